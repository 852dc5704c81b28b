import { REVIEWED_THINGS, type ReviewedThing, type ReviewLine } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'
import { decidingPlace } from '../things/signatureOf.ts'

export interface ReviewFilter {
  readonly thing: ReviewedThing | null
  readonly reason: string | null
  /** Code of a commune or of a province. */
  readonly place: string | null
  /** Import that wrote the records. */
  readonly batch: number | null
  /** Id of one record of the kind of thing. */
  readonly record: number | null
  readonly statedUnit?: string | null
}

/** Where a page begins: after this review. Cases come first, each kind from the newest review on. */
export interface ReviewPlace {
  readonly thing: ReviewedThing
  readonly id: number
}

/** Whether the person may write the record of a relation. */
const mayWrite = (sql: Sql, thing: ReviewedThing, relation: string) =>
  thing === 'cases'
    ? sql`access.case_keys(${sql(relation)}.province_code, ${sql(relation)}.commune_code, ${sql(relation)}.force, '{}',
        ${sql(relation)}.sensitivity) && (select access.exact_keys())`
    : sql`access.thing_keys(${sql(relation)}.province_code, ${sql(relation)}.commune_code, ${sql(relation)}.sensitivity)
        && (select access.exact_keys())`

const openOf = (
  sql: Sql,
  thing: ReviewedThing,
  { place, batch, record, statedUnit }: ReviewFilter,
  onlySamples: boolean,
) => {
  const isCase = thing === 'cases'
  return sql`
    select ${thing}::text as thing, r.id, r.reason, r.opened_at, t.id as record_id, t.source_number,
      ${isCase ? sql`t.kind` : thing === 'readings' ? sql`t.place_name` : sql`t.name`} as title,
      ${isCase ? sql`t.occurred_day` : sql`null::date`} as day, t.stated_unit, t.commune_code, t.province_code
    from ${isCase ? sql`review_items` : sql`thing_reviews`} r
      join ${sql(thing)} t on t.id = ${isCase ? sql`r.case_id` : sql`r.record_id and r.thing = ${thing}`}
    where r.closed_at is null and ${mayWrite(sql, thing, 't')}
      ${onlySamples ? sql`and t.is_sample` : sql``}
      ${place ? (place.length === 2 ? sql`and t.province_code = ${place}` : sql`and t.commune_code = ${place}`) : sql``}
      ${
        batch === null
          ? sql``
          : isCase
            ? sql`and t.batch_id = ${batch}`
            : sql`and exists (select from batch_records b
                where b.thing = ${thing} and b.record_id = t.id and b.batch_id = ${batch})`
      }
      ${record === null ? sql`` : sql`and t.id = ${record}`}
      ${statedUnit == null ? sql`` : sql`and t.stated_unit = ${statedUnit}`}
      ${
        isCase
          ? sql`and (r.reason <> 'DUPLICATE' or exists (select from cases o where o.id = r.other_case_id
              and ${mayWrite(sql, 'cases', 'o')} ${onlySamples ? sql`and o.is_sample` : sql``}))`
          : sql``
      }`
}

const union = (sql: Sql, filter: ReviewFilter, onlySamples: boolean) =>
  REVIEWED_THINGS.filter((thing) => filter.thing === null || filter.thing === thing).map((thing, index) =>
    index === 0 ? openOf(sql, thing, filter, onlySamples) : sql` union all ${openOf(sql, thing, filter, onlySamples)}`,
  )

/** Open reviews of records the person may write. Runs as the person. */
export const listReviews = (
  sql: Sql,
  filter: ReviewFilter,
  { after, limit, onlySamples }: { after: ReviewPlace | null; limit: number; onlySamples: boolean },
): Promise<ReviewLine[]> => {
  const rank = sql`array_position(${REVIEWED_THINGS as unknown as string[]}::text[], thing)`
  return sql<ReviewLine[]>`
    select thing, id, reason, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as opened_at,
      record_id, source_number, title, day, stated_unit, commune_code, province_code
    from (${union(sql, filter, onlySamples)}) open
    where true ${filter.reason ? sql`and reason = ${filter.reason}` : sql``}
      ${
        after
          ? sql`and (${rank}, -id) > (${REVIEWED_THINGS.indexOf(after.thing) + 1}::integer, ${-after.id}::integer)`
          : sql``
      }
    order by ${rank}, id desc limit ${limit}`
}

