import type { Sql } from '../database/connect.ts'
import { ABSENT_HOURS, ABSENT_POINTS, type Writing } from '../things/writing.ts'

/** Columns that a correction may change; places go together. */
const PLACE_COLUMNS = [
  'position',
  'precision',
  'position_source',
  'stated_unit',
  'stated_unit_code',
  'stated_commune_code',
  'commune_code',
  'commune_source',
  'province_code',
]
const CHANGED_COLUMNS = [
  'kind',
  'nature',
  'direction',
  'zone',
  'force',
  'joint_forces',
  'channel',
  'status',
  'outcomes',
  'commodities',
  'occurred_from',
  'occurred_to',
  'subjects',
  'organisations',
  'value',
  'fine',
  'summary',
  ...PLACE_COLUMNS,
]

/** What a column of a known case becomes. */
const changedTo = (sql: Sql, name: string, absent: Writing['absent']) => {
  if (absent?.has(ABSENT_POINTS) && PLACE_COLUMNS.includes(name)) {
    return sql`case when cases.position is null then excluded.${sql(name)} else cases.${sql(name)} end`
  }
  if (absent?.has(ABSENT_HOURS) && name.startsWith('occurred_')) {
    return sql`case when excluded.occurred_to - excluded.occurred_from = interval '1 day'
      and (excluded.occurred_from at time zone interval '7 hours')::date = cases.occurred_day
      then cases.${sql(name)} else excluded.${sql(name)} end`
  }
  return sql`excluded.${sql(name)}`
}

/** What a known case becomes, column by column: a list for `update set` that ends in a comma. */
export const changedColumns = (sql: Sql, absent: Writing['absent']) => {
  const isPlaceAbsent = absent?.has('position') ?? false
  return CHANGED_COLUMNS.filter((name) => !absent?.has(name) && !(isPlaceAbsent && PLACE_COLUMNS.includes(name))).map(
    (name) => sql`${sql(name)} = ${changedTo(sql, name, absent)}, `,
  )
}
