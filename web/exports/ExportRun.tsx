import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import { EXPORT_DIALOG_WORDS } from './exportDialogWords.ts'
import type { ExportOfPage } from './useExport.ts'

/** An export under way, or how it ended. */
export const ExportRun = ({ run, onClose }: { readonly run: ExportOfPage; readonly onClose: () => void }) => {
  const language = useLanguage()
  const words = EXPORT_DIALOG_WORDS[language]
  const { progress } = run
  const count = (value: number) => formatCount(value, language)
  if (run.state === 'running') {
    const total = progress?.total ?? null
    return (
      <div className="export-run" role="status">
        <progress
          aria-label={words.title}
          {...(total === null ? {} : { max: Math.max(total, 1), value: progress?.rows ?? 0 })}
        />
        <p>{total === null ? words.waiting : words.reading(count(progress?.rows ?? 0), count(total))}</p>
        <div className="export-buttons">
          <button type="button" className="text-button" onClick={run.cancel}>
            {words.cancel}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className="export-run">
      {run.state === 'ready' ? (
        <Notice kind="info" title={words.ready} text={words.readyText} />
      ) : run.state === 'cancelled' ? (
        <Notice kind="info" title={words.cancelled} />
      ) : (
        <Notice kind="error" title={words.failed} text={run.message ?? words.notStarted} />
      )}
      <div className="export-buttons">
        <button type="button" className="text-button" onClick={run.reset}>
          {words.another}
        </button>
        <button type="button" className="text-button" data-kind="strong" onClick={onClose}>
          {UI_WORDS[language].close}
        </button>
      </div>
    </div>
  )
}
