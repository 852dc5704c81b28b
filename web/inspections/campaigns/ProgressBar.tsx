import type { CampaignProgress } from '../../../data/model/inspections/campaigns.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

/** How much of their targets the units have reached, as a bar, and the visits of the campaign, each counted once. */
export const ProgressBar = ({ target, reached, done, planned, late }: CampaignProgress) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const number = (value: number) => formatCount(value, language)
  const share = target > 0 ? Math.round((reached / target) * 100) : 0
  return (
    <div className="progress">
      <p>
        <strong>{target > 0 ? words.progress(number(reached), number(target)) : words.noTarget}</strong>
        {target > 0 && <span> ({share}%)</span>}
        <span className="soft"> · {words.parts(number(done), number(planned), number(late))}</span>
      </p>
      <div className="progress-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
