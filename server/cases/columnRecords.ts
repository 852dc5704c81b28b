import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import { NO_CODE, NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import type { CaseColumnsRow } from '../../data/model/columns/caseColumnsBuilder.ts'
import { LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'
import { caseWhere } from './where.ts'

/** Bytes of one record: ten big-endian 32-bit fields with the value in two, two masks, six codes. */
export const RECORD_BYTES = 54

/** How a place travels in 32 bits: a commune code as it is, a province code above all communes. */
const PROVINCE = 100_000
const NO_PLACE = 200_000

export interface RecordPosition {
  readonly day: number
  readonly id: number
}

/**
 * The next records of a filter after a day and id, sorted by day, then id, packed by the database into one binary value:
 * a million rows are read in seconds, and the driver makes no object for any of them.
 */
export const findRecords = async (
  sql: Sql,
  after: RecordPosition,
  limit: number,
  filter: CaseFilter = noFilter,
): Promise<Buffer> => {
  const position = (list: readonly CodedValue[], column: string) => sql`
    left join unnest(${list.map((value) => value.code)}::text[]) with ordinality as ${sql(`${column}_list`)} (code, place)
      on ${sql(`${column}_list`)}.code = page.${sql(column)}`
  const code = (column: string) => sql`
    substring(int2send(coalesce(${sql(`${column}_list`)}.place - 1, ${NO_CODE}::integer)::smallint) from 2)`
  const masks = (list: readonly CodedValue[], column: string) => sql`
    select codes, (
      select coalesce(bit_or(1::bigint << (position - 1)::integer), 0)
      from unnest(${list.map((value) => value.code)}::text[]) with ordinality as list (code, position)
      where list.code = any(codes)
    ) as mask
    from (select distinct ${sql(column)} as codes from page) combinations`
  const [row] = await sql<{ records: Buffer | null }[]>`
    with page as materialized (
      select id, occurred_day - date '1970-01-01' as day, occurred_day,
        floor(extract(epoch from occurred_from) / 60)::integer as starts_at,
        floor(extract(epoch from occurred_to) / 60)::integer as ends_at,
        round(st_x(position) * ${POSITION_SCALE}::integer)::integer as longitude,
        round(st_y(position) * ${POSITION_SCALE}::integer)::integer as latitude,
        case when commune_code is not null then commune_code::integer
          when province_code is not null then ${PROVINCE}::integer + province_code::integer
          else ${NO_PLACE}::integer end as place,
        subjects, value, commodities, outcomes, kind, force, status, channel, zone, precision
      from cases
      ${caseWhere(sql, filter)} and (occurred_day, id) > (date '1970-01-01' + ${after.day}::integer, ${after.id}::integer)
      order by occurred_day, id
      limit ${limit}::integer
    ), commodity_masks as (${masks(COMMODITIES, 'commodities')}),
    outcome_masks as (${masks(OUTCOMES, 'outcomes')})
    select string_agg(
      int4send(page.id) || int4send(page.day) || int4send(page.starts_at + ${LOCAL_OFFSET_MINUTES}::integer - page.day * 1440)
        || int4send(page.ends_at - page.starts_at)
        || int4send(coalesce(page.longitude, ${NO_POSITION}::integer))
        || int4send(coalesce(page.latitude, ${NO_POSITION}::integer))
        || int4send(page.place) || int4send(page.subjects) || int8send(page.value)
        || substring(int8send(commodity_masks.mask) from 5) || substring(int8send(outcome_masks.mask) from 5)
        || ${code('kind')} || ${code('force')} || ${code('status')}
        || ${code('channel')} || ${code('zone')} || ${code('precision')},
      ''::bytea order by page.day, page.id) as records
    from page
    join commodity_masks on commodity_masks.codes = page.commodities
    join outcome_masks on outcome_masks.codes = page.outcomes
    ${position(CASE_KINDS, 'kind')} ${position(FORCES, 'force')} ${position(STATUSES, 'status')}
    ${position(CHANNELS, 'channel')} ${position(ZONES, 'zone')} ${position(PRECISIONS, 'precision')}`
  return row?.records ?? Buffer.alloc(0)
}

/** One record of the value that `findRecords` returns. */
export const readRecord = (records: Buffer, start: number): CaseColumnsRow => ({
  id: records.readInt32BE(start),
  day: records.readInt32BE(start + 4),
  minute: records.readInt32BE(start + 8),
  duration: records.readInt32BE(start + 12),
  longitude: records.readInt32BE(start + 16),
  latitude: records.readInt32BE(start + 20),
  place: placeText(records.readInt32BE(start + 24)),
  subjects: records.readInt32BE(start + 28),
  value: records.readUInt32BE(start + 32) * 2 ** 32 + records.readUInt32BE(start + 36),
  commodities: records.readUInt32BE(start + 40),
  outcomes: records.readUInt32BE(start + 44),
  kind: records.readUInt8(start + 48),
  force: records.readUInt8(start + 49),
  status: records.readUInt8(start + 50),
  channel: records.readUInt8(start + 51),
  zone: records.readUInt8(start + 52),
  precision: records.readUInt8(start + 53),
})

const placeText = (place: number): string => {
  if (place === NO_PLACE) return ''
  return place >= PROVINCE ? `${place - PROVINCE}`.padStart(2, '0') : `${place}`.padStart(5, '0')
}
