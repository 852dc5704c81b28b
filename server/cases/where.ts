import { type CaseFilter, expandKinds, type FilterClause, without } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'

export interface WhereOptions {
  /** A clause left out, so that a chart is not narrowed by what was chosen in it. */
  readonly except?: FilterClause
  /** First day of the window; null = all days. */
  readonly since?: string | null
}

/** The cases a filter keeps, as the `where` of a query on `cases`: the SQL twin of the filter over columns. */
export const caseWhere = (sql: Sql, filter: CaseFilter, { except, since = null }: WhereOptions = {}) => {
  const kept = except ? without(filter, except) : filter
  const isOneOf = (column: string, codes: readonly string[]) =>
    codes.length > 0 ? sql`and cases.${sql(column)} = any(${codes as string[]}::text[])` : sql``
  const overlaps = (column: string, codes: readonly string[]) =>
    codes.length > 0 ? sql`and cases.${sql(column)} && ${codes as string[]}::text[]` : sql``
  return sql`
    where true
      ${since ? sql`and cases.occurred_day >= ${localDay(sql, since)}` : sql``}
      ${kept.from ? sql`and cases.occurred_day >= ${localDay(sql, kept.from)}` : sql``}
      ${kept.to ? sql`and cases.occurred_day <= ${localDay(sql, kept.to)}` : sql``}
      ${isOneOf('kind', kept.kinds.length > 0 ? expandKinds(kept.kinds) : [])}
      ${kept.places.length > 0 ? inPlaces(sql, kept.places) : sql``}
      ${isOneOf('force', kept.forces)}
      ${overlaps('commodities', kept.commodities)}
      ${isOneOf('status', kept.statuses)}
      ${overlaps('outcomes', kept.outcomes)}
      ${isOneOf('channel', kept.channels)}
      ${isOneOf('zone', kept.zones)}
      ${isOneOf('precision', kept.precisions)}`
}

/** Days travel as numbers: a query may name years that PostgreSQL does not read as text. */
const localDay = (sql: Sql, day: string) => sql`date '1970-01-01' + ${dayNumber(day)}::integer`

/** A province stands for its communes and for its cases whose commune is not known. */
const inPlaces = (sql: Sql, places: readonly string[]) => {
  const communes = places.filter((code) => code.length === 5)
  const provinces = places.filter((code) => code.length === 2)
  return sql`and (
    cases.commune_code = any(${communes}::text[])
    or cases.commune_code in (select code from communes where province_code = any(${provinces}::text[]))
    or (cases.commune_code is null and cases.province_code = any(${provinces}::text[])))`
}
