import { inTransaction, type Sql } from './connect.ts'

/** Any number that is ours; other programs of the same database use other ones. */
const LOCK = 4_391_207_115

/**
 * Runs work in a transaction while no other process of this product does work of this kind (changing the structure,
 * loading facts). What decides whether there is work to do must be read inside: another may just have done it.
 */
export const oneAtATime = <Result>(sql: Sql, work: (transaction: Sql) => Promise<Result>): Promise<Result> =>
  inTransaction(sql, async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${LOCK}::bigint)`
    return work(transaction)
  })
