import { dayNumber, isoDay, weekdayOf } from '../model/localDay.ts'
import { UNITS_SINCE } from '../model/unitsSince.ts'
import type { SampleCommune } from './geography.ts'
import type { Random } from './random.ts'
import type { SampleEstablishment } from './sampleEstablishments.ts'
import { type SampleFinding, type SampleHandover, settleVisit, type VisitState } from './visitCourse.ts'
import { LEADS } from './visitWords.ts'

export interface SamplePlanLine {
  readonly campaign: string | null
  readonly provinceCode: string
  readonly communeCode: string
  readonly establishment: string | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly content: string
  readonly visitKind: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lead: string
  readonly isUnannounced: boolean
  readonly state: string
  readonly cancelledReason: string | null
}

export interface SampleVisit extends VisitState {
  readonly number: string
  readonly campaign: string | null
  /** Its place among the plan lines; null: without one. */
  readonly planLine: number | null
  readonly type: string
  readonly basis: string
  readonly level: string
  readonly decisionNumber: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly formerUnitCode: string | null
  readonly establishment: string | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly lead: string
  readonly team: readonly string[]
  readonly isUnannounced: boolean
  readonly isAfterwards: boolean
  readonly overrideReason: string | null
  readonly overrideDocument: string | null
  readonly overrideNote: string | null
  readonly sensitivity: string
  readonly findings: readonly SampleFinding[]
  readonly handover: SampleHandover | null
}

/** What a visit is, before it is known what came of it. */
export interface WantedVisit {
  readonly campaign: string | null
  readonly commune: SampleCommune
  readonly establishment: SampleEstablishment | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly type: string
  /** Day number on which it begins. */
  readonly day: number
  readonly override?: { readonly reason: string; readonly document: string | null; readonly note: string | null }
  readonly isAfterwards?: boolean
  readonly planLine?: number | null
}

export type NumberedVisit = SampleVisit & { readonly day: number; readonly subject: SampleEstablishment | null }

const isHidden = (type: string) => type === 'UNANNOUNCED' || type === 'SAMPLING'

/** Visits and plan lines as they are made: no establishment is visited twice a year unless that is meant. */
export class VisitBook {
  readonly lines: SamplePlanLine[] = []
  readonly visits: NumberedVisit[] = []
  readonly #taken = new Set<string>()

  constructor(
    private readonly random: Random,
    private readonly today: number,
  ) {}

  isTaken(establishment: SampleEstablishment, day: number): boolean {
    return this.#taken.has(`${establishment.code} ${isoDay(day).slice(0, 4)}`)
  }

  take(establishment: SampleEstablishment, day: number): void {
    this.#taken.add(`${establishment.code} ${isoDay(day).slice(0, 4)}`)
  }

  /** Adds a line; returns its place. */
  plan(wanted: WantedVisit, state: string): number {
    if (wanted.establishment && state !== 'CANCELLED') this.take(wanted.establishment, wanted.day)
    this.lines.push({
      campaign: wanted.campaign,
      provinceCode: wanted.commune.provinceCode,
      communeCode: wanted.commune.code,
      establishment: wanted.establishment?.code ?? null,
      force: wanted.force,
      jointForces: wanted.jointForces,
      topics: wanted.topics,
      content: wanted.establishment
        ? 'Kiểm tra việc chấp hành pháp luật tại cơ sở (mẫu)'
        : 'Kiểm tra địa bàn, rà soát các cơ sở chưa vào sổ (mẫu)',
      visitKind: wanted.type === 'THANHTRA' ? 'INSPECT' : 'CHECK',
      startsOn: isoDay(wanted.day),
      endsOn: isoDay(wanted.day + this.random.integer(2, 9)),
      lead: LEADS[wanted.force] ?? LEADS.QLTT ?? '',
      isUnannounced: isHidden(wanted.type),
      state,
      cancelledReason: state === 'CANCELLED' ? 'Cơ sở, địa bàn đã có đoàn khác kiểm tra (mẫu)' : null,
    })
    return this.lines.length - 1
  }

  visit(wanted: WantedVisit): NumberedVisit {
    const { random } = this
    const { commune, establishment, force, topics, day } = wanted
    if (establishment) this.take(establishment, day)
    const level = force === 'XA' ? 'COMMUNE' : 'DEPARTMENT'
    const former =
      !establishment && isoDay(day) < UNITS_SINCE && commune.formerUnits.length > 0
        ? random.pick(commune.formerUnits).code
        : null
    const isUnannounced = isHidden(wanted.type)
    const course = settleVisit(random, { day, today: this.today, topics, level, hasSubject: establishment !== null })
    const made: NumberedVisit = {
      ...course,
      number: `MAU-${isoDay(day).slice(0, 4)}-${String(this.visits.length + 1).padStart(4, '0')}`,
      campaign: wanted.campaign,
      planLine: wanted.planLine ?? null,
      type: wanted.type,
      basis: wanted.override ? 'SIGN' : isUnannounced ? 'SIGN' : 'PLAN',
      level,
      decisionNumber: `${String(this.visits.length + 1).padStart(4, '0')}/QĐ-KT (mẫu)`,
      provinceCode: commune.provinceCode,
      communeCode: commune.code,
      formerUnitCode: former,
      establishment: establishment?.code ?? null,
      force,
      jointForces: wanted.jointForces,
      topics,
      lead: LEADS[force] ?? LEADS.QLTT ?? '',
      team: ['Thành viên 1 (mẫu)', 'Thành viên 2 (mẫu)'].slice(0, random.integer(1, 2)),
      isUnannounced,
      isAfterwards: wanted.isAfterwards ?? false,
      overrideReason: wanted.override?.reason ?? null,
      overrideDocument: wanted.override?.document ?? null,
      overrideNote: wanted.override?.note ?? null,
      sensitivity: random.chance(0.02) ? 'RESTRICTED' : 'INTERNAL',
      day,
      subject: establishment,
    }
    this.visits.push(made)
    return made
  }
}

/** Days of the last two weeks of a year go two weeks back: a visit that ends in the next year would count there. */
export const workingDay = (day: number): number => {
  const early = day > yearEnd(day) - 14 ? day - 14 : day
  return weekdayOf(early) === 6 ? early + 1 : early
}

export const yearEnd = (day: number): number => dayNumber(`${isoDay(day).slice(0, 4)}-12-31`)
