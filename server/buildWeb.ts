import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './config.ts'
import { StartError } from './startError.ts'

/** What the page is made of. */
const SOURCES = ['web', 'data', 'package-lock.json', 'vite.config.ts', 'scripts/build']

/** Newest change (ms) of a file, or of any file and folder in a folder: a deleted file changes its folder. */
const newestChange = (path: string): number => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Whether there is no page yet, or any of its sources changed after it was built. A thousand files take 10 ms. */
export const isWebStale = (root: string = ROOT): boolean => {
  const built = statSync(join(root, 'dist/web/index.html'), { throwIfNoEntry: false })
  return !built || SOURCES.some((name) => newestChange(join(root, name)) > built.mtimeMs)
}

/**
 * Builds the page when it is missing or older than its sources, in a process of its own: what it takes to build is not
 * kept by the server. Throws `StartError`.
 */
export const buildWeb = async (say: (line: string) => void): Promise<void> => {
  if (!isWebStale()) return
  const page = join(ROOT, 'dist/web/index.html')
  say(existsSync(page) ? 'Dựng lại giao diện theo bản mã mới…' : 'Dựng giao diện (chỉ lần đầu)…')
  const started = new Date()
  const problem = await runBuild()
  if (problem !== null) {
    throw new StartError(
      `Không dựng được giao diện: ${problem}\nDữ liệu không bị mất. Hãy chạy npm ci rồi npm start lại.`,
    )
  }
  // What changes during the build is newer than the page.
  utimesSync(page, started, started)
}

/** Null when it went well, else what the builder said. */
const runBuild = (): Promise<string | null> =>
  new Promise((resolve) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--config', 'vite.config.ts', '--logLevel', 'error'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      // Begun by a test or a development tool, it is still the page people get.
      env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' },
    })
    let words = ''
    child.stderr.on('data', (chunk) => (words += String(chunk)))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : withoutTrace(words) || `mã ${code}`))
  })

const withoutTrace = (words: string): string => (words.split('\n    at ')[0] ?? '').trim()
