import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'

/** Records of one import that stand on the review list for one reason, with the first of them. */
export interface BatchReview {
  readonly reason: string
  readonly count: number
  readonly examples: readonly {
    readonly sourceNumber: string
    /** ISO day; null for things without one. */
    readonly day: string | null
    readonly statedUnit: string | null
  }[]
}

const MOST_EXAMPLES = 10

/**
 * What the records written by a batch are to be looked at for, most frequent reason first. That a case may be the same as
 * another is told only to whoever may write that other one: it may lie where the person sees nothing.
 * @param keys what the person may write; null: everything
 */
export const listBatchReviews = (
  sql: Sql,
  thing: Thing,
  { batchId, keys }: { readonly batchId: number; readonly keys: readonly string[] | null },
): Promise<BatchReview[]> => {
  // Tips go through no review: a person reads each.
  if (thing === 'tips' || thing === 'corridors') return Promise.resolve([])
  const found =
    thing === 'cases'
      ? sql`select reason, cases.id, source_number, occurred_day as day, stated_unit
          from review_items join cases on cases.id = review_items.case_id
          where cases.batch_id = ${batchId} and review_items.closed_at is null and ${
            keys === null
              ? sql`true`
              : sql`(other_case_id is null or exists (
                  select from cases other where other.id = other_case_id and access.case_keys(other.province_code,
                    other.commune_code, other.force, '{}', other.sensitivity) && ${keys as string[]}::text[]))`
          }`
      : sql`select reason, t.id, source_number, null::date as day, stated_unit
          from thing_reviews join ${sql(thing)} t on t.id = record_id and thing = ${thing}
          where t.batch_id = ${batchId} and closed_at is null`
  return sql<BatchReview[]>`
    with found as (${found}), counted as (
      select found.*, count(*) over (partition by reason)::int as count,
        row_number() over (partition by reason order by id)::int as position
      from found
    )
    select reason, count, json_agg(json_build_object('sourceNumber', source_number, 'day', day,
      'statedUnit', stated_unit) order by position) as examples
    from counted where position <= ${MOST_EXAMPLES} group by reason, count order by count desc, reason`
}
