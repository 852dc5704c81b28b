import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { MOST_URGENT, useUrgentVisits } from '../../api/nextVisits.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { clockText } from './clockText.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'
import { urgentText } from './urgentText.ts'

interface UrgentQueueProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly province: string
}

const FEW = 8
const MINUTE = 60_000

/** What must be looked at within the target time (rule R6), each with its clock; the one that runs out first is on top. */
export const UrgentQueue = ({ view, scope, province }: UrgentQueueProps) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const { data, error, refetch } = useUrgentVisits(province, view.commune)
  const [isWhole, setIsWhole] = useState(false)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const number = (value: number) => formatCount(value, language)
  const shown = isWhole ? data?.visits : data?.visits.slice(0, FEW)
  const rest = (data?.visits.length ?? 0) - (shown?.length ?? 0)
  return (
    <section className="page-part urgent" aria-label={words.urgent}>
      <h2>
        {words.urgent}{' '}
        {data && (
          <span className="soft">
            ({number(data.visits.length)}
            {data.visits.length === MOST_URGENT && '+'})
          </span>
        )}
      </h2>
      {data && <p className="soft">{words.urgentText(number(data.hours))}</p>}
      {!data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={280} />)}
      {data?.visits.length === 0 && <p>{data.coarse > 0 ? `${SCOPE_WORDS[language].onlyCoarse}.` : words.noUrgent}</p>}
      <ul>
        {shown?.map((one) => {
          const clock = clockText(one.until, now, language)
          return (
            <li
              key={`${one.trigger}${one.establishmentId}${one.since}${urgentText(one, language)}`}
              data-is-over={clock.isOver}
            >
              <p className="urgent-head">
                <strong>{words.triggers[one.trigger]}</strong>
                <span className="urgent-clock">
                  <Timer aria-hidden="true" size={14} /> {clock.text}
                </span>
              </p>
              {one.establishmentId === null ? (
                <span>{one.name}</span>
              ) : (
                <Link href={inspectionsAddress(inSection(view, 'co-so', { open: String(one.establishmentId) }))}>
                  {one.name}
                </Link>
              )}
              <span className="soft">
                {[
                  one.communeCode && placeLabel(one.communeCode, language, scope.units.names),
                  urgentText(one, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <div className="form-buttons">
          <button type="button" className="text-button" onClick={() => setIsWhole(true)}>
            {words.moreUrgent(number(rest))}
          </button>
        </div>
      )}
    </section>
  )
}
