import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'
import type { Busy } from './useImportWork.ts'
import { WorkProgress } from './WorkProgress.tsx'

interface RunProgressProps {
  readonly label: string
  readonly busy: Busy & { is: 'TRY' | 'IMPORT' }
  readonly onStop: () => void
}

/** How many rows a run has read. */
export const RunProgress = ({ label, busy, onStop }: RunProgressProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  return (
    <WorkProgress
      label={label}
      share={busy.share}
      detail={words.rows(formatCount(busy.rows, language))}
      stopLabel={words.stop}
      onStop={onStop}
    />
  )
}
