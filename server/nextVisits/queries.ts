import type { RiskFacts, UrgentDetail } from '../../data/model/inspections/nextVisits.ts'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'

/** An active place and what its score is made of, but the cases around it. */
export interface RankedPlace {
  readonly id: number
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly lastVisitOn: string | null
  readonly plannedOn: string | null
  readonly facts: Omit<RiskFacts, 'casesAround'>
}

/** As access.risk_facts writes a place. */
type Written = readonly [
  id: number,
  provinceCode: string,
  communeCode: string | null,
  type: string,
  facilityClass: string | null,
  violationAges: readonly number[],
  complaints: number,
  lastVisitOn: string | null,
  overdueFindings: number,
  expiredLicences: number,
  plannedOn: string | null,
]

/** Facts of every active place that the person sees exactly. One text: twenty thousand rows would take as long again. */
export const listRiskFacts = async (sql: Sql, provinceCode: string | null, today: string): Promise<RankedPlace[]> => {
  const [row] = await sql<{ facts: Written[] }[]>`select access.risk_facts(${provinceCode}, ${today}::date) as facts`
  const now = dayNumber(today)
  return (row?.facts ?? []).map(
    ([
      id,
      province,
      communeCode,
      type,
      facilityClass,
      violationAges,
      complaints,
      lastVisitOn,
      overdue,
      expired,
      planned,
    ]) => ({
      id,
      provinceCode: province,
      communeCode,
      lastVisitOn,
      plannedOn: planned,
      facts: {
        violationAges,
        complaints,
        facilityClass,
        type,
        daysSinceVisit: lastVisitOn === null ? null : now - dayNumber(lastVisitOn),
        overdueFindings: overdue,
        expiredLicences: expired,
      },
    }),
  )
}

/** Days over which cases around a place count. */
const DAYS_OF_CASES = 365

/** Numbers of cases within 500 m of places, by id; a place with none is left out. */
export const countCasesAround = async (
  sql: Sql,
  provinceCode: string | null,
  today: string,
): Promise<ReadonlyMap<number, number>> => {
  const first = isoDay(dayNumber(today) - DAYS_OF_CASES)
  const [row] = await sql<{ counts: Record<string, number> }[]>`
    select access.cases_around_places(${provinceCode}, ${first}::date, ${today}::date) as counts`
  return new Map(Object.entries(row?.counts ?? {}).map(([id, cases]) => [Number(id), cases]))
}

/** Active places that the person sees, but not exactly. */
export const countCoarse = async (
  sql: Sql,
  provinceCode: string | null,
  communeCodes: readonly string[] | null,
): Promise<number> => {
  const [row] = await sql<{ places: number }[]>`
    select count(*)::integer as places from establishments
    where sight <> 'EXACT' and activity in ('ACTIVE', 'PAUSED')
      and (${provinceCode}::text is null or province_code = ${provinceCode})
      and (${communeCodes as string[] | null}::text[] is null or commune_code = any(${communeCodes as string[] | null}::text[]))`
  return row?.places ?? 0
}

export const listNames = async (sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const rows = await sql<{ id: number; name: string }[]>`
    select id, name from establishments where id = any(${ids as number[]}::integer[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Something that must be looked at, as access.urgent_visits finds it. */
export interface FoundUrgency {
  readonly trigger: 'COMPLAINT' | 'FINDING_OVERDUE' | 'LICENCE_EXPIRED' | 'READING_OVER'
  readonly establishmentId: number
  readonly name: string
  readonly communeCode: string | null
  /** ISO instant. */
  readonly since: string
  /** What its trigger tells. */
  readonly detail: Partial<UrgentDetail>
}

export const listUrgencies = (
  sql: Sql,
  search: {
    readonly provinceCode: string | null
    readonly communeCodes: readonly string[] | null
    readonly today: string
    readonly limit: number
  },
): Promise<FoundUrgency[]> => sql<FoundUrgency[]>`
  select trigger, establishment_id, name, commune_code, detail,
    to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
  from access.urgent_visits(${search.provinceCode}, ${search.communeCodes as string[] | null}::text[],
    ${search.today}::date, ${search.limit}) urgent order by urgent.since, establishment_id, trigger`
