import type { UrgentDetail, UrgentVisit } from '../../data/model/inspections/nextVisits.ts'
import type { FoundUrgency } from './queries.ts'

const HOUR_MS = 3_600_000

const NOTHING: UrgentDetail = {
  topic: null,
  summary: null,
  kind: null,
  day: null,
  parameter: null,
  value: null,
  limit: null,
  unit: null,
  place: null,
}

/** An urgency with its clock of some hours and why, in codes: screens say it in their own language. */
export const describeUrgency = ({ detail, ...urgency }: FoundUrgency, hours: number): UrgentVisit => ({
  ...urgency,
  until: new Date(Date.parse(urgency.since) + hours * HOUR_MS).toISOString(),
  detail: { ...NOTHING, ...detail },
})
