// The embedded engine runs as its own process: its queries block the thread they run on, which must never be the one
// that answers HTTP. Started by embedded.ts; speaks over the IPC channel; ends with its parent.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { raiseExceptions } from './embeddedExceptions.ts'
import { publishEmbedded, releaseEmbeddedLock, takeEmbeddedLock } from './embeddedLock.ts'
import { type EngineSocket, serveEngine } from './embeddedSocket.ts'
import type { FromEngine, StartSettings, ToEngine } from './embeddedMessages.ts'
import { guardLoop } from './embeddedLoop.ts'

/** Address space only: pages cost memory when they are first used. Growing later is slow and takes a copy. */
const INITIAL_MEMORY_BYTES = 768 * 1024 * 1024

/**
 * Of the stack that PostgreSQL counts. A deep expression takes up to 9 times as much of the thread's (embedded.ts), so
 * that 500 kB are reached first. Reading JSON nested tens of thousands deep counts nothing here and ends the process.
 */
const STACK_LIMIT = '500kB'

const say = (message: FromEngine) => process.connected && process.send?.(message)

let folder: string | null = null
let database: PGlite | null = null
let socket: EngineSocket | null = null
let isEnding = false

/** Closes in order. What is not finished in time is safe all the same: the next start recovers it from the log. */
const end = async (code: number): Promise<void> => {
  if (isEnding) return
  isEnding = true
  setTimeout(() => process.exit(code), 8_000).unref()
  await socket?.stop().catch(() => {})
  await database?.close().catch(() => {})
  if (folder) releaseEmbeddedLock(folder)
  process.exit(code)
}

/**
 * Ends at once, as a power cut would: the engine is in no state to close its files. Clients lose their connection, the
 * server opens the engine again and its log restores every acknowledged row.
 */
const crash = (error: unknown): never => {
  process.stderr.write(
    `Cơ sở dữ liệu nhúng dừng vì lỗi bên trong: ${(error as Error)?.stack ?? (error as Error)?.message ?? error}\n`,
  )
  process.exit(1)
}

// Nobody is left to serve when the parent is gone, even when it was killed.
process.on('disconnect', () => void end(0))
// A terminal or a service manager signals the whole group; the parent decides when the database stops.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

const open = (place: { dataDir: string } | { loadDataDir: Blob } | Record<string, never>): Promise<PGlite> =>
  PGlite.create({
    ...place,
    extensions: { raiseExceptions, postgis, unaccent, pg_trgm },
    initialMemory: INITIAL_MEMORY_BYTES,
    startParams: [...PGlite.defaultStartParams, '-c', `max_stack_depth=${STACK_LIMIT}`],
    relaxedDurability: false,
  })

const openMemory = async (dump: string | null): Promise<PGlite> =>
  open(dump ? { loadDataDir: new Blob([await readFile(dump)]) } : {})

/** Lies in every data folder whose first start was finished. */
const MARK = 'diem-nong.created'

/**
 * Opens the folder. One whose very first start was cut off holds half an empty database, which may not open: it is put
 * aside (never deleted) and a new one made.
 */
const openFolder = async (path: string): Promise<PGlite> => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const mark = join(path, MARK)
  if (readdirSync(path).length > 0 && !existsSync(mark)) {
    renameSync(path, `${path}.unfinished-${Date.now()}`)
    mkdirSync(path, { mode: 0o700 })
  }
  const opened = await open({ dataDir: path })
  await writeFile(mark, '')
  return opened
}

const start = async (settings: StartSettings): Promise<void> => {
  folder = settings.folder
  if (folder) {
    const other = takeEmbeddedLock(folder)
    if (other) {
      say({ type: 'in-use', pid: other.pid, url: other.url })
      process.exit(1)
    }
  }
  database = folder ? await openFolder(folder) : await openMemory(settings.dump)
  guardLoop(database, crash)
  socket = await serveEngine(database, {
    port: settings.port,
    password: settings.password,
    onBroken: crash,
  })
  const url = `postgres://postgres:${settings.password}@127.0.0.1:${socket.port}/postgres`
  if (folder) publishEmbedded(folder, url)
  say({ type: 'ready', url, port: socket.port })
}

const dump = async (file: string): Promise<void> => {
  const archive = await database?.dumpDataDir('none')
  if (archive) await writeFile(file, Buffer.from(await archive.arrayBuffer()))
  say({ type: 'dumped' })
}

process.on('message', (message: ToEngine) => {
  const work =
    message.type === 'start' ? start(message.settings) : message.type === 'dump' ? dump(message.file) : end(0)
  work.catch((error: unknown) => {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
    void end(1)
  })
})
