import type { Campaign } from '../../../data/model/inspections/campaigns.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

/** Done, planned and late against the target, as a bar with its figures in words. */
export const ProgressBar = ({ target, done, planned, late }: Campaign['progress']) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const number = (value: number) => formatCount(value, language)
  // More may be done or planned than was asked for: then that is the whole bar.
  const whole = Math.max(target, done + planned + late, 1)
  return (
    <div className="progress">
      <p>
        <strong>{target > 0 ? words.progress(number(done), number(target)) : words.noTarget(number(done))}</strong>
        {target > 0 && <span> ({Math.round((done / target) * 100)}%)</span>}
        <span className="soft"> · {words.parts(number(planned), number(late))}</span>
      </p>
      <div className="progress-bar" aria-hidden="true">
        <span data-part="done" style={{ width: `${(done / whole) * 100}%` }} />
        <span data-part="late" style={{ width: `${(late / whole) * 100}%` }} />
        <span data-part="planned" style={{ width: `${(planned / whole) * 100}%` }} />
        {target > 0 && <i style={{ left: `${(target / whole) * 100}%` }} />}
      </div>
    </div>
  )
}
