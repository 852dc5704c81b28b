import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'
import { caseWhere } from './where.ts'

const WEEK = 7 * 1440
/** 1 January 1970 was a Thursday. */
const MINUTES_SINCE_MONDAY = 3 * 1440

/**
 * Rows (breakdown 'hours', key = weekday × 24 + hour, Monday first, count = aoristic weight): a case is spread over the
 * hours of its time range by minutes, over all 168 when it is longer than a week (methods.md 7). Whole minutes, UTC+7.
 * Cases alike in start and length are counted before they are spread.
 */
export const hourWeights = (sql: Sql, filter: CaseFilter, since: string | null) => sql`
  select 'hours' as breakdown, weights.hour::text as key, sum(weights.weight)::double precision as count
  from (
    select mod(mod(starts_at + ${LOCAL_OFFSET_MINUTES + MINUTES_SINCE_MONDAY}::integer, ${WEEK}::integer)
        + ${WEEK}::integer, ${WEEK}::integer) as minute,
      least(ends_at - starts_at, ${WEEK + 1}::integer) as length, count(*)::double precision as cases
    from (
      select floor(extract(epoch from cases.occurred_from) / 60)::integer as starts_at,
        floor(extract(epoch from cases.occurred_to) / 60)::integer as ends_at
      from cases ${caseWhere(sql, filter, { since })}
    ) ranges
    group by 1, 2
  ) spans
  cross join lateral (
    select spans.minute / 60 as hour, spans.cases as weight where spans.length = 0
    union all
    select mod(hour, 168), spans.cases
      * (least((hour + 1) * 60, spans.minute + spans.length) - greatest(hour * 60, spans.minute)) / spans.length
    from generate_series(spans.minute / 60, (spans.minute + spans.length - 1) / 60) hour
    where spans.length between 1 and ${WEEK}::integer
    union all
    select hour, spans.cases / 168 from generate_series(0, 167) hour where spans.length > ${WEEK}::integer
  ) weights
  group by weights.hour`
