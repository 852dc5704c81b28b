// The embedded engine runs as its own process: its queries block the thread they run on, which must never be the one
// that answers HTTP. Started by embedded.ts with a JSON argument; speaks over the IPC channel; ends with its parent.
import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

interface StartMessage {
  /** Folder of the data; null keeps everything in memory. */
  readonly folder: string | null
  /** A dump of a data folder to start from (tests). */
  readonly dump: string | null
  readonly port: number
}

const settings = JSON.parse(process.argv[2] ?? '{}') as StartMessage
const say = (message: unknown) => process.send?.(message)

// Nobody is left to serve when the parent is gone, even when it was killed.
process.on('disconnect', () => process.exit(0))
// The terminal sends Ctrl-C to the whole group; the parent decides when the database stops.
process.on('SIGINT', () => {})

try {
  const loadDataDir = settings.dump ? new Blob([await readFile(settings.dump)]) : undefined
  const database = await PGlite.create({
    ...(settings.folder ? { dataDir: settings.folder } : {}),
    ...(loadDataDir ? { loadDataDir } : {}),
    extensions: { postgis, unaccent, pg_trgm },
    relaxedDurability: false,
  })
  // Seen: when the engine's memory grows while an answer is written, the answer arrives garbled. Growing it once, before
  // anyone asks, leaves later queries room.
  await database.query("select length(repeat('x', 400000000))")
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: settings.port, maxConnections: 20 })
  await server.start()
  process.on('message', async (message: { type: 'stop' } | { type: 'dump' }) => {
    if (message.type === 'stop') {
      await server.stop()
      await database.close()
      process.exit(0)
    }
    if (message.type === 'dump') {
      const file = await database.dumpDataDir('none')
      say({ type: 'dump', bytes: Buffer.from(await file.arrayBuffer()).toString('base64') })
    }
  })
  say({ type: 'ready' })
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
