import { FORCES } from '../../data/model/caseCodes.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CHART_WORDS } from './chartWords.ts'
import { CodeBars } from './CodeBars.tsx'

interface ForceBarsProps {
  readonly counts: Pick<LinkedCounts, 'forces'>
  readonly selected: readonly string[]
  readonly onToggle: (code: string) => void
}

/** Cases by the force that leads them. */
export const ForceBars = ({ counts, selected, onToggle }: ForceBarsProps) => (
  <CodeBars
    title={CHART_WORDS[useLanguage()].forces}
    list={FORCES}
    counts={counts.forces}
    selected={selected}
    onToggle={onToggle}
  />
)
