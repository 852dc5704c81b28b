import type { Sql } from '../database/connect.ts'

/** What the review desk writes beside every correction: the version is one of its own, and of no import any more. */
export const asNewVersion = (sql: Sql) => sql`version = version + 1, batch_id = null, updated_at = now()`
