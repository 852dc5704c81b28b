import { dayNumber, isoDay } from '../model/localDay.ts'
import { SAMPLE_PROVINCES, type SampleCommune } from './geography.ts'
import { Random } from './random.ts'
import { type CampaignLine, type SampleCampaign, sampleCampaigns } from './sampleCampaigns.ts'
import type { SampleFacts } from './sampleCases.ts'
import type { SampleEstablishment } from './sampleEstablishments.ts'
import { repeatVisits } from './sampleRepeats.ts'
import { type SamplePlanLine, type SampleVisit, VisitBook, type WantedVisit, workingDay } from './visitBook.ts'
import { subjectsOf } from './visitWords.ts'

const VISITS = 2500
const REPEATS = 190
const FIRST_VISIT_DAY = dayNumber('2023-01-04')
/** Lines of work that is still to come: so many, and so many days ahead. */
const COMING = 140
const AHEAD = 75

export interface SampleVisits {
  readonly lines: readonly SamplePlanLine[]
  /** In the order in which they began. */
  readonly visits: readonly SampleVisit[]
}

/**
 * 2.500 visits from January 2023 to the day before `today` and what is planned: the rounds of the campaigns, checks after
 * the plans of the forces, follow-ups, and some that repeat another of the year, with a reason and without one. Rounds
 * leave out a commune or a topic here and there, as chance has it: nothing says which, the ledger has to find them.
 */
export const sampleVisits = (facts: SampleFacts, establishments: readonly SampleEstablishment[]): SampleVisits => {
  const random = new Random(2500)
  const book = new VisitBook(random, facts.today)
  const communes = new Map(facts.communes.map((commune) => [commune.code, commune]))
  const own = new Map<string, SampleEstablishment[]>()
  for (const one of establishments) {
    const list = own.get(one.communeCode)
    if (list) list.push(one)
    else own.set(one.communeCode, [one])
  }
  for (const campaign of sampleCampaigns(facts)) {
    for (const [from, to, share] of roundsOf(campaign, facts.today)) {
      for (const commune of facts.communes) {
        if (commune.provinceCode !== campaign.provinceCode || !random.chance(share)) continue
        for (const line of campaign.lines) {
          goRound(book, random, {
            campaign,
            line,
            commune,
            from,
            to,
            today: facts.today,
            own: own.get(commune.code) ?? [],
          })
        }
      }
    }
  }
  const inspected = establishments.filter((one) => one.activity === 'ACTIVE')
  const byProvince = SAMPLE_PROVINCES.map((code) => inspected.filter(({ provinceCode }) => provinceCode === code))
  const pickOne = (day: number): SampleEstablishment | null => {
    for (let tries = 0; tries < 20; tries++) {
      const one = random.pick(byProvince[random.weighted([6, 4, 2])] ?? inspected)
      if (!book.isTaken(one, day)) return one
    }
    return null
  }
  while (book.visits.length < VISITS - REPEATS) {
    const day = workingDay(random.integer(FIRST_VISIT_DAY, facts.today - 2))
    const one = pickOne(day)
    if (!one) continue
    const wanted = ordinary(random, one, communes.get(one.communeCode) as SampleCommune, day)
    const planLine = random.chance(0.4) ? book.plan(wanted, 'DONE') : null
    book.visit({ ...wanted, planLine })
  }
  for (let count = 0; count < COMING; count++) {
    const day = workingDay(facts.today + random.integer(-25, AHEAD))
    const one = pickOne(day)
    if (!one) continue
    const wanted = ordinary(random, one, communes.get(one.communeCode) as SampleCommune, day)
    book.plan(wanted, random.chance(0.06) ? 'CANCELLED' : 'PLANNED')
  }
  repeatVisits(book, random, { communes, today: facts.today, until: VISITS })
  // Lines whose visit has not ended are planned, not done.
  const isDone = new Map(book.visits.map(({ planLine, status }) => [planLine, status === 'DONE']))
  return {
    lines: book.lines.map((line, place) => (isDone.get(place) === false ? { ...line, state: 'PLANNED' } : line)),
    visits: book.visits.toSorted((a, b) => a.day - b.day).map(({ day: _day, subject: _subject, ...visit }) => visit),
  }
}

/** First and last day of each round, and the share of communes it goes to. */
const roundsOf = ({ startsOn, endsOn, isMonthly }: SampleCampaign, today: number): [number, number, number][] => {
  const [start, end] = [dayNumber(startsOn), dayNumber(endsOn)]
  if (!isMonthly) return [[start, end, 1]]
  const rounds: [number, number, number][] = []
  for (let first = start; first <= end && first < today; ) {
    const date = new Date(first * 86_400_000)
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000
    rounds.push([first, Math.min(next - 1, end), 0.17])
    first = next
  }
  return rounds
}

interface Round {
  readonly campaign: SampleCampaign
  readonly line: CampaignLine
  readonly commune: SampleCommune
  readonly from: number
  readonly to: number
  readonly today: number
  readonly own: readonly SampleEstablishment[]
}

/** One line of a campaign in one commune: most visits are done, some only planned and late, some cancelled, some forgotten. */
const goRound = (book: VisitBook, random: Random, round: Round): void => {
  const { campaign, line, commune, from, to, today, own } = round
  const fate = ['DONE', 'LATE', 'CANCELLED', 'FORGOTTEN'][random.weighted([88, 4, 3, 5])] ?? 'DONE'
  const day = workingDay(random.integer(from, Math.max(from, to - 4)))
  const topics = random.chance(0.08) ? campaign.topics.slice(0, -1) : campaign.topics
  const open = own.filter(
    (one) => one.activity === 'ACTIVE' && campaign.types.includes(one.type) && !book.isTaken(one, day),
  )
  const establishment = open.length > 0 && random.chance(campaign.isMonthly ? 0.9 : 0.55) ? random.pick(open) : null
  const type =
    line.force === 'LN389' || (line.jointForces.length > 0 && random.chance(0.8))
      ? 'JOINT'
      : random.chance(0.15)
        ? 'UNANNOUNCED'
        : 'PLANNED'
  const wanted: WantedVisit = { campaign: campaign.code, commune, establishment, ...line, topics, type, day }
  if (fate === 'FORGOTTEN') return
  if (fate === 'CANCELLED') book.plan(wanted, 'CANCELLED')
  else if (fate === 'LATE' || day >= today) book.plan(wanted, 'PLANNED')
  else {
    const planLine = random.chance(0.75) ? book.plan(wanted, 'DONE') : null
    book.visit({ ...wanted, planLine })
  }
}

/** A check of an establishment after the plan of a force; the inspectorate's ended with June 2025. */
const ordinary = (random: Random, one: SampleEstablishment, commune: SampleCommune, day: number): WantedVisit => {
  const subject = random.pick(subjectsOf(one.type))
  const type = subject.type === 'THANHTRA' && isoDay(day) >= '2025-07-01' ? 'PLANNED' : subject.type
  const jointForces = type === 'JOINT' || random.chance(0.1) ? ['CA'].filter((force) => force !== subject.force) : []
  return { campaign: null, commune, establishment: one, ...subject, type, jointForces, day }
}
