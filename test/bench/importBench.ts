import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { writeCasesCsv } from './casesCsv.ts'
import { runCommand, startServerProcess } from './childProcess.ts'
import { against, count, information, type Result, seconds, size } from './result.ts'

/** `npm run import` as people wait for it, from the command to its last line, beside a running server. */
export const importBench = async (bench: Bench): Promise<Result[]> => {
  const rows = bench.spreadsheetRows
  const folder = await bench.product()
  const file = join(bench.folder, 'spreadsheet.csv')
  const mistakes = await writeCasesCsv(file, rows, true)
  const dataFolder = join(bench.folder, 'spreadsheet')
  const server = await startServerProcess({ folder, dataFolder })
  const { ms, lines } = await runCommand(['scripts/import.ts', file, `--report=${file}.refused.csv`], {
    folder,
    env: { DATA_FOLDER: dataFolder, DATABASE_URL: '' },
    codes: [2],
  }).finally(() => server.stop())
  const digits = lines.find((line) => line.startsWith('Đã nhập'))?.replaceAll('.', '') ?? ''
  if (!digits.includes(`thêm ${rows}`) || !digits.includes(`từ chối ${mistakes}`)) {
    throw new Error(`The import judged otherwise than the file was written: ${digits}`)
  }
  const small = await bench.smallServer()
  const large = await bench.native()
  return [
    against(`Import of ${count(rows + mistakes)} rows, all checks, embedded`, {
      value: ms,
      limit: 10_000,
      show: seconds,
      note: `${count(rows)} cases added, ${count(mistakes)} rows refused, communes assigned`,
    }),
    information(`Import of ${size(bench.sizes.small)} rows, embedded`, seconds(small.importMs)),
    against(`Import of ${size(bench.sizes.large)} rows of CSV, PostgreSQL`, {
      value: large.importMs,
      limit: 120_000 * (bench.sizes.large / 1e6),
      show: seconds,
      note: 'one transaction, every row judged, communes assigned, durability off',
    }),
  ]
}
