import { join } from 'node:path'
import { connect, type Pool } from './connect.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { IMPATIENT_CLIENT } from './engineBusy.ts'
import { isAbandoned, runningEmbedded } from './embeddedLock.ts'

/** Where the data are: an address of PostgreSQL, or a folder for the embedded engine. */
export interface DatabasePlace {
  readonly databaseUrl: string | null
  readonly dataFolder: string
}

export interface OpenDatabase {
  readonly sql: Pool
  /**
   * For what writes for long: an import, and taking one back. On the embedded engine a client of its own, which waits its
   * turn, while `sql` is refused with `ENGINE_BUSY` when somebody holds the engine for long; else the same pool.
   */
  readonly longSql: Pool
  readonly engine: 'embedded' | 'postgresql'
  /** Resolves with the reason when the embedded engine has ended and does not come back. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

/** Connections to PostgreSQL; the embedded engine has one session. */
const POOL_SIZE = 8

/** An engine that ends more often than this in the time below has a lasting fault. */
const MOST_RESTARTS = 3
const RESTART_WINDOW_MS = 10 * 60_000

const never = new Promise<never>(() => {})

/**
 * Opens the database for the server. The embedded engine is started here and, when its process dies, started again on
 * the same port; queries meanwhile fail at once with a connection error. Throws `EmbeddedInUse`.
 */
export const openDatabase = async (
  { databaseUrl, dataFolder }: DatabasePlace,
  onProgress: (line: string) => void = () => {},
): Promise<OpenDatabase> => {
  if (databaseUrl) return overNetwork(databaseUrl)
  let engine: EmbeddedDatabase = await startEmbedded({ folder: embeddedFolder(dataFolder) })
  const sql = connect(engine.url, { max: 1, name: IMPATIENT_CLIENT })
  const longSql = connect(engine.url, { max: 1 })
  let isClosing = false
  const keepRunning = async (): Promise<Error> => {
    let restarts: number[] = []
    for (;;) {
      await engine.ended
      if (isClosing) return never
      restarts = [...restarts.filter((at) => Date.now() - at < RESTART_WINDOW_MS), Date.now()]
      if (restarts.length > MOST_RESTARTS) return new Error('Cơ sở dữ liệu nhúng dừng nhiều lần liên tiếp.')
      onProgress('Cơ sở dữ liệu nhúng dừng ngoài ý muốn; đang mở lại…')
      try {
        const { port, password } = engine
        engine = await startEmbedded({ folder: embeddedFolder(dataFolder), port, password })
      } catch (error) {
        return isClosing ? never : (error as Error)
      }
      if (isClosing) await engine.stop()
      else onProgress('Cơ sở dữ liệu nhúng chạy lại; dữ liệu đã ghi còn nguyên.')
    }
  }
  return {
    sql,
    longSql,
    engine: 'embedded',
    lost: keepRunning(),
    async close() {
      isClosing = true
      await Promise.all([sql, longSql].map((one) => one.end({ timeout: 3 }).catch(() => {})))
      await engine.stop()
    },
  }
}

/**
 * Opens the database for a command that may run beside the server: an engine that already serves the folder is joined,
 * otherwise one is started for the time of the command.
 */
export const joinDatabase = async (place: DatabasePlace): Promise<OpenDatabase> => {
  if (place.databaseUrl) return overNetwork(place.databaseUrl)
  const url = await urlOfRunning(embeddedFolder(place.dataFolder))
  if (!url) return openDatabase(place)
  const sql = connect(url, { max: 1 })
  return { sql, longSql: sql, engine: 'embedded', lost: never, close: () => sql.end({ timeout: 3 }) }
}

/** Folder of the embedded engine within the data folder. */
export const embeddedFolder = (dataFolder: string) => join(dataFolder, 'embedded')

const overNetwork = (url: string): OpenDatabase => {
  const sql = connect(url, { max: POOL_SIZE })
  return { sql, longSql: sql, engine: 'postgresql', lost: never, close: () => sql.end({ timeout: 3 }) }
}

/** The address of the engine that serves a folder; waits while it is opening. */
const urlOfRunning = async (folder: string): Promise<string | null> => {
  for (let running = runningEmbedded(folder); running; running = runningEmbedded(folder)) {
    // One whose command was killed is about to end: whoever starts the next one waits for that.
    if (isAbandoned(running)) return null
    if (running.url) return running.url
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return null
}
