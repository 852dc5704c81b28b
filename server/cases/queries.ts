import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { CaseDetail, CaseLine, CasePage } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'
import { caseWhere } from './where.ts'

/** Where a page of the list ended: the day number and id of its last case. */
export interface PageEnd {
  readonly day: number
  readonly id: number
}

/** Reads the text in which a page end is handed out; null for any other text. */
export const parsePageEnd = (text: string): PageEnd | null => {
  const match = /^(\d{1,5})\.(\d{1,10})$/.exec(text)
  const end = match && { day: Number(match[1]), id: Number(match[2]) }
  return end && end.id < 2 ** 31 ? end : null
}

const lineColumns = (sql: Sql) => sql`
  cases.id, cases.kind, cases.force, cases.status,
  ${isoInstant(sql, 'occurred_from')} as occurred_from, ${isoInstant(sql, 'occurred_to')} as occurred_to,
  cases.commune_code, cases.province_code, cases.precision,
  case when cases.position is not null then json_build_array(
    round(st_x(cases.position)::numeric, 6), round(st_y(cases.position)::numeric, 6)) end as position,
  cases.subjects, cases.value, cases.summary`

const isoInstant = (sql: Sql, column: string) =>
  sql`to_char(cases.${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** One page of the cases a filter keeps, the newest day first. */
export const listCases = async (
  sql: Sql,
  filter: CaseFilter,
  { after, limit }: { after: PageEnd | null; limit: number },
): Promise<CasePage> => {
  const rows = await sql<(CaseLine & { dayNumber: number })[]>`
    select ${lineColumns(sql)}, cases.occurred_day - date '1970-01-01' as day_number
    from cases ${caseWhere(sql, filter)}
    ${after ? sql`and (cases.occurred_day, cases.id) < (date '1970-01-01' + ${after.day}::integer, ${after.id}::integer)` : sql``}
    order by cases.occurred_day desc, cases.id desc
    limit ${limit + 1}::integer`
  const cases = rows.slice(0, limit)
  const last = rows.length > limit ? cases.at(-1) : undefined
  return {
    cases: cases.map(({ dayNumber: _dayNumber, ...line }) => line),
    next: last ? `${last.dayNumber}.${last.id}` : null,
  }
}

/** Everything a person may read about one case. */
export const findCase = async (sql: Sql, id: number): Promise<CaseDetail | undefined> => {
  const [found] = await sql<CaseDetail[]>`
    select ${lineColumns(sql)}, cases.source, cases.source_number, cases.nature, cases.direction, cases.zone,
      cases.channel, cases.joint_forces, cases.outcomes, cases.commodities, cases.organisations, cases.fine,
      cases.stated_unit, cases.stated_unit_code, cases.sensitivity, cases.commune_source, cases.position_source, cases.version,
      cases.is_sample,
      coalesce((
        select json_agg(json_build_object('commodity', commodity, 'substance', substance, 'description', description,
          'quantity', quantity, 'unit', unit, 'value', value) order by goods_items.id)
        from goods_items where case_id = cases.id), '[]') as goods,
      coalesce((
        select json_agg(reason order by reason)
        from review_items where case_id = cases.id and closed_at is null), '[]') as review
    from cases where cases.id = ${id}`
  return found
}
