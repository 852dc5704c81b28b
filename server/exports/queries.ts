import type { Geometry } from 'geojson'
import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import { caseWhere } from '../cases/where.ts'
import type { Sql } from '../database/connect.ts'
import { namesOfLegs } from '../things/corridorLegs.ts'
import { isPlaceRounded, shapeOfKind } from '../things/shapeOfKind.ts'
import type { CaseRecord } from './caseExport.ts'
import type { ExportValue } from './exportTable.ts'
import type { ThingRecord } from './thingExport.ts'

/** What is known of rows before they are read. */
export interface ExportSummary {
  readonly rows: number
  readonly located: number
  /** Rows whose true place the person does not see. */
  readonly rounded: number
  readonly sample: number
  /** Highest level among the rows; null without rows. */
  readonly highest: string | null
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number] | null
}

export interface CaseSelection {
  readonly filter: CaseFilter
  /** First day of the window; null = all days. */
  readonly since: string | null
}

const LEVELS = SENSITIVITIES.map(({ code }) => code as string)

/** Also of the shared tables of units: what a filter and a file name. */
export const listPlaceNames = async (sql: Sql): Promise<PlaceNames> => {
  const communes = await sql<{ code: string; name: string; kind: string }[]>`select code, name, kind from communes`
  const provinces = await sql<{ code: string; name: string }[]>`select code, name from provinces`
  return {
    communes: new Map(communes.map((commune) => [commune.code, commune])),
    provinces: new Map(provinces.map((province) => [province.code, province])),
  }
}

/** How many communes of today have approximate and how many official boundaries. */
export const countBoundaries = async (sql: Sql): Promise<{ approximate: number; official: number }> => {
  const [counts] = await sql<{ approximate: number; official: number }[]>`
    select count(*) filter (where boundary_kind = 'APPROXIMATE')::int as approximate,
      count(*) filter (where boundary_kind = 'OFFICIAL')::int as official
    from communes where valid_to is null and boundary is not null`
  return counts!
}

/** Whether the person sees the true place of a case. */
const seesCaseExactly = (sql: Sql) => sql`
  coalesce(access.case_keys(cases.province_code, cases.commune_code, cases.force, cases.joint_forces, cases.sensitivity)
    && (select access.exact_keys()), false)`

const summaryColumns = (sql: Sql, shape: string) => sql`
  count(*)::int as rows, count(${sql(shape)})::int as located, count(*) filter (where is_sample)::int as sample,
  (${LEVELS}::text[])[max(array_position(${LEVELS}::text[], sensitivity))] as highest,
  st_xmin(st_extent(${sql(shape)})) as west, st_ymin(st_extent(${sql(shape)})) as south,
  st_xmax(st_extent(${sql(shape)})) as east, st_ymax(st_extent(${sql(shape)})) as north`

interface SummaryRow extends Omit<ExportSummary, 'bounds'> {
  readonly west: number | null
  readonly south: number
  readonly east: number
  readonly north: number
}

const summaryOf = ({ west, south, east, north, ...rest }: SummaryRow): ExportSummary => ({
  ...rest,
  bounds: west === null ? null : [west, south, east, north],
})

export const countExportedCases = async (sql: Sql, { filter, since }: CaseSelection): Promise<ExportSummary> => {
  const [row] = await sql<SummaryRow[]>`
    select ${summaryColumns(sql, 'position')}, count(*) filter (where not ${seesCaseExactly(sql)})::int as rounded
    from cases ${caseWhere(sql, filter, { since })}`
  return summaryOf(row!)
}

