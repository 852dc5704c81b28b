/** Numbers between 0 and 1 that are the same for the same seed (a linear congruential generator). */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A plan line or an inspection as a test knows it, all days ISO. */
export interface RandomVisit {
  readonly visit: 'PLAN' | 'INSPECTION'
  readonly key: string
  readonly establishmentId: number
  readonly kind: 'CHECK' | 'INSPECT'
  /** Of an inspection. */
  readonly type: string
  readonly topics: readonly string[]
  readonly day: string
  readonly isCancelled: boolean
  readonly isUnannounced: boolean
  readonly isDone: boolean
  readonly assigned: readonly string[]
  readonly createdBy: string
  /** The line that an inspection came of. */
  readonly lineKey: string | null
}

const TOPICS = ['ORIGIN', 'FOOD', 'FAKES', 'PRICE', 'WASTE']
const TYPES = ['PLANNED', 'UNANNOUNCED', 'JOINT', 'VEHICLE', 'SURVEY', 'SAMPLING', 'THANHTRA', 'THANHTRA']

/** A visit of one of some establishments; some inspections come of one of the lines that have none yet. */
export const aRandomVisit = (
  random: () => number,
  key: string,
  establishments: readonly number[],
  lines: readonly RandomVisit[],
): RandomVisit => {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
  const isPlan = random() < 0.5
  const line = !isPlan && lines.length > 0 && random() < 0.3 ? pick(lines) : null
  const kind = line?.kind ?? (random() < 0.3 ? 'INSPECT' : 'CHECK')
  const type = pick(TYPES.filter((one) => (one === 'THANHTRA') === (kind === 'INSPECT')))
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const edge = random() < 0.3 ? pick(['01-01', '12-31']) : `${month}-${pick(['05', '15', '25'])}`
  const topics = TOPICS.filter(() => random() < 0.3)
  return {
    visit: isPlan ? 'PLAN' : 'INSPECTION',
    key,
    establishmentId: line?.establishmentId ?? pick(establishments),
    kind,
    type,
    topics: topics.length > 0 ? topics : [pick(TOPICS)],
    day: `${pick([2025, 2026, 2026, 2026, 2027])}-${edge}`,
    isCancelled: random() < 0.15,
    isUnannounced: random() < 0.2,
    isDone: !isPlan && random() < 0.5,
    assigned: random() < 0.3 ? [pick(['an', 'binh'])] : [],
    createdBy: pick(['an', 'binh', 'chi']),
    lineKey: line?.key ?? null,
  }
}

/**
 * Which visits the law counts against one, each compared with every other, as plainly as can be: the same place and
 * calendar year, and the same kind or a common topic. `who` knows of nothing unannounced that is neither done nor theirs.
 */
export const repeatsOf = (
  one: RandomVisit,
  others: readonly RandomVisit[],
  { who, rootOf }: { readonly who: string; readonly rootOf: (establishmentId: number) => number },
): readonly RandomVisit[] => {
  const lineOf = (visit: RandomVisit) => (visit.visit === 'PLAN' ? visit.key : visit.lineKey)
  const isHidden = ({ isUnannounced, isDone, createdBy, assigned }: RandomVisit) =>
    isUnannounced && !isDone && createdBy !== who && !assigned.includes(who)
  // Whoever does not know the inspection of a line still knows the line.
  const hasInspection = (line: RandomVisit) =>
    others.some(
      (other) => other.visit === 'INSPECTION' && !other.isCancelled && other.lineKey === line.key && !isHidden(other),
    )
  return others.filter((other) => {
    if (other.key === one.key || other.isCancelled) return false
    if (rootOf(other.establishmentId) !== rootOf(one.establishmentId)) return false
    if (other.day.slice(0, 4) !== one.day.slice(0, 4)) return false
    if (other.visit === 'INSPECTION' && ['VEHICLE', 'SURVEY'].includes(other.type)) return false
    if (other.visit === 'PLAN' && hasInspection(other)) return false
    if (lineOf(one) !== null && lineOf(one) === lineOf(other)) return false
    if (isHidden(other)) return false
    return other.kind === one.kind || other.topics.some((topic) => one.topics.includes(topic))
  })
}
