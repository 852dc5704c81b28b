import { useState } from 'react'
import { AskOnce } from '../account/AskOnce.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ImportResult } from './ImportResult.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { REPORT_WORDS } from './reportWords.ts'
import { RunProgress } from './RunProgress.tsx'
import { StepFrame } from './StepFrame.tsx'
import type { ImportWork } from './useImportWork.ts'

/** The import itself: asked once, in the figures of the trial; then what it did. */
export const ImportStep = ({ work }: { readonly work: ImportWork }) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const [isStrict, setIsStrict] = useState(false)
  const { id, busy, tried, imported } = work
  const count = (value: number) => formatCount(value, language)
  if (id && imported && busy?.is !== 'IMPORT') {
    return (
      <StepFrame number={4} title={words.importTitle}>
        <ImportResult id={id} told={imported} onNext={work.startOver} />
      </StepFrame>
    )
  }
  const isReady = tried !== null && !tried.isOld && work.isReadable
  const report = tried?.report
  const isStopped = isStrict && report !== undefined && report.refused > 0
  const hasWork = report !== undefined && report.added + report.changed > 0
  return (
    <StepFrame
      number={4}
      title={words.importTitle}
      text={isReady ? words.importText : words.tryFirst}
      isWaiting={!isReady}
    >
      {busy?.is === 'IMPORT' ? (
        <RunProgress label={words.importing} busy={busy} onStop={work.stop} />
      ) : (
        isReady &&
        report && (
          <>
            <label className="import-check">
              <input type="checkbox" checked={isStrict} onChange={(event) => setIsStrict(event.target.checked)} />
              {words.onlyWhole}
            </label>
            {isStopped ? (
              <p className="form-problem">{words.onlyWholeStops(count(report.refused))}</p>
            ) : hasWork ? (
              <AskOnce
                label={words.importIt}
                question={words.importAsk({
                  added: count(report.added),
                  changed: count(report.changed),
                  refused: count(report.refused),
                  hasRefused: report.refused > 0,
                })}
                isBusy={busy !== null}
                onConfirm={() => work.importIt(isStrict)}
              />
            ) : (
              <p>{words.nothingToDo}</p>
            )}
          </>
        )
      )}
      <ProblemNotice work={work} at="IMPORT" />
    </StepFrame>
  )
}
