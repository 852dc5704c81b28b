import { inTransaction, type Sql } from '../database/connect.ts'

class Undone extends Error {
  constructor(readonly result: unknown) {
    super('undone on purpose')
  }
}

/** Runs work in one transaction and undoes it when the result says so; the result comes back either way. */
export const inUndoableTransaction = async <Result>(
  sql: Sql,
  isKept: (result: Result) => boolean,
  work: (transaction: Sql) => Promise<Result>,
): Promise<Result> => {
  try {
    return await inTransaction(sql, async (transaction) => {
      const result = await work(transaction)
      if (!isKept(result)) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as Result
    throw error
  }
}
