import { Download } from 'lucide-react'
import { useState } from 'react'
import { ImportLink } from '../imports/ImportLink.tsx'
import type { Workbench } from '../overview/workbench.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { EXPORT_DIALOG_WORDS } from './exportDialogWords.ts'
import './export.css'

/** Beside figures and list: hands out as a file what they show. */
export const ExportButton = ({ view, data }: Pick<Workbench, 'view' | 'data'>) => {
  const words = EXPORT_DIALOG_WORDS[useLanguage()]
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="export-line">
      <ImportLink />
      <button type="button" className="text-button export-open" onClick={() => setIsOpen(true)}>
        <Download aria-hidden="true" size={16} strokeWidth={1.8} />
        {words.open}
      </button>
      {isOpen && (
        <ExportDialog
          filter={view.filter}
          since={data.since ?? null}
          names={{ communes: data.communeOf, provinces: data.provinceOf }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}
