import { dayNumber, isoDay } from '../localDay.ts'
import type { RegisterRow } from './register.ts'

/** Who leads a field of an establishment, from one day to another, both inclusive; null: still. */
interface Lead {
  readonly topic: string
  readonly unit: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Where rule R14 does not hold: each field has exactly one lead unit at a time. Days are ISO, inclusive. */
export interface LeadProblems {
  /** Nobody leads; `from` null: nobody ever did, before that day; `to` null: until now. */
  readonly gaps: readonly { readonly topic: string; readonly from: string | null; readonly to: string | null }[]
  /** Two units lead; `to` null: still. */
  readonly overlaps: readonly {
    readonly topic: string
    readonly units: readonly [string, string]
    readonly from: string
    readonly to: string | null
  }[]
}

/** A place of the register at which rule R14 does not hold. */
export interface PlaceLeads extends LeadProblems {
  readonly establishment: RegisterRow
}

/** GET /api/register/leads?province=&commune=&topic=&skip=&limit= */
export interface LeadReview {
  /** ISO day on which this holds. */
  readonly day: string
  /** Places with a gap or an overlap, and how many of each, of all pages. */
  readonly places: number
  readonly gaps: number
  readonly overlaps: number
  /** One page, by name. */
  readonly rows: readonly PlaceLeads[]
}

/**
 * Lists gaps and overlaps of leads, by field and day.
 * @param topics fields that the establishment has to do with, led or not
 * @param today ISO day; a lead that begins later leaves a gap until then
 */
export const leadProblems = (leads: readonly Lead[], topics: readonly string[], today: string): LeadProblems => {
  const gaps: LeadProblems['gaps'][number][] = []
  const overlaps: LeadProblems['overlaps'][number][] = []
  for (const topic of [...new Set([...topics, ...leads.map((lead) => lead.topic)])].toSorted()) {
    const own = leads.filter((lead) => lead.topic === topic).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    const first = own[0]?.validFrom
    if (first === undefined || first > today) gaps.push({ topic, from: null, to: first ? dayBefore(first) : null })
    /** Last day that somebody leads; null: for ever. Undefined before the first. */
    let ledUntil: string | null | undefined
    for (const [index, lead] of own.entries()) {
      if (ledUntil && lead.validFrom > nextDay(ledUntil)) {
        gaps.push({ topic, from: nextDay(ledUntil), to: dayBefore(lead.validFrom) })
      }
      for (const other of own.slice(0, index)) {
        if (other.validTo !== null && other.validTo < lead.validFrom) continue
        overlaps.push({
          topic,
          units: [other.unit, lead.unit],
          from: lead.validFrom,
          to: earlier(other.validTo, lead.validTo),
        })
      }
      ledUntil = ledUntil === undefined ? lead.validTo : later(ledUntil, lead.validTo)
    }
    if (ledUntil && ledUntil < today) gaps.push({ topic, from: nextDay(ledUntil), to: null })
  }
  return { gaps, overlaps }
}

const nextDay = (day: string) => isoDay(dayNumber(day) + 1)
const dayBefore = (day: string) => isoDay(dayNumber(day) - 1)
const earlier = (one: string | null, other: string | null) =>
  one === null ? other : other === null ? one : one < other ? one : other
const later = (one: string | null, other: string | null) =>
  one === null || other === null ? null : one > other ? one : other
