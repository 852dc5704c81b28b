// `npm run bench`: every budget of speed and size, measured on this machine. A missed budget is a verdict, not a failure.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analysisBench } from '../test/bench/analysisBench.ts'
import { auditBench } from '../test/bench/auditBench.ts'
import { openBench } from '../test/bench/bench.ts'
import { browserBench } from '../test/bench/browserBench.ts'
import { bundleBench } from '../test/bench/bundleBench.ts'
import { columnsBench } from '../test/bench/columnsBench.ts'
import { databaseBench } from '../test/bench/databaseBench.ts'
import { importBench } from '../test/bench/importBench.ts'
import { ledgerBench } from '../test/bench/ledgerBench.ts'
import { mapBench } from '../test/bench/mapBench.ts'
import type { Result } from '../test/bench/result.ts'
import { startBench } from '../test/bench/startBench.ts'
import { machineLine, markdownTable, plainTable } from '../test/bench/table.ts'
import { tableBench } from '../test/bench/tableBench.ts'
import { versionsOf } from '../test/bench/versions.ts'

/** In the order in which they run: the last one leaves the large table rewritten. */
const PARTS = {
  import: importBench,
  columns: columnsBench,
  table: tableBench,
  map: mapBench,
  browser: browserBench,
  bundle: bundleBench,
  start: startBench,
  analysis: analysisBench,
  audit: auditBench,
  ledger: ledgerBench,
  database: databaseBench,
}
const USAGE = `npm run bench -- [--quick] [--only=${Object.keys(PARTS).join(',')}] [--markdown=FILE]`

const say = (line: string) => process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, markdown: { type: 'string' } },
})
const chosen = (values.only?.split(',') ?? Object.keys(PARTS)) as (keyof typeof PARTS)[]
if (chosen.some((name) => !(name in PARTS))) {
  say(USAGE)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-bench-'))
const sizes = values.quick ? { large: 100_000, small: 10_000 } : { large: 1_000_000, small: 100_000 }
const bench = openBench(sizes, folder, say)
const tidy = async () => {
  await bench.close()
  rmSync(folder, { recursive: true, force: true })
}
// Servers and the cluster are processes of their own, which nobody else would stop.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidy().then(() => process.exit(130)))
const results: Result[] = []
const loadBefore = loadavg()[0] ?? 0
try {
  for (const name of chosen) {
    say(`\n${name}…`)
    try {
      const own = await PARTS[name](bench)
      results.push(...own)
      say(plainTable(own))
    } catch (error) {
      say(`Not measured: ${error instanceof Error ? error.stack : String(error)}`)
      process.exitCode = 1
    }
  }
  const machine = machineLine([loadBefore, loadavg()[0] ?? 0], await versionsOf())
  say(`\n${machine}\n\n${plainTable(results)}`)
  if (values.markdown) {
    const file = resolve(process.env.INIT_CWD ?? '.', values.markdown)
    writeFileSync(file, `${machine}\n\n${markdownTable(results)}\n`)
    say(`\nAlso in ${file}`)
  }
} finally {
  await tidy()
}
