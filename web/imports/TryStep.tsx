import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportFigures } from './ReportFigures.tsx'
import { REPORT_WORDS } from './reportWords.ts'
import { RunProgress } from './RunProgress.tsx'
import { StepFrame } from './StepFrame.tsx'
import type { ImportWork } from './useImportWork.ts'

/** The trial: everything is judged, nothing is written, and the page says what an import would do. */
export const TryStep = ({ work }: { readonly work: ImportWork }) => {
  const words = REPORT_WORDS[useLanguage()]
  const { id, busy, tried } = work
  return (
    <StepFrame number={3} title={words.tryTitle} text={words.tryText} isWaiting={!work.isReadable && !tried}>
      {busy?.is === 'TRY' ? (
        <RunProgress label={words.trying} busy={busy} onStop={work.stop} />
      ) : (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind={tried && !tried.isOld ? undefined : 'strong'}
            disabled={!work.isReadable || busy !== null}
            onClick={work.tryIt}
          >
            {tried ? words.tryAgain : words.tryIt}
          </button>
        </div>
      )}
      <ProblemNotice work={work} at="TRY" />
      {tried?.isOld && <Notice kind="info" title={words.old} />}
      {tried && id && (
        <div className="import-report" role="region" aria-label={words.wouldBe} data-is-old={tried.isOld}>
          <h3>{words.wouldBe}</h3>
          <ReportFigures report={tried.report} />
          <ReportDetails id={id} reading={tried.reading} report={tried.report} />
        </div>
      )}
    </StepFrame>
  )
}
