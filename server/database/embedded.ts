import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface EmbeddedOptions {
  /** Folder for the data, made when absent; null keeps everything in memory (tests). */
  readonly folder: string | null
  /** Path of a data dump to start from; only with `folder: null`. */
  readonly dump?: string
}

export interface EmbeddedDatabase {
  readonly url: string
  /** Id of the database process. */
  readonly pid: number
  /** Resolves when the process has ended, wanted or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
  /** The data folder as an archive, to start other in-memory databases from. */
  dump(): Promise<Buffer>
}

/** The embedded data folder is already served by another process. `url` reaches the running engine. */
export class EmbeddedInUse extends Error {
  constructor(
    readonly url: string,
    readonly pid: number,
  ) {
    super(`Dữ liệu đang được một tiến trình khác dùng (mã tiến trình ${pid}). Hãy dừng chương trình đó rồi chạy lại.`)
    this.name = 'EmbeddedInUse'
  }
}

interface Lock {
  readonly pid: number
  readonly url: string
}

const processFile = join(dirname(fileURLToPath(import.meta.url)), 'embeddedProcess.ts')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // A number can be reused after a restart of the machine: ask Linux whether it is still our program.
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('embeddedProcess')
  } catch {
    return false
  }
}

/** The engine that now serves a data folder, if one is running. */
export const runningEmbedded = (folder: string): Lock | null => {
  try {
    const lock = JSON.parse(readFileSync(`${folder}.lock.json`, 'utf8')) as Lock
    return isAlive(lock.pid) ? lock : null
  } catch {
    return null
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** Starts PGlite with PostGIS as a process of its own, on loopback. Throws `EmbeddedInUse` when the folder is taken. */
export const startEmbedded = async ({ folder, dump }: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  if (folder) {
    const running = runningEmbedded(folder)
    if (running) throw new EmbeddedInUse(running.url, running.pid)
    mkdirSync(folder, { recursive: true })
  }
  const port = await freePort()
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
  const child = fork(processFile, [JSON.stringify({ folder, dump: dump ?? null, port })], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await ready(child)
  const pid = child.pid ?? 0
  if (folder) writeFileSync(`${folder}.lock.json`, JSON.stringify({ pid, url }))
  return {
    url,
    pid,
    ended,
    async stop() {
      if (child.connected) child.send({ type: 'stop' })
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
      if (folder) rmSync(`${folder}.lock.json`, { force: true })
    },
    dump: () =>
      new Promise((resolve) => {
        child.on('message', (message: { type: string; bytes?: string }) => {
          if (message.type === 'dump') resolve(Buffer.from(message.bytes ?? '', 'base64'))
        })
        child.send({ type: 'dump' })
      }),
  }
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Cơ sở dữ liệu nhúng dừng khi khởi động (mã ${code}).`)))
    child.once('error', reject)
    child.once('message', (message: { type: string; message?: string }) =>
      message.type === 'ready' ? resolve() : reject(new Error(`Cơ sở dữ liệu nhúng không mở được: ${message.message}`)),
    )
  })
