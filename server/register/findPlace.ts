import type { EstablishmentPage } from '../../data/model/inspections/register.ts'
import type { Sql } from '../database/connect.ts'
import type { Asker } from '../inspections/asker.ts'
import { rowColumns, visitsOf } from './listRegister.ts'

type Establishment = EstablishmentPage['establishment']

export interface FoundPlace {
  readonly establishment: Establishment
  readonly isExact: boolean
  readonly sensitivity: string
  /** Its own id and those of the rows merged into it. */
  readonly members: readonly number[]
}

/** What stands for an establishment after merges. */
export const rootOf = async (sql: Sql, id: number): Promise<number> => {
  const [found] = await sql<{ root: number | null }[]>`select access.root_of(${id}) as root`
  return found?.root ?? id
}

/**
 * One establishment of the register; undefined where there is none that the person sees. A row that was merged gives the
 * one that stands for it.
 */
export const findPlace = async (sql: Sql, { keys, isSample }: Asker, id: number): Promise<FoundPlace | undefined> => {
  const root = await rootOf(sql, id)
  const [found] = await sql<(Establishment & { sight: string; sensitivity: string; lon: number; lat: number })[]>`
    select ${rowColumns(sql)}, e.opened_on, e.closed_on, e.project_group, e.discharge, e.risk_note, e.n2o_roles,
      e.n2o_purpose, e.precision, st_x(e.position) as lon, st_y(e.position) as lat, e.version, e.sight, e.sensitivity,
      access.thing_keys(e.province_code, e.commune_code, e.sensitivity) && ${keys as string[]}::text[]
        and (not ${isSample}::boolean or e.is_sample) as may_edit
    from establishments e where e.id = ${root}`
  if (!found) return undefined
  const members = await sql<{ id: number }[]>`
    select id from access.establishment_members(array[${root}::integer]) order by id`
  const visits = await visitsOf(sql, [found], null)
  const { sight, sensitivity, lon, lat, ...row } = found
  const position = lon === null ? null : ([lon, lat] as const)
  const none = { lastVisitOn: null, visitsThisYear: 0, openFindings: 0 }
  return {
    establishment: { ...row, ...(visits.get(root) ?? none), position },
    isExact: sight === 'EXACT',
    sensitivity,
    members: members.map(({ id: member }) => member),
  }
}

/** The rows that were merged into a place. */
export const listMerged = (sql: Sql, root: number, members: readonly number[]) => sql<
  EstablishmentPage['merged'][number][]
>`
  select id, name, source_number as number from own_establishments
  where id = any(${members as number[]}::integer[]) and id <> ${root} order by name, id`

/** Metres around a place within which cases are listed. */
const AROUND = 200
const MOST_CASES = 50

export const listCasesAround = ({ 0: lon, 1: lat }: readonly [number, number], sql: Sql) => sql<
  EstablishmentPage['casesAround'][number][]
>`
  select id, kind, day, round(metres_away)::integer as metres
  from access.cases_near(st_setsrid(st_makepoint(${lon}, ${lat}), 4326), ${AROUND}, ${MOST_CASES})`
