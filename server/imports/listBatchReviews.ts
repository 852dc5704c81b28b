import type { Sql } from '../database/connect.ts'

/** Cases of one import that stand on the review list for one reason, with the first of them. */
export interface BatchReview {
  readonly reason: string
  readonly count: number
  readonly examples: readonly {
    readonly sourceNumber: string
    readonly day: string
    readonly statedUnit: string | null
  }[]
}

const MOST_EXAMPLES = 10

/** What the cases written by a batch are to be looked at for, most frequent reason first. */
export const listBatchReviews = (sql: Sql, batchId: number): Promise<BatchReview[]> =>
  sql<BatchReview[]>`
    with found as (
      select review_items.reason, cases.source_number, cases.occurred_day, cases.stated_unit,
        count(*) over (partition by review_items.reason)::int as count,
        row_number() over (partition by review_items.reason order by cases.id)::int as position
      from review_items join cases on cases.id = review_items.case_id
      where cases.batch_id = ${batchId} and review_items.closed_at is null
    )
    select reason, count, json_agg(json_build_object('sourceNumber', source_number, 'day', occurred_day,
      'statedUnit', stated_unit) order by position) as examples
    from found where position <= ${MOST_EXAMPLES} group by reason, count order by count desc, reason`
