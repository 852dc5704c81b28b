import { join } from 'node:path'
import { connect, type Pool } from '../../server/database/connect.ts'
import { startNativePostgres } from '../harness/nativePostgres.ts'
import { writeCasesCsv } from './casesCsv.ts'
import { runCommand, type Started, startServerProcess } from './childProcess.ts'
import { copyProduct } from './productCopy.ts'

/** What the parts of the benchmark share; each thing is made when the first part asks for it. */
export interface Bench {
  /** Cases on PostgreSQL, and on the embedded engine. */
  readonly sizes: { readonly large: number; readonly small: number }
  /** Rows of the spreadsheet that is imported. */
  readonly spreadsheetRows: number
  /** Folder for everything that is written. */
  readonly folder: string
  /** Folder of the copied product, its page built. */
  product(): Promise<string>
  /** A private cluster with the large table; `importMs` is how long its import took. */
  native(): Promise<{ readonly url: string; readonly sql: Pool; readonly importMs: number }>
  /** The server on the large table, and on the embedded engine with the small one. */
  largeServer(): Promise<Started>
  smallServer(): Promise<Started & { readonly importMs: number; readonly dataFolder: string }>
  /** Keeps something to be stopped at the end. */
  later(stop: () => Promise<void>): void
  close(): Promise<void>
}

/** @param say tells people what is going on */
export const openBench = (sizes: Bench['sizes'], folder: string, say: (line: string) => void): Bench => {
  const stops: (() => Promise<void>)[] = []
  const later = (stop: () => Promise<void>) => {
    stops.push(stop)
  }
  const product = once(async () => {
    say('Copying and building the product…')
    const copy = copyProduct(join(folder, 'product'))
    await runCommand(['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.config.ts', '--logLevel', 'error'], {
      folder: copy,
      env: {},
    })
    return copy
  })
  const importCases = async (cases: number, env: Record<string, string>) => {
    const file = join(folder, `cases-${cases}.csv`)
    say(`Writing a file of ${cases} cases…`)
    await writeCasesCsv(file, cases)
    say('Importing it…')
    const { ms } = await runCommand(['scripts/import.ts', file, `--report=${file}.refused.csv`], {
      folder: await product(),
      env,
    })
    return ms
  }
  const native = once(async () => {
    const cluster = await startNativePostgres()
    later(() => cluster.stop())
    const url = cluster.url.replace(/\/[^/]*$/, '/bench')
    const maintenance = connect(cluster.url, { max: 1 })
    await maintenance`create database bench`
    await maintenance.end()
    // The first start makes the tables and loads the communes: no part of the import.
    await (await start({ databaseUrl: url, dataFolder: join(folder, 'unused') })).stop()
    const importMs = await importCases(sizes.large, { DATABASE_URL: url })
    const sql = connect(url, { max: 2 })
    later(() => sql.end({ timeout: 5 }))
    return { url, sql, importMs }
  })
  const start = async (place: { databaseUrl?: string; dataFolder: string }) =>
    startServerProcess({ folder: await product(), ...place })
  const largeServer = once(async () => {
    const { url } = await native()
    const server = await start({ databaseUrl: url, dataFolder: join(folder, 'unused') })
    later(() => server.stop())
    return server
  })
  const smallServer = once(async () => {
    const dataFolder = join(folder, 'small')
    const server = await start({ dataFolder })
    later(() => server.stop())
    return {
      ...server,
      dataFolder,
      importMs: await importCases(sizes.small, { DATA_FOLDER: dataFolder, DATABASE_URL: '' }),
    }
  })
  return {
    sizes,
    spreadsheetRows: Math.min(10_000, sizes.small),
    folder,
    product,
    native,
    largeServer,
    smallServer,
    later,
    async close() {
      for (const stop of stops.reverse()) await stop().catch((error: unknown) => say(String(error)))
    },
  }
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | null = null
  return () => (made ??= make())
}
