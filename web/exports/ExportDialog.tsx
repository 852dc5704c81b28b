import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type CaseFilter, formatCaseFilter } from '../../data/model/caseFilter.ts'
import { formatsOf } from '../../data/model/exports/exportFormats.ts'
import { EXPORT_THINGS } from '../../data/model/exports/exportThings.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import type { ExportQuery } from '../api/exportCalls.ts'
import { useExportTotals } from '../api/exportQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import { EXPORT_DIALOG_WORDS } from './exportDialogWords.ts'
import { ExportContent } from './ExportContent.tsx'
import { ExportRun } from './ExportRun.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { useExport } from './useExport.ts'

interface ExportDialogProps {
  readonly filter: CaseFilter
  /** First day of the loaded window; null = all days. */
  readonly since: string | null
  readonly names: PlaceNames
  readonly onClose: () => void
}

/** Chooses what leaves the product and in which format, says what the file will hold, and shows how far it is. */
export const ExportDialog = ({ filter, since, names, onClose }: ExportDialogProps) => {
  const language = useLanguage()
  const words = EXPORT_DIALOG_WORDS[language]
  const [path, setPath] = useState('cases')
  const [wanted, setWanted] = useState('xlsx')
  const thing = EXPORT_THINGS.find((known) => known.path === path) ?? EXPORT_THINGS[0]!
  const formats = formatsOf(thing.shape)
  const format = formats.find(({ code }) => code === wanted) ?? formats[0]!
  const isCases = thing.thing === 'cases'
  const query: ExportQuery = {
    thing: path,
    filter: isCases ? formatCaseFilter(filter) : '',
    since: isCases ? since : null,
  }
  const totals = useExportTotals(query)
  const run = useExport()
  const isRunning = run.state === 'running'
  const close = () => {
    if (isRunning) run.cancel()
    onClose()
  }
  return (
    <ModalOverlay className="modal-shade" isDismissable={!isRunning} isOpen onOpenChange={(next) => !next && close()}>
      <Modal className="popover export-modal">
        <Dialog className="export-dialog">
          <Heading slot="title" level={2}>
            {words.title}
          </Heading>
          {run.state === 'idle' ? (
            <>
              <label className="export-what">
                <span>{words.what}</span>
                <select value={path} onChange={(event) => setPath(event.target.value)}>
                  {EXPORT_THINGS.map((one) => (
                    <option key={one.path} value={one.path}>
                      {one.thing === 'cases' ? words.casesOfFilter : words.wholeLayer(one[language])}
                    </option>
                  ))}
                </select>
              </label>
              <FormatChoice formats={formats} chosen={format.code} onChoose={setWanted} />
              <ExportContent
                thing={thing}
                format={format.code}
                filter={filter}
                since={since}
                names={names}
                totals={totals.data}
                problem={totals.error}
              />
              <div className="export-buttons">
                <button type="button" className="text-button" onClick={close}>
                  {UI_WORDS[language].close}
                </button>
                <button
                  type="button"
                  className="text-button"
                  data-kind="strong"
                  disabled={!totals.data || totals.data.rows === 0}
                  onClick={() => run.start(query, format.extension, language)}
                >
                  {words.start}
                </button>
              </div>
            </>
          ) : (
            <ExportRun run={run} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
