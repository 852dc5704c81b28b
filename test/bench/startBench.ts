import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { type Started, startServerProcess } from './childProcess.ts'
import { copyProduct } from './productCopy.ts'
import { against, type Result, seconds } from './result.ts'

/** `npm start` from the command to a page that answers, on the embedded engine: the very first time, and later. */
export const startBench = async (bench: Bench): Promise<Result[]> => {
  const folder = copyProduct(join(bench.folder, 'start'))
  const dataFolder = join(bench.folder, 'start-data')
  const start = () => startServerProcess({ folder, dataFolder, sample: true, withNpm: true })
  const first = await start()
  await first.stop()
  const later = await start()
  await later.stop()
  return [
    against('First start ever, embedded, with the sample', {
      value: first.ms,
      limit: 60_000,
      show: seconds,
      note: `npm start until the page answers; ${longestSteps(first, 3)}`,
    }),
    against('Start, embedded, sample loaded before', {
      value: later.ms,
      limit: 6000,
      show: seconds,
      note: `npm start until the page answers; ${longestSteps(later, 2)}`,
    }),
  ]
}

/** Where the time went, by the lines the program says when it begins something. */
const longestSteps = ({ ms, lines }: Started, most: number): string =>
  lines
    .map(([at, line], index) => ({ line: line.replace(/…$/, ''), ms: (lines[index + 1]?.[0] ?? ms) - at }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, most)
    .map((step) => `“${step.line}” ${seconds(step.ms)}`)
    .join(', ')
