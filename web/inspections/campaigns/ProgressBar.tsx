import type { CampaignProgress } from '../../../data/model/inspections/campaigns.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

/**
 * How much of their targets the units have reached, as a bar, and the visits of the campaign, each counted once. Who may
 * not know all of it reads what the figures are of.
 */
export const ProgressBar = ({ target, reached, unknownUnits, done, planned, late, isWhole }: CampaignProgress) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const number = (value: number) => formatCount(value, language)
  const share = target > 0 ? Math.round((reached / target) * 100) : 0
  // Without a unit of which all may be known an empty bar would say that nothing was done.
  const hasShare = target > 0 || unknownUnits === 0
  return (
    <div className="progress">
      <p>
        {hasShare && <strong>{target > 0 ? words.progress(number(reached), number(target)) : words.noTarget}</strong>}
        {target > 0 && <span> ({share}%)</span>}
        <span className="soft">
          {hasShare && ' · '}
          {unknownUnits > 0 && `${words.withoutUnits(number(unknownUnits))} · `}
          {words.parts(number(done), number(planned), number(late))}
          {!isWhole && ` ${words.seen}`}
        </span>
      </p>
      {hasShare && (
        <div className="progress-bar" aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </div>
      )}
    </div>
  )
}
