import { Link } from 'wouter'
import type { ImportReading, ImportReport } from '../../data/model/imports.ts'
import { useMe } from '../api/accountQueries.ts'
import { useImportBatches } from '../api/importQueries.ts'
import { mapAddress } from '../account/mapAddress.ts'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { RefusedDownload } from './RefusedDownload.tsx'
import { ReportFigures } from './ReportFigures.tsx'
import { ReportReviews } from './ReportReviews.tsx'
import { REPORT_WORDS } from './reportWords.ts'
import { resultAddress } from './resultAddress.ts'
import { UndoBatch } from './UndoBatch.tsx'

interface ImportResultProps {
  readonly id: string
  readonly told: { readonly report: ImportReport; readonly reading: ImportReading }
  readonly onNext: () => void
}

/** What an import did, and what can be done next: see it, mend the rest, take it back, the next file. */
export const ImportResult = ({ id, told: { report, reading }, onNext }: ImportResultProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const { acts } = useMe()
  const { isWritten, refused, batchId, added, changed } = report
  const past = useImportBatches(reading.thing).data?.pages.flatMap(({ batches }) => batches) ?? []
  // It may have been taken back in the list below.
  const isUndone = past.some((batch) => batch.id === batchId && batch.undoneAt !== null)
  const isTips = reading.thing === 'tips'
  return (
    <div className="import-report">
      {isUndone ? (
        <Notice kind="info" title={words.undoneSince} />
      ) : isWritten ? (
        <p className="form-done" role="status">
          <strong>{words.done}.</strong> {!isTips && words.doneText}
        </p>
      ) : (
        <Notice kind="info" title={words.notWritten} text={words.notWrittenText(formatCount(refused, language))} />
      )}
      <ReportFigures report={report} />
      {/* The cells themselves stand in the trial above. */}
      {refused > 0 && <RefusedDownload id={id} reading={reading} />}
      {isWritten && !isUndone && <ReportReviews report={report} title={words.toReview} text={words.toReviewText} />}
      <div className="form-buttons">
        {isWritten && !isUndone && acts.includes(isTips ? 'TIP_READ' : 'MAP_READ') && (
          <Link
            href={isTips ? '/tin-bao' : (resultAddress(reading.thing, report) ?? mapAddress())}
            className="text-button"
            data-kind="strong"
          >
            {isTips ? words.toTips : words.toMap}
          </Link>
        )}
        <button type="button" className="text-button" onClick={onNext}>
          {words.next}
        </button>
      </div>
      {isWritten && batchId !== null && !isTips && (
        <UndoBatch id={batchId} added={added} changed={changed} isUndone={isUndone} />
      )}
    </div>
  )
}
