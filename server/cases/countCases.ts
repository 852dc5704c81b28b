import type { Fragment } from 'postgres'
import type { CaseFilter, FilterClause } from '../../data/model/caseFilter.ts'
import type { ComparisonCounts, LinkedCounts, Totals } from '../../data/model/linkedCounts.ts'
import { comparisonPeriods, type Period } from '../../data/model/periods.ts'
import type { Sql } from '../database/connect.ts'
import { exactHours } from './exactHours.ts'
import { hourWeights } from './hourWeights.ts'
import { caseWhere } from './where.ts'

/** One number of one breakdown; everything is counted in one statement, hence at one instant. */
interface Count {
  readonly breakdown: string
  readonly key: string
  readonly count: number
}

/** Everything the screen counts for one filter. `since` is the first day of the window; null = all days. */
export const countCases = async (sql: Sql, filter: CaseFilter, since: string | null): Promise<LinkedCounts> => {
  const { previous, lastYear } = comparisonPeriods(filter, since)
  const breakdown = (name: string, key: Fragment, except: FilterClause) => sql`
    select ${name} as breakdown, ${key} as key, count(*)::double precision as count
    from cases ${caseWhere(sql, filter, { except, since })} group by 2`
  const breakdownOfList = (column: 'commodities' | 'outcomes') => sql`
    select ${column} as breakdown, code as key, count(*)::double precision as count
    from cases cross join lateral (select distinct unnest(cases.${sql(column)}) as code) codes
    ${caseWhere(sql, filter, { except: column, since })} group by 2`
  const comparison = (name: string, period: Period | null) => {
    if (!period) return sql``
    const moved = { ...filter, ...period }
    return sql`
      union all ${totals(sql, `${name}.totals`, moved, since)}
      union all select ${`${name}.places`} as breakdown, ${placeOf(sql)} as key, count(*)::double precision as count
      from cases ${caseWhere(sql, moved, { except: 'places', since })} group by 2`
  }
  const rows = await sql<Count[]>`
    ${totals(sql, 'totals', filter, since)}
    union all ${breakdown('days', sql`cases.occurred_day::text`, 'period')}
    union all ${breakdown('kinds', sql`cases.kind`, 'kinds')}
    union all ${breakdown('places', placeOf(sql), 'places')}
    union all ${breakdown('forces', sql`cases.force`, 'forces')}
    union all ${breakdown('statuses', sql`cases.status`, 'statuses')}
    union all ${breakdown('channels', sql`cases.channel`, 'channels')}
    union all ${breakdown('zones', sql`cases.zone`, 'zones')}
    union all ${breakdown('precisions', sql`cases.precision`, 'precisions')}
    union all ${breakdownOfList('commodities')}
    union all ${breakdownOfList('outcomes')}
    union all ${hourWeights(sql, filter, since)}
    union all ${exactHours(sql, filter, since)}
    ${comparison('previous', previous)}
    ${comparison('lastYear', lastYear)}`
  return linkedCounts(rows, previous, lastYear)
}

/** Where a case counts: its commune, else its province, else ''. */
const placeOf = (sql: Sql) => sql`coalesce(cases.commune_code, cases.province_code, '')`

const totals = (sql: Sql, name: string, filter: CaseFilter, since: string | null) => sql`
  select ${name} as breakdown, sums.key, sums.count
  from (
    select count(*) as cases, count(cases.position) as located, count(cases.commune_code) as with_commune,
      coalesce(sum(cases.subjects), 0) as subjects, coalesce(sum(cases.value), 0) as value
    from cases ${caseWhere(sql, filter, { since })}
  ) total
  cross join lateral (values
    ('cases', total.cases::double precision), ('located', total.located), ('withCommune', total.with_commune),
    ('subjects', total.subjects::double precision), ('value', total.value::double precision)
  ) sums (key, count)`

const linkedCounts = (rows: readonly Count[], previous: Period | null, lastYear: Period | null): LinkedCounts => {
  const breakdowns = new Map<string, Record<string, number>>()
  for (const { breakdown, key, count } of rows) {
    if (key === null) continue // A channel or zone that was not stated stands in no bar.
    const counts = breakdowns.get(breakdown) ?? {}
    counts[key] = count
    breakdowns.set(breakdown, counts)
  }
  const of = (name: string): Record<string, number> => breakdowns.get(name) ?? {}
  const comparison = (name: string, period: Period | null): ComparisonCounts | null =>
    period && { ...period, totals: of(`${name}.totals`) as unknown as Totals, places: of(`${name}.places`) }
  const week = (name: string) => Array.from({ length: 168 }, (_, hour) => of(name)[hour] ?? 0)
  return {
    totals: of('totals') as unknown as Totals,
    days: of('days'),
    kinds: of('kinds'),
    places: of('places'),
    forces: of('forces'),
    statuses: of('statuses'),
    channels: of('channels'),
    zones: of('zones'),
    precisions: of('precisions'),
    commodities: of('commodities'),
    outcomes: of('outcomes'),
    hours: week('hours'),
    exactHours: week('exactHours'),
    previous: comparison('previous', previous),
    lastYear: comparison('lastYear', lastYear),
  }
}
