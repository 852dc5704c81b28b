import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './config.ts'
import { StartError } from './startError.ts'

/** What the page is made of. */
const SOURCES = ['web', 'data', 'package-lock.json', 'vite.config.ts']

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

/** Builds the page when it is missing or older than its sources. Throws `StartError`. */
export const buildWeb = async (say: (line: string) => void): Promise<void> => {
  if (!isWebStale()) return
  const page = join(ROOT, 'dist/web/index.html')
  say(existsSync(page) ? 'Dựng lại giao diện theo bản mã mới…' : 'Dựng giao diện (chỉ lần đầu)…')
  const started = new Date()
  try {
    const { build } = await import('vite')
    await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  } catch (error) {
    throw new StartError(
      `Không dựng được giao diện: ${error instanceof Error ? error.message : String(error)}\n` +
        'Dữ liệu không bị thay đổi. Hãy chạy npm ci rồi npm start lại.',
    )
  }
  // What changes during the build is newer than the page.
  utimesSync(page, started, started)
}
