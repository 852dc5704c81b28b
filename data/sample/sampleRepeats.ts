import { isoDay } from '../model/localDay.ts'
import type { SampleCommune } from './geography.ts'
import type { Random } from './random.ts'
import type { SampleFinding } from './visitCourse.ts'
import { type NumberedVisit, type VisitBook, workingDay, yearEnd } from './visitBook.ts'
import { SIGNS } from './visitWords.ts'

interface RepeatFacts {
  readonly communes: ReadonlyMap<string, SampleCommune>
  readonly today: number
  /** How many visits there are at the end. */
  readonly until: number
}

/** Of the repeats: a reason, or none given because they were put down afterwards. */
const SHARES = { R_FOLLOW: 100, R_SIGN: 25, R_DIRECT: 22, R_OTHERCONTENT: 25, NONE: 18 }

/** Adds second visits of establishments: most follow up what the first found, some have another reason, some none. */
export const repeatVisits = (book: VisitBook, random: Random, { communes, today, until }: RepeatFacts): void => {
  const firsts = book.visits.filter(({ status, subject }) => status === 'DONE' && subject !== null)
  const seen = new Set<string>()
  const reasons = Object.entries(SHARES).flatMap(([reason, share]) => Array.from({ length: share }, () => reason))
  for (let tries = 0; book.visits.length < until && tries < 100_000; tries++) {
    const reason = reasons[book.visits.length % reasons.length] ?? 'NONE'
    const first = random.pick(firsts)
    const open = first.findings.findIndex(({ recheckedOn }) => recheckedOn !== null)
    const day =
      reason === 'R_FOLLOW' && open >= 0
        ? dayOf(first.findings[open]?.recheckedOn ?? '')
        : workingDay(first.day + random.integer(20, 120))
    const key = `${first.establishment} ${isoDay(first.day).slice(0, 4)}`
    if (seen.has(key) || day + 7 >= today || day > yearEnd(first.day) - 14) continue
    if (reason === 'R_FOLLOW' && open < 0) continue
    if (first.type === 'THANHTRA' && reason !== 'R_FOLLOW') continue
    seen.add(key)
    const made = book.visit(again(random, reason, first, communes, day))
    if (reason === 'R_FOLLOW') recheck(book, first, made)
  }
}

const again = (
  random: Random,
  reason: string,
  first: NumberedVisit,
  communes: ReadonlyMap<string, SampleCommune>,
  day: number,
) => {
  const other = first.force === 'CA' ? 'QLTT' : 'CA'
  const isOther = reason === 'R_OTHERCONTENT'
  const topics = isOther
    ? [['PRICE', 'SECURITY', 'DRUGS'].find((topic) => !first.topics.includes(topic)) ?? 'FOOD']
    : first.topics
  return {
    campaign: null,
    commune: communes.get(first.communeCode) as SampleCommune,
    establishment: first.subject,
    force: reason === 'R_FOLLOW' ? first.force : other,
    jointForces: [],
    topics,
    type: reason === 'R_FOLLOW' ? 'FOLLOWUP' : reason === 'R_SIGN' ? 'UNANNOUNCED' : 'PLANNED',
    day,
    isAfterwards: reason === 'NONE',
    ...(reason !== 'NONE' && {
      override: {
        reason,
        document: reason === 'R_DIRECT' ? `${random.integer(1, 300)}/UBND-TH (mẫu)` : null,
        note: reason === 'R_SIGN' ? SIGNS : null,
      },
    }),
  }
}

/** The findings of the first visit that were looked at again on that day were looked at by this visit. */
const recheck = (book: VisitBook, first: NumberedVisit, made: NumberedVisit): void => {
  const findings = first.findings.map(
    (finding): SampleFinding =>
      finding.recheckedOn === isoDay(made.day) ? { ...finding, recheckNumber: made.number } : finding,
  )
  book.visits[book.visits.indexOf(first)] = { ...first, findings }
}

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000
