import { Download } from 'lucide-react'
import type { ImportReading } from '../../data/model/imports.ts'
import { refusedAddress } from '../api/importCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'

interface RefusedDownloadProps {
  readonly id: string
  readonly reading: ImportReading
}

/** All refused rows of the last run as a file to be mended and imported. */
export const RefusedDownload = ({ id, reading }: RefusedDownloadProps) => {
  const words = REPORT_WORDS[useLanguage()]
  return (
    <p className="import-download">
      <a className="text-button" href={refusedAddress(id, reading)} download>
        <Download aria-hidden="true" size={16} />
        {words.download}
      </a>
      <span className="soft">{words.downloadText}</span>
    </p>
  )
}
