import type { PendingQuery, Row } from 'postgres'
import type { Sql } from '../database/connect.ts'

/** How many rows a query finds, without their columns. */
export const countRows = async (sql: Sql, query: PendingQuery<Row[]>): Promise<number> =>
  (await sql<{ total: number }[]>`select count(*)::int as total from (${query}) found`)[0]?.total ?? 0
