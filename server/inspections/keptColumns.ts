import type { Sql } from '../database/connect.ts'
import type { Asker } from './asker.ts'

type Fragment = ReturnType<typeof isOfForce>

/**
 * What every kept row says of itself. `isWritable`: whether the keys of the asker reach the row, as its policy asks.
 * `row` is the alias of its table.
 */
export const keptColumns = (sql: Sql, { isSample }: Asker, row: string, isWritable: Fragment) => sql`
  ${sql(row)}.id, ${sql(row)}.version, ${sql(row)}.is_sample,
  coalesce(${isWritable}, false) and (not ${isSample}::boolean or ${sql(row)}.is_sample) as may_edit`

/** Whether keys reach what a force does in an area; joint forces look on. */
export const isOfForce = (sql: Sql, { keys }: Asker, row: string) => sql`
  access.case_keys(${sql(row)}.province_code, ${sql(row)}.commune_code, ${sql(row)}.force, '{}', ${sql(row)}.sensitivity)
    && ${keys as string[]}::text[]`

/** Why a repeat goes on, as one value; null without a reason. */
export const overrideColumn = (sql: Sql, row: string) => sql`
  case when ${sql(row)}.override_reason is not null then jsonb_build_object('reason', ${sql(row)}.override_reason,
    'document', ${sql(row)}.override_document, 'note', ${sql(row)}.override_note) end as override`
