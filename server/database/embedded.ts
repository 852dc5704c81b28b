import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { isAbandoned, runningEmbedded } from './embeddedLock.ts'
import type { FromEngine, StartSettings, ToEngine } from './embeddedMessages.ts'

export interface EmbeddedOptions {
  /** Folder for the data, made when absent; null keeps everything in memory (tests). */
  readonly folder: string | null
  /** Path of a data dump to start from; only with `folder: null`. */
  readonly dump?: string
  /** Port and password to use again after a restart; chosen when absent. */
  readonly port?: number
  readonly password?: string
}

export interface EmbeddedDatabase {
  readonly url: string
  readonly port: number
  readonly password: string
  /** Id of the database process. */
  readonly pid: number
  /** Resolves when the process has ended, wanted or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
  /** Writes the data folder as an archive, to start other in-memory databases from. No query may run meanwhile. */
  dump(file: string): Promise<void>
}

/** The embedded data folder is already served by another process. `url` reaches that engine once it has opened. */
export class EmbeddedInUse extends Error {
  constructor(
    readonly url: string | null,
    readonly pid: number,
  ) {
    super(
      `Dữ liệu đang được một tiến trình khác dùng (mã tiến trình ${pid}). Dữ liệu vẫn an toàn. ` +
        'Hãy dừng chương trình đó rồi chạy lại, hoặc đặt DATA_FOLDER là một thư mục khác.',
    )
    this.name = 'EmbeddedInUse'
  }
}

const processFile = fileURLToPath(new URL('embeddedProcess.ts', import.meta.url))
const STOP_PATIENCE_MS = 10_000

/**
 * The stack of the engine's thread. PostgreSQL's own limit (embeddedProcess.ts) counts another stack and must be reached
 * first, or a deep expression ends the process instead of the statement. Linux and macOS give a process 8 MB.
 */
const STACK_KB = 6000

/** An engine whose server was killed ends by itself as soon as its running query is done. */
const LEAVING_PATIENCE_MS = 10_000

/**
 * Starts PGlite with PostGIS as a process of its own, on loopback. Throws `EmbeddedInUse` when the folder is taken.
 *
 * Measured sizes that work: one text of 500 MB as an answer and as a parameter (JavaScript's own limit is near), a
 * json_agg of 400 MB, a jsonb parameter of 200 MB; above, the client gets the error 53200 (out of memory) or 54000. The
 * engine's memory ends at 2 GB. An answer of many rows has no limit there, but waits in the process until the client has
 * read it: 3 GB of rows took 3,8 GB. An engine that fails inside ends; its clients lose their connection.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const settings: StartSettings = {
    folder: options.folder,
    dump: options.dump ?? null,
    port: options.port ?? 0,
    password: options.password ?? randomBytes(18).toString('base64url'),
  }
  if (settings.folder) await waitForLeaving(settings.folder)
  // The argument names the folder for `ps` and the lock; the password goes where other people cannot read it.
  const child = fork(processFile, [settings.folder ?? 'memory'], {
    execArgv: [`--stack-size=${STACK_KB}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const tell = (message: ToEngine) => child.connected && child.send(message)
  tell({ type: 'start', settings })
  const { url, port } = await ready(child)
  return {
    url,
    port,
    password: settings.password,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      tell({ type: 'stop' })
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
      await ended
      clearTimeout(timer)
    },
    dump: (file) =>
      new Promise((resolve, reject) => {
        child.once('message', (message: FromEngine) =>
          message.type === 'dumped' ? resolve() : reject(new Error('The engine failed while dumping.')),
        )
        void ended.then(() => reject(new Error('The engine ended while dumping.')))
        tell({ type: 'dump', file })
      }),
  }
}

const ready = (child: ChildProcess): Promise<{ url: string; port: number }> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Cơ sở dữ liệu nhúng dừng khi khởi động (mã ${code}).`)))
    child.once('error', reject)
    child.once('message', (message: FromEngine) => {
      if (message.type === 'ready') resolve(message)
      else if (message.type === 'in-use') reject(new EmbeddedInUse(message.url, message.pid))
      else if (message.type === 'failed') reject(new Error(`Không mở được cơ sở dữ liệu nhúng: ${message.message}`))
    })
  })

/** Waits for an engine that has lost its server; one that is at work is left to whom it belongs. */
const waitForLeaving = async (folder: string): Promise<void> => {
  const until = Date.now() + LEAVING_PATIENCE_MS
  for (;;) {
    const running = runningEmbedded(folder)
    if (!running || !isAbandoned(running) || Date.now() > until) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
