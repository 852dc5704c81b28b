import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Session, signInAsNewConsolidator } from '../harness/session.ts'

export interface Started {
  readonly url: string
  /** Milliseconds from spawn to the first page answered with 200. */
  readonly ms: number
  /** What it said, with the milliseconds at which it did. */
  readonly lines: readonly (readonly [ms: number, line: string])[]
  /** Memory in bytes: resident now, and at most so far. Null where the system does not say. */
  /** Of somebody who sees the whole country; made when it is first asked for. */
  readonly session: () => Promise<Session>
  memory(): { readonly resident: number; readonly peak: number } | null
  stop(): Promise<void>
}

interface StartOptions {
  /** Folder of the product. */
  readonly folder: string
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly sample?: boolean
  /** As people do, through npm; otherwise node itself, whose memory can then be read. */
  readonly withNpm?: boolean
}

const POLL_MS = 20
const PATIENCE_MS = 15 * 60_000

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** Starts the server as a process of its own and waits for its page. Throws with what it said when it ends before. */
export const startServerProcess = async (options: StartOptions): Promise<Started> => {
  const { folder, dataFolder, databaseUrl = '', sample = false, withNpm = false } = options
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_FOLDER: dataFolder,
    DATABASE_URL: databaseUrl,
    SAMPLE: sample ? 'on' : 'off',
  }
  const [command, ...words] = withNpm ? ['npm', 'start'] : [process.execPath, '--import', 'tsx', 'server/main.ts']
  const begun = performance.now()
  // A group of its own: npm, its shell and the server are stopped together.
  const child = spawn(command as string, words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const lines = linesOf(child, begun)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(`${url}/`))) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${lines.map(([, line]) => line).join(' | ')}`)
    if (performance.now() - begun > PATIENCE_MS) {
      await stop()
      throw new Error('The server did not answer.')
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  let signedIn: Promise<Session> | null = null
  const session = () =>
    (signedIn ??= newConsolidator(url, folder, { DATA_FOLDER: dataFolder, DATABASE_URL: databaseUrl }))
  return { url, ms: performance.now() - begun, lines, session, memory: () => memoryOf(child.pid ?? 0), stop }
}

const newConsolidator = async (url: string, folder: string, env: Record<string, string>): Promise<Session> => {
  const { lines } = await runCommand(['scripts/account.ts', '--reset', 'quantri'], { folder, env })
  return signInAsNewConsolidator(url, /: (\S+-\S+) /.exec(lines.join('\n'))?.[1] ?? '')
}

/** Runs a command of the product to its end. Throws with what it said for an exit code that is not expected. */
export const runCommand = async (
  words: readonly string[],
  { folder, env, codes = [0] }: { folder: string; env: Record<string, string>; codes?: readonly number[] },
): Promise<{ readonly ms: number; readonly lines: readonly string[] }> => {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = linesOf(child, begun)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = said.map(([, line]) => line)
  if (!codes.includes(code ?? -1))
    throw new Error(`${words.join(' ')} ended with ${code}: ${lines.slice(-5).join(' | ')}`)
  return { ms: performance.now() - begun, lines }
}

const linesOf = (child: ChildProcess, begun: number): [number, string][] => {
  const lines: [number, string][] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      for (const line of piece.split('\n')) if (line.trim()) lines.push([performance.now() - begun, line.trim()])
    })
  }
  return lines
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )

/** Linux tells it in /proc, in kilobytes of 1024. */
const memoryOf = (pid: number): ReturnType<Started['memory']> => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const bytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024
    return { resident: bytes('VmRSS'), peak: bytes('VmHWM') }
  } catch {
    return null
  }
}