/** Open reviews by reason. Runs as the person. */
export const countReviews = async (
  sql: Sql,
  filter: ReviewFilter,
  onlySamples: boolean,
): Promise<Record<string, number>> => {
  const rows = await sql<{ reason: string; count: number }[]>`
    select reason, count(*)::int as count from (${union(sql, filter, onlySamples)}) open group by reason`
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]))
}

/** Records and reviews with the same words and reason, as `countReviews` would find them. Runs as the person. */
export const listSameUnit = (
  sql: Sql,
  { thing, reason, statedUnit }: { thing: ReviewedThing; reason: string; statedUnit: string },
  onlySamples: boolean,
) => {
  const filter = { thing, reason: null, place: null, batch: null, record: null, statedUnit }
  return sql<{ id: number; recordId: number }[]>`
    select id, record_id from (${openOf(sql, thing, filter, onlySamples)}) open where reason = ${reason} order by record_id`
}

export interface FoundReview {
  readonly id: number
  readonly reason: string
  readonly openedAt: string
  readonly recordId: number
  readonly otherId: number | null
  readonly isOpen: boolean
  readonly statedUnit: string | null
  readonly statedCommuneCode: string | null
  readonly pointCommuneCode: string | null
  readonly day: string | null
}

/** One review of a record the person may write, open or closed. Runs as the person. */
export const findReview = async (
  sql: Sql,
  thing: ReviewedThing,
  id: number,
  onlySamples: boolean,
): Promise<FoundReview | undefined> => {
  const isCase = thing === 'cases'
  const [found] = await sql<FoundReview[]>`
    select r.id, r.reason, to_char(r.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as opened_at,
      t.id as record_id, ${isCase ? sql`r.other_case_id` : sql`null::integer`} as other_id, r.closed_at is null as is_open,
      t.stated_unit, ${isCase ? sql`t.stated_commune_code` : sql`r.stated_commune_code`} as stated_commune_code,
      (select min(code) from communes where boundary && ${decidingPlace(sql, thing)}
        and st_covers(boundary, ${decidingPlace(sql, thing)})) as point_commune_code,
      ${isCase ? sql`t.occurred_day` : sql`null::date`} as day
    from ${isCase ? sql`review_items` : sql`thing_reviews`} r
      join ${sql(thing)} t on t.id = ${isCase ? sql`r.case_id` : sql`r.record_id and r.thing = ${thing}`}
    where r.id = ${id} and ${mayWrite(sql, thing, 't')} ${onlySamples ? sql`and t.is_sample` : sql``}
      ${
        isCase
          ? sql`and (r.reason <> 'DUPLICATE' or exists (select from cases o where o.id = r.other_case_id
              and ${mayWrite(sql, 'cases', 'o')} ${onlySamples ? sql`and o.is_sample` : sql``}))`
          : sql``
      }`
  return found
}

/** Whether a case is one that the person may write. Runs as the person. */
export const isCaseWritable = async (sql: Sql, id: number, onlySamples: boolean): Promise<boolean> =>
  (
    await sql`
      select from cases t where t.id = ${id} and ${mayWrite(sql, 'cases', 't')}
        ${onlySamples ? sql`and t.is_sample` : sql``}`
  ).length > 0

/** Communes with their outline to about 50 m, and metres from the deciding point of a record. */
export const listOutlines = (sql: Sql, thing: ReviewedThing, recordId: number, codes: readonly string[]) => sql<
  {
    code: string
    name: string
    province: string
    metres: number | null
    boundary: unknown
    isApproximate: boolean
  }[]
>`
  select communes.code, communes.name, provinces.name as province,
    round(st_distance(communes.boundary::geography, p.point::geography))::double precision as metres,
    st_asgeojson(st_simplifypreservetopology(communes.boundary, 0.0005), 5)::jsonb as boundary,
    communes.boundary_kind = 'APPROXIMATE' as is_approximate
  from communes join provinces on provinces.code = communes.province_code,
    (select ${decidingPlace(sql, thing)} as point from ${sql(thing)} t where t.id = ${recordId}) p
  where communes.code = any(${codes as string[]}::text[]) order by communes.code`

export const metresBetween = async (sql: Sql, one: number, other: number): Promise<number | null> => {
  const [found] = await sql<{ metres: number | null }[]>`
    select round(st_distance(a.position::geography, b.position::geography))::double precision as metres
    from cases a, cases b where a.id = ${one} and b.id = ${other}`
  return found?.metres ?? null
}
