import { isoDay, localMoment } from './localDay.ts'
import type { TipState } from './tipCodes.ts'

/** How soon a tip must be acted on and answered, if it came in on that local day or later. */
export interface TipTarget {
  /** ISO day. */
  readonly validFrom: string
  readonly firstActionHours: number
  readonly answerDays: number
  readonly source: string
}

/** Rule R18 of domain.md: parameters, the newest last. */
export const TIP_TARGETS: readonly TipTarget[] = [
  { validFrom: '2000-01-01', firstActionHours: 24, answerDays: 10, source: 'R18' },
]

export interface TipClock {
  /** Null once it is answered. */
  readonly waitsFor: 'FIRST_ACTION' | 'ANSWER' | null
  /** ISO instant, UTC: when that is due; of an answered tip, when the answer was. */
  readonly dueAt: string
  /** A moment that is reached exactly is still in time. */
  readonly isLate: boolean
}

const HOUR = 3_600_000

/**
 * Where a tip stands against its targets.
 * @param now milliseconds since 1970
 */
export const tipClock = (
  {
    receivedAt,
    state,
    answeredAt,
  }: { readonly receivedAt: string; readonly state: TipState; readonly answeredAt: string | null },
  now: number,
  targets: readonly TipTarget[] = TIP_TARGETS,
): TipClock => {
  const received = Date.parse(receivedAt)
  const day = isoDay(localMoment(new Date(received)).day)
  const target = targets.findLast(({ validFrom }) => validFrom <= day) ?? targets[0]
  if (!target) throw new Error('There is no target for tips.')
  const waitsFor = state === 'ANSWERED' ? null : state === 'RECEIVED' ? 'FIRST_ACTION' : 'ANSWER'
  const due = received + HOUR * (waitsFor === 'FIRST_ACTION' ? target.firstActionHours : 24 * target.answerDays)
  const until = waitsFor === null && answeredAt !== null ? Date.parse(answeredAt) : now
  return { waitsFor, dueAt: new Date(due).toISOString(), isLate: until > due }
}
