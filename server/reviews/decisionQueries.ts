import type { ReviewDecision, ReviewedThing } from '../../data/model/reviews.ts'
import type { Person } from '../access/person.ts'
import type { Sql } from '../database/connect.ts'
import { signatureOf } from '../things/signatureOf.ts'

const tableOf = (sql: Sql, thing: ReviewedThing) => (thing === 'cases' ? sql`review_items` : sql`thing_reviews`)
const recordIdOf = (sql: Sql, thing: ReviewedThing) => (thing === 'cases' ? sql`r.case_id` : sql`r.record_id`)

/** Versions of records by id, held until the transaction ends. */
export const lockVersions = async (
  sql: Sql,
  thing: ReviewedThing,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> => {
  const rows = await sql<{ id: number; version: number }[]>`
    select id, version from ${sql(thing)} where id = any(${ids as number[]}::int[]) order by id for update`
  return new Map(rows.map(({ id, version }) => [id, version]))
}

export interface LockedReview {
  readonly id: number
  readonly isOpen: boolean
  readonly decision: ReviewDecision | null
  readonly decidedName: string | null
  readonly closedAt: string | null
}

export const lockReviews = (sql: Sql, thing: ReviewedThing, ids: readonly number[]): Promise<LockedReview[]> => sql<
  LockedReview[]
>`
  select id, closed_at is null as is_open, decision, decided_name,
    to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as closed_at
  from ${tableOf(sql, thing)} where id = any(${ids as number[]}::int[]) order by id for update`

export interface Closing {
  readonly decision: ReviewDecision
  readonly person: Pick<Person, 'id' | 'name'>
  readonly note: string | null
}

/** Closes reviews with what was decided, and keeps what the place of each record was then. */
export const closeReviews = async (
  sql: Sql,
  thing: ReviewedThing,
  ids: readonly number[],
  { decision, person, note }: Closing,
): Promise<void> => {
  const table = tableOf(sql, thing)
  await sql`
    update ${table} r set closed_at = now(), decision = ${decision}, decided_by = ${person.id},
      decided_name = ${person.name}, note = ${note},
      settled_fingerprint = (${signatureOf(sql, thing, sql`t.id = ${recordIdOf(sql, thing)}`)})
    where r.id = any(${ids as number[]}::int[])`
}

/** Reviews that nobody asked again although unit, place or holding commune are no longer what somebody settled. */
export const countMoved = async (sql: Sql, thing: ReviewedThing, ids: readonly number[]): Promise<number> => {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from ${tableOf(sql, thing)} r
    where r.id = any(${ids as number[]}::int[]) and r.closed_at is not null
      and r.settled_fingerprint is distinct from (${signatureOf(sql, thing, sql`t.id = ${recordIdOf(sql, thing)}`)})`
  return found?.count ?? 0
}

/** Opens reviews again as they were before somebody decided. */
export const reopenReviews = async (
  sql: Sql,
  thing: ReviewedThing,
  items: readonly { readonly reviewId: number; readonly otherId: number | null }[],
): Promise<void> => {
  for (const { reviewId, otherId } of items) {
    await sql`
      update ${tableOf(sql, thing)} r set closed_at = null, decision = null, decided_by = null, decided_name = null,
        note = null, settled_fingerprint = null ${thing === 'cases' ? sql`, other_case_id = ${otherId}::integer` : sql``}
      where r.id = ${reviewId}`
  }
}

/** Records whose point is asked about because it lies in another commune than their words. */
export const countDisagreeing = async (sql: Sql, thing: ReviewedThing, ids: readonly number[]): Promise<number> => {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from ${tableOf(sql, thing)} r
    where ${recordIdOf(sql, thing)} = any(${ids as number[]}::int[]) and r.reason = 'UNIT_POINT_DISAGREE'
      and r.closed_at is null ${thing === 'cases' ? sql`` : sql`and r.thing = ${thing}`}`
  return found?.count ?? 0
}

/** Where records count now, in the order of their ids. */
export const listCommunes = (sql: Sql, thing: ReviewedThing, ids: readonly number[]) =>
  sql<
    { id: number; communeCode: string | null }[]
  >`select id, commune_code from ${sql(thing)} where id = any(${ids as number[]}::int[]) order by id`

export interface KeptDecision {
  readonly id: number
  readonly decision: ReviewDecision
  readonly detail: DecisionDetail
  readonly personName: string
  readonly isUndone: boolean
}

/** What it takes to take a decision back. */
export interface DecisionDetail {
  readonly thing: ReviewedThing
  readonly items: readonly {
    readonly reviewId: number
    readonly recordId: number
    readonly otherId: number | null
    /** Version that the decision made; null when it wrote nothing. */
    readonly version: number | null
  }[]
  readonly merge?: {
    readonly kept: number
    readonly removed: number
    /** Last version of the record that went. */
    readonly removedVersion: number
    /** Rows of review_items as they were. */
    readonly reviews: readonly Readonly<Record<string, unknown>>[]
    /** Reviews of other cases that asked about the record that went. */
    readonly redirected: readonly number[]
    /** Source and number of records that had been merged into the one that went. */
    readonly numbers: readonly (readonly [string, string])[]
  }
}

export const insertDecision = async (
  sql: Sql,
  { decision, person, note }: Closing,
  detail: DecisionDetail,
): Promise<number> => {
  const [made] = await sql<{ id: number }[]>`
    insert into review_decisions (decision, detail, person_id, person_name, note)
    values (${decision}, ${sql.json(detail as never)}, ${person.id}, ${person.name}, ${note}) returning id`
  return made!.id
}

export const lockDecision = async (sql: Sql, id: number): Promise<KeptDecision | undefined> => {
  const [found] = await sql<KeptDecision[]>`
    select id, decision, detail, person_name, undone_at is not null as is_undone
    from review_decisions where id = ${id} for update`
  return found
}

/** The merge that took a review with it and stands, with the id of the case that stayed. */
export const findMerge = async (
  sql: Sql,
  reviewId: number,
): Promise<(LockedReview & { readonly kept: number }) | undefined> => {
  const [found] = await sql<(LockedReview & { readonly kept: number })[]>`
    select ${reviewId}::integer as id, false as is_open, decision, person_name as decided_name,
      to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as closed_at,
      (detail->'merge'->>'kept')::integer as kept
    from review_decisions
    where decision = 'MERGED' and undone_at is null
      and (detail->'items' @> jsonb_build_array(jsonb_build_object('reviewId', ${reviewId}::integer))
        or detail->'merge'->'reviews' @> jsonb_build_array(jsonb_build_object('id', ${reviewId}::integer)))
    order by id desc limit 1`
  return found
}

/**
 * Whether a later decision that stands was about some of the reviews that taking one back would write, or a merge took
 * them with it. Of a merge these are all of both cases, and those that were led to the one that stayed.
 */
export const hasLaterDecision = async (
  sql: Sql,
  { id, detail: { thing, items, merge } }: Pick<KeptDecision, 'id' | 'detail'>,
): Promise<boolean> => {
  const reviewIds = [
    ...items.map(({ reviewId }) => reviewId),
    ...(merge?.reviews.map((review) => Number(review.id)) ?? []),
    ...(merge?.redirected ?? []),
  ]
  const found = await sql`
    select from review_decisions d
    where d.id > ${id} and d.undone_at is null and d.detail->>'thing' = ${thing} and (
      exists (select from jsonb_to_recordset(d.detail->'items') as item ("reviewId" integer, "recordId" integer)
        where item."reviewId" = any(${reviewIds}::int[]) or item."recordId" = ${merge?.kept ?? null}::integer)
      or exists (select from jsonb_to_recordset(d.detail->'merge'->'reviews') as kept (id integer)
        where kept.id = any(${reviewIds}::int[])))
    limit 1`
  return found.length > 0
}

export const markUndone = async (sql: Sql, id: number, personId: string): Promise<void> => {
  await sql`update review_decisions set undone_at = now(), undone_by = ${personId} where id = ${id}`
}

/** How many of some records lie under keys. */
export const countAllowed = async (
  sql: Sql,
  thing: ReviewedThing,
  ids: readonly number[],
  { keys, onlySamples }: { readonly keys: readonly string[]; readonly onlySamples: boolean },
): Promise<number> => {
  const held =
    thing === 'cases'
      ? sql`access.case_keys(province_code, commune_code, force, '{}', sensitivity)`
      : sql`access.thing_keys(province_code, commune_code, sensitivity)`
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from ${sql(thing)}
    where id = any(${ids as number[]}::int[]) and ${held} && ${keys as string[]}::text[]
      ${onlySamples ? sql`and is_sample` : sql``}`
  return found?.count ?? 0
}

/** Reviews of the same pair the other way round. */
export const listMirrored = async (sql: Sql, caseId: number, otherId: number): Promise<number[]> => {
  const rows = await sql<{ id: number }[]>`
    select id from review_items where case_id = ${otherId} and other_case_id = ${caseId} and reason = 'DUPLICATE'
      and closed_at is null for update`
  return rows.map(({ id }) => id)
}

export const setApart = async (sql: Sql, one: number, other: number, decisionId: number): Promise<void> => {
  await sql`
    insert into cases_apart (first_id, second_id, decision_id)
    values (${Math.min(one, other)}, ${Math.max(one, other)}, ${decisionId}) on conflict do nothing`
}

/** The same again for a case that is back: with it went what somebody had found about it and others. */
export const setApartAgain = async (sql: Sql, id: number): Promise<void> => {
  await sql`
    insert into cases_apart (first_id, second_id, decision_id)
    select least(one.id, other.id), greatest(one.id, other.id), d.id
    from review_decisions d
      cross join jsonb_to_recordset(d.detail->'items') as item ("recordId" integer, "otherId" integer)
      join cases one on one.id = item."recordId" join cases other on other.id = item."otherId"
    where d.decision = 'KEPT' and d.undone_at is null and ${id} in (one.id, other.id)
    on conflict do nothing`
}
