import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'
import { caseWhere } from './where.ts'

const WEEK = 7 * 24
/** UTC+7 is whole hours away, so hours of UTC begin when local hours do. 1 January 1970 was a Thursday. */
const HOURS_SINCE_MONDAY = LOCAL_OFFSET_MINUTES / 60 + 3 * 24

/**
 * Rows (breakdown 'exactHours', key = weekday × 24 + hour, Monday first, count = whole cases): the cases whose time
 * range begins and ends within one clock hour. The others have no hour of their own and stand in no row.
 */
export const exactHours = (sql: Sql, filter: CaseFilter, since: string | null) => sql`
  select 'exactHours' as breakdown,
    mod(mod(ranges.first_hour + ${HOURS_SINCE_MONDAY}::integer, ${WEEK}::integer) + ${WEEK}::integer, ${WEEK}::integer)::text as key,
    count(*)::double precision as count
  from (
    select floor(extract(epoch from cases.occurred_from) / 3600)::integer as first_hour,
      floor(extract(epoch from cases.occurred_to) / 3600)::integer as last_hour
    from cases ${caseWhere(sql, filter, { since })}
  ) ranges
  where ranges.first_hour = ranges.last_hour
  group by 2`
