import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connect, type Pool, type Sql } from '../../server/database/connect.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../server/database/embedded.ts'

export const ENGINES = ['embedded', 'postgresql'] as const
export type Engine = (typeof ENGINES)[number]

export interface TestDatabase {
  readonly sql: Pool
  readonly url: string
  readonly engine: Engine
  close(): Promise<void>
}

let counter = 0

/** A database of its own with the newest schema and code lists; with `units`, all provinces and communes too. */
export const openTestDatabase = async (engine: Engine, { units = false } = {}): Promise<TestDatabase> => {
  const start = inject('databases')
  if (engine === 'embedded') {
    const embedded: EmbeddedDatabase = await startEmbedded({
      folder: null,
      dump: units ? start.unitsDump : start.bareDump,
    })
    const sql = connect(embedded.url, { max: 1 })
    return {
      sql,
      url: embedded.url,
      engine,
      async close() {
        await sql.end({ timeout: 5 })
        await embedded.stop()
      },
    }
  }
  const name = `test_${process.pid}_${++counter}_${Math.random().toString(36).slice(2, 8)}`
  const maintenance = connect(start.nativeUrl, { max: 1 })
  await maintenance`create database ${maintenance(name)} template ${maintenance(units ? start.unitsTemplate : start.bareTemplate)}`
  const url = start.nativeUrl.replace(/\/[^/]*$/, `/${name}`)
  const sql = connect(url, { max: 4 })
  return {
    sql,
    url,
    engine,
    async close() {
      await sql.end({ timeout: 5 })
      await maintenance`drop database ${maintenance(name)} with (force)`
      await maintenance.end()
    },
  }
}

/** Runs a block of tests on the embedded engine and on PostgreSQL, each on a database of its own. */
export const describeOnEachEngine = (
  name: string,
  block: (database: () => TestDatabase) => void,
  options: { units?: boolean } = {},
): void => {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    let database: TestDatabase | undefined
    beforeAll(async () => {
      database = await openTestDatabase(engine, options)
    }, 120_000)
    afterAll(async () => {
      await database?.close()
    }, 30_000)
    block(() => {
      if (!database) throw new Error('The test database is not open yet.')
      return database
    })
  })
}

class Undo extends Error {}

/** Runs work in a transaction that is always rolled back. */
export const inRollback = async (sql: Pool, work: (transaction: Sql) => Promise<void>): Promise<void> => {
  try {
    await sql.begin(async (transaction) => {
      await work(transaction as unknown as Sql)
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
}
