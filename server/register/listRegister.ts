import type { RegisterPage, RegisterRow } from '../../data/model/inspections/register.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'
import { cursorText, likePatterns, type RegisterSearch } from './registerSearch.ts'

interface Found extends Omit<RegisterRow, 'lastVisitOn' | 'visitsThisYear' | 'openFindings'> {
  readonly folded: string
}

/** One page of the register with the counts of all that the search keeps. Runs as the person. */
export const listRegister = async (sql: Sql, asked: RegisterSearch): Promise<RegisterPage> => {
  const search = { ...asked, found: await findByWords(sql, asked) }
  const rows = await sql<Found[]>`
    select ${rowColumns(sql)}, fold_text(e.name) as folded from ${source(sql, search)} e where ${kept(sql, search)}
      ${search.after ? sql`and (fold_text(e.name), e.id) > (${search.after.name}, ${search.after.id}::integer)` : sql``}
    order by fold_text(e.name), e.id limit ${search.limit + 1}`
  const page = rows.slice(0, search.limit)
  const last = rows.length > search.limit ? page.at(-1) : undefined
  const visits = await visitsOf(sql, page, search.asOf)
  const counts = await countRegister(sql, search)
  return {
    rows: page.map((row) => withVisits(row, visits.get(row.id))),
    next: last ? cursorText({ id: last.id, name: last.folded }) : null,
    ...counts,
  }
}

/** Rows of the register by id, with their visits, in no order. */
export const listRows = async (sql: Sql, ids: readonly number[]): Promise<RegisterRow[]> => {
  const rows = await sql<Omit<RegisterRow, keyof Visits>[]>`
    select ${rowColumns(sql)} from establishments e where e.id = any(${ids as number[]}::integer[])`
  const visits = await visitsOf(sql, rows, null)
  return rows.map((row) => ({ ...row, ...(visits.get(row.id) ?? NO_VISIT) }))
}

const withVisits = ({ folded: _folded, ...row }: Found, visits: Visits = NO_VISIT): RegisterRow => ({
  ...row,
  ...visits,
})

/** Columns of a row but its visits; `e` is the register. */
export const rowColumns = (sql: Sql) => sql`
  e.id, e.source_number as number, e.name, e.former_names, e.type, e.activity, e.address, e.tax_number, e.commune_code,
  e.province_code, e.facility_class, e.is_sample`

/** Ids of what holds every word now, looked up once for the page and its counts; null where nothing is looked for. */
const findByWords = async (sql: Sql, { words, asOf }: RegisterSearch): Promise<readonly number[] | null> => {
  if (words.length === 0 || asOf !== null) return null
  const [row] = await sql<{ ids: number[] }[]>`
    select array(select access.find_establishments(${likePatterns(words) as string[]}::text[])) as ids`
  return row?.ids ?? []
}

/** A search whose words were looked up. */
type FoundSearch = RegisterSearch & { readonly found: readonly number[] | null }

/** The register of now, or of a day; rows that were part of another place then are in neither. */
const source = (sql: Sql, { asOf }: Pick<RegisterSearch, 'asOf'>) =>
  asOf === null ? sql`establishments` : sql`(select * from access.establishments_on(${asOf}) where root_id is null)`

const kept = (sql: Sql, search: FoundSearch) => {
  const { words, types, activities, communeCodes, provinceCode } = search
  return sql`true
    ${words.length === 0 ? sql`` : sql`and ${holdsWords(sql, search)}`}
    ${types.length === 0 ? sql`` : sql`and e.type = any(${types as string[]}::text[])`}
    ${activities.length === 0 ? sql`` : sql`and e.activity = any(${activities as string[]}::text[])`}
    ${communeCodes.length === 0 ? sql`` : sql`and e.commune_code = any(${communeCodes as string[]}::text[])`}
    ${provinceCode === null ? sql`` : sql`and e.province_code = ${provinceCode}`}
    ${search.unvisitedMonths === null ? sql`` : sql`and ${isUnvisited(sql, search.unvisitedMonths, search.asOf)}`}`
}

const holdsWords = (sql: Sql, { words, found }: FoundSearch) =>
  found === null
    ? sql`register_text(e.name, e.former_names, e.source_number, e.tax_number, e.address)
        like all (${likePatterns(words) as string[]}::text[])`
    : sql`e.id = any(${found as number[]}::integer[])`

const isUnvisited = (sql: Sql, months: number, asOf: string | null) => {
  const day = asOf ?? isoDay(localToday())
  const since = months === 0 ? sql`null::date` : sql`(${day}::date - make_interval(months => ${months}::integer))::date`
  return sql`not exists (select from access.visited_establishments(${since}, ${day}::date) visited where visited = e.id)`
}

const NO_VISIT = { lastVisitOn: null, visitsThisYear: 0, openFindings: 0 }
type Visits = Pick<RegisterRow, 'lastVisitOn' | 'visitsThisYear' | 'openFindings'>

/** Visits of each row and of the rows merged into it by the day, by id. */
export const visitsOf = async (
  sql: Sql,
  rows: readonly { readonly id: number }[],
  asOf: string | null,
): Promise<ReadonlyMap<number, Visits>> => {
  const ids = rows.map(({ id }) => id)
  const members =
    asOf === null
      ? sql`select root, id from access.establishment_members(${ids}::integer[])`
      : sql`select coalesce(root_id, id) as root, id from access.establishments_on(${asOf})
          where coalesce(root_id, id) = any(${ids}::integer[])`
  const found = await sql<(Visits & { id: number })[]>`
    with members as (${members})
    select establishment_id as id, last_visit_on, visits_this_year, open_findings
    from access.establishment_visits(array(select root from members order by root, id),
      array(select id from members order by root, id), ${asOf ?? isoDay(localToday())})`
  return new Map(found.map(({ id, ...visits }) => [id, visits]))
}

const countRegister = async (
  sql: Sql,
  search: FoundSearch,
): Promise<Pick<RegisterPage, 'total' | 'activities' | 'types' | 'asOf'>> => {
  const later = search.asOf === null ? sql`0` : sql`(count(*) filter (where e.is_recorded_later))::integer`
  const groups = await sql<{ type: string; activity: string; rows: number; later: number }[]>`
    select e.type, e.activity, count(*)::integer as rows, ${later} as later
    from ${source(sql, search)} e where ${kept(sql, search)} group by 1, 2 order by 1, 2`
  const total = groups.reduce((sum, { rows }) => sum + rows, 0)
  return {
    total,
    activities: sumsBy(groups, ({ activity }) => activity),
    types: sumsBy(groups, ({ type }) => type),
    asOf:
      search.asOf === null
        ? null
        : await describeDay(
            sql,
            search.asOf,
            groups.reduce((sum, { later: rows }) => sum + rows, 0),
          ),
  }
}

const sumsBy = <Group extends { readonly rows: number }>(groups: readonly Group[], keyOf: (group: Group) => string) => {
  const sums: Record<string, number> = {}
  for (const group of groups) sums[keyOf(group)] = (sums[keyOf(group)] ?? 0) + group.rows
  return sums
}

const describeDay = async (sql: Sql, day: string, recordedLater: number) => {
  const [found] = await sql<{ firstRecordOn: string | null }[]>`
    select (min(created_at) at time zone 'Asia/Ho_Chi_Minh')::date as first_record_on from establishments`
  const firstRecordOn = found?.firstRecordOn ?? null
  return { day, firstRecordOn, isBeforeRecords: firstRecordOn === null || day < firstRecordOn, recordedLater }
}
