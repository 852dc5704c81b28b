import type { Sql } from '../database/connect.ts'
import type { KeptThing } from '../things/keepVersions.ts'
import { signatureOf } from '../things/signatureOf.ts'
import { assignCommunes } from './assignCommunes.ts'
import { openDuplicateReviews } from './openDuplicateReviews.ts'

// What the review list asks after an import was taken back: the same as before it, where that still holds.

/** Closes what other cases are asked because of some; the ids of those others. */
export const closeQuestionsAbout = async (sql: Sql, ids: readonly number[]): Promise<number[]> => {
  const closed = await sql<{ caseId: number }[]>`
    update review_items set closed_at = now()
    where other_case_id = any(${ids as number[]}::int[]) and case_id <> all(${ids as number[]}::int[])
      and reason = 'DUPLICATE' and closed_at is null
    returning case_id`
  return closed.map(({ caseId }) => caseId)
}

/** Reviews of cases go with their case by themselves. */
export const deleteReviews = (sql: Sql, thing: KeptThing, ids: readonly number[]) => sql`
  delete from thing_reviews where thing = ${thing} and record_id = any(${ids as number[]}::int[])`

/**
 * Puts the reviews back that stood with the versions an import replaced; the records must stand as then already. What
 * somebody decided since about the same place stays decided, and nobody is asked about pairs that are gone or settled.
 */
export const putReviewsBack = async (sql: Sql, thing: KeptThing, batchId: number): Promise<void> => {
  const isCase = thing === 'cases'
  const table = isCase ? sql`review_items` : sql`thing_reviews`
  const recordId = isCase ? sql`case_id` : sql`record_id`
  const ofThing = isCase ? sql`` : sql`and r.thing = ${thing}`
  const [batch] = await sql<{ startedAt: string }[]>`
    select started_at::text as started_at from import_batches where id = ${batchId}`
  await sql`
    delete from ${table} r using record_versions v
    where v.thing = ${thing} and v.replaced_by_batch = ${batchId} and v.record_id = r.${recordId} ${ofThing}
      and v.reviews is not null and not (r.decision is not null and r.closed_at > ${batch!.startedAt}::timestamptz
        and coalesce(r.settled_fingerprint = (${signatureOf(sql, thing, sql`t.id = r.${recordId}`)}), false))`
  // Versions kept before reviews were: what the import asked may not hold any more.
  await sql`
    update ${table} r set closed_at = now() from record_versions v
    where v.thing = ${thing} and v.replaced_by_batch = ${batchId} and v.record_id = r.${recordId} ${ofThing}
      and v.reviews is null and r.closed_at is null`
  await insertKeptReviews(sql, thing, sql`v.replaced_by_batch = ${batchId}`)
}

/**
 * Writes the reviews that stood with kept versions back, where none stand now; nobody is asked about pairs that are gone
 * or settled. The records must stand as then already.
 * @param which condition on the version `v`
 */
export const insertKeptReviews = async (sql: Sql, thing: KeptThing, which: ReturnType<Sql>): Promise<void> => {
  const isCase = thing === 'cases'
  const table = isCase ? sql`review_items` : sql`thing_reviews`
  await sql`
    insert into ${table} overriding system value
    select r.* from record_versions v, jsonb_populate_recordset(null::${table}, v.reviews) r
    where v.thing = ${thing} and ${which} ${
      isCase
        ? sql`and (r.other_case_id is null or exists (select from cases where cases.id = r.other_case_id))
            and not exists (select from cases_apart apart where r.closed_at is null
              and apart.first_id = least(r.case_id, r.other_case_id) and apart.second_id = greatest(r.case_id, r.other_case_id))`
        : sql``
    }
    on conflict do nothing`
}

/** Finds again what restored cases, and those that were asked because of the import, are to be looked at for. */
export const reviewCases = async (sql: Sql, restored: readonly number[], asking: readonly number[]): Promise<void> => {
  // Boundaries may have been replaced since.
  if (restored.length > 0) await assignCommunes(sql, restored)
  const looked = await sql<{ id: number }[]>`
    select id from cases where id = any(${[...restored, ...asking]}::int[]) and not exists (
      select from review_items r where r.case_id = cases.id and r.reason = 'DUPLICATE' and r.closed_at is null)`
  if (looked.length > 0) await openDuplicateReviews(sql, { ids: looked.map(({ id }) => id) })
}
