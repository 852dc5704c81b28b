import postgres from 'postgres'

/** A pool or a transaction: every query takes either, so that tests can roll back. */
// biome-ignore lint/complexity/noBannedTypes: postgres.js takes an empty object for "no custom types"
export type Sql = postgres.ISql<{}>
export type Pool = postgres.Sql<{}>

export interface ConnectOptions {
  /** Connections at most; the embedded engine has exactly one. */
  readonly max?: number
  /** How the client calls itself to the database. */
  readonly name?: string
}

/** PostgreSQL type numbers whose driver rule we decide here, once. */
const DATE = 1082
const BIGINT = 20
const NUMERIC = 1700

/**
 * Opens a pool. Type rules of the whole product: `date` is an ISO text, `bigint` and `numeric` are numbers (đồng and
 * counts stay far below 2^53), column names become camelCase, and names inside JSON values are not touched.
 */
export const connect = (url: string, { max = 8, name = 'diem-nong' }: ConnectOptions = {}): Pool =>
  postgres(url, {
    max,
    idle_timeout: 0,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: name },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: {
      date: { to: DATE, from: [DATE], serialize: String, parse: (text: string) => text },
      bigint: { to: BIGINT, from: [BIGINT], serialize: String, parse: Number },
      numeric: { to: NUMERIC, from: [NUMERIC], serialize: String, parse: Number },
    },
  }) as unknown as Pool

/** Runs work in a transaction; inside one already, in a savepoint. An error undoes all of it. */
export const inTransaction = <Result>(sql: Sql, work: (transaction: Sql) => Promise<Result>): Promise<Result> => {
  const opener = sql as unknown as {
    begin?: (work: (transaction: Sql) => Promise<Result>) => Promise<Result>
    savepoint?: (work: (transaction: Sql) => Promise<Result>) => Promise<Result>
  }
  const open = opener.savepoint ?? opener.begin
  if (!open) throw new Error('inTransaction needs a pool or a transaction')
  return open.call(sql, work)
}
