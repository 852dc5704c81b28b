import { useMe } from '../api/accountQueries.ts'
import { useInstallation } from '../api/queries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'

/** Says in the bar of every page that its figures are samples, where they are. */
export const SampleMark = () => {
  const words = OVERVIEW_WORDS[useLanguage()]
  // Nobody else is told.
  const isTold = useMe().acts.includes('MAP_READ')
  if (!useInstallation(isTold).data?.isSample) return null
  return (
    <span className="sample-mark" title={words.sampleText}>
      {words.sample}
    </span>
  )
}