/** The cases of a selection, the newest day first, in pages. */
export async function* listExportedCases(
  sql: Sql,
  { filter, since }: CaseSelection,
  pageRows: number,
): AsyncGenerator<readonly CaseRecord[]> {
  let after: { day: number; id: number } | null = null
  while (true) {
    const page: readonly (CaseRecord & { day: number })[] = await sql<(CaseRecord & { day: number })[]>`
      with page as materialized (
        select cases.*, ${seesCaseExactly(sql)} as is_exact, cases.occurred_day - date '1970-01-01' as day
        from cases ${caseWhere(sql, filter, { since })}
        ${after ? sql`and (cases.occurred_day, cases.id) < (date '1970-01-01' + ${after.day}::integer, ${after.id}::integer)` : sql``}
        order by cases.occurred_day desc, cases.id desc
        limit ${pageRows}::integer
      )
      select day, id, source, source_number, version, is_sample, kind, nature, direction, zone, force, joint_forces, channel,
        status, outcomes, commodities, subjects, organisations, value, fine, summary, precision, position_source,
        stated_unit, province_code, commune_code, commune_source, sensitivity, is_exact,
        floor(extract(epoch from occurred_from) / 60)::double precision as from_minute,
        floor(extract(epoch from occurred_to) / 60)::double precision as to_minute,
        st_x(position) as lon, st_y(position) as lat,
        (select string_agg(concat_ws(' ', commodity, substance, description, quantity::text, unit,
            case when value is not null then value::text || ' đ' end), '; ' order by goods_items.id)
          from goods_items where case_id = page.id) as goods,
        coalesce((select array_agg(distinct reason order by reason) from review_items
          where case_id = page.id and closed_at is null), '{}') as review
      from page order by day desc, id desc`
    if (page.length > 0) yield page
    if (page.length < pageRows) return
    after = page.at(-1)!
  }
}

const isExact = (sql: Sql, kind: ThingKind) => (isPlaceRounded(kind) ? sql`sight = 'EXACT'` : sql`true`)

export const countExportedThings = async (sql: Sql, kind: ThingKind): Promise<ExportSummary> => {
  const [row] = await sql<SummaryRow[]>`
    with listed as (
      select things.is_sample, things.sensitivity, ${isExact(sql, kind)} as is_exact, ${shapeOfKind(sql, kind)} as shape
      from ${sql(kind.thing)} things
    )
    select ${summaryColumns(sql, 'shape')}, count(*) filter (where not is_exact)::int as rounded from listed`
  return summaryOf(row!)
}

/** Fields of a corridor that stand in its legs. */
const LEG_FIELDS = ['leg_modes', 'leg_names']

/** Every thing of a kind that the person sees, in pages. */
export async function* listExportedThings(
  sql: Sql,
  kind: ThingKind,
  pageRows: number,
): AsyncGenerator<readonly ThingRecord[]> {
  const own = kind.fields.map(({ column }) => column).filter((column) => !LEG_FIELDS.includes(column))
  let after = 0
  while (true) {
    const page: readonly StoredThing[] = await sql<StoredThing[]>`
      select things.id, things.source, things.version, things.is_sample, things.stated_unit, things.province_code,
        ${kind.thing === 'corridors' ? sql`null as commune_code` : sql`things.commune_code`},
        ${kind.hasPrecision ? sql`things.precision` : sql`null as precision`}, ${isExact(sql, kind)} as is_exact,
        st_asgeojson(${shapeOfKind(sql, kind)}, 15)::json as shape,
        json_build_array(${own.map((column, index) => sql`${index > 0 ? sql`,` : sql``} things.${sql(column)}`)}) as own,
        ${kind.thing === 'corridors' ? legs(sql) : sql`null as leg_modes, null as leg_names`}
      from ${sql(kind.thing)} things where things.id > ${after}::integer
      order by things.id limit ${pageRows}::integer`
    if (page.length > 0) yield page.map((stored) => thingOf(stored, own))
    if (page.length < pageRows) return
    after = page.at(-1)!.id
  }
}

interface StoredThing extends Omit<ThingRecord, 'values' | 'shape'> {
  readonly shape: Geometry | null
  readonly own: readonly ExportValue[]
  readonly legModes: readonly string[] | null
  readonly legNames: string | null
}

const legs = (sql: Sql) => sql`
  (select array_agg(mode order by leg_order) from corridor_legs where corridor_id = things.id) as leg_modes,
  (select ${namesOfLegs(sql)} from corridor_legs where corridor_id = things.id) as leg_names`

const thingOf = ({ own, legModes, legNames, ...rest }: StoredThing, columns: readonly string[]): ThingRecord => ({
  ...rest,
  values: {
    ...Object.fromEntries(columns.map((column, index) => [column, own[index] ?? null])),
    leg_modes: legModes,
    leg_names: legNames,
  },
})
