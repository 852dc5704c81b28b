import type { Pool, Sql } from './connect.ts'

/**
 * Runs reading queries that all see the database as it was at one instant, whatever is written meanwhile. Inside a
 * transaction already, they run in that one.
 */
export const atOneInstant = <Result>(sql: Sql, work: (transaction: Sql) => Promise<Result>): Promise<Result> =>
  isPool(sql)
    ? (sql.begin('isolation level repeatable read read only', (transaction) => work(transaction)) as Promise<Result>)
    : work(sql)

const isPool = (sql: Sql): sql is Pool => typeof (sql as Partial<Pool>).begin === 'function'
