// `npm test [-- filter…]`: types, lint, format, build, then every test on both engines and in the browser. What ran is
// counted in the last line; nothing is left out silently. A filter is a part of the path of test files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../server/config.ts'
import { meetNeeds } from '../test/run/machineNeeds.ts'
import { SUMMARY_FILE } from '../test/run/summaryReporter.ts'
import { addSummaries, lastLine, type TestSummary } from '../test/run/testSummary.ts'

const CHECKS = [
  ['types', 'tsc', '--noEmit'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'biome', 'format'],
  ['build', 'vite', 'build', '--config', 'vite.config.ts', '--logLevel', 'warn'],
] as const

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs a tool of this project; its words go through. */
const run = (tool: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean => {
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
  return status === 0
}

const check = ([name, tool, ...args]: (typeof CHECKS)[number]): TestSummary => {
  say(`\n# ${name}`)
  const isPassed = run(tool, args)
  say(`${isPassed ? '✓' : '×'} ${name}`)
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: [] }
}

const runTests = (filters: readonly string[]): TestSummary => {
  say('\n# tests')
  const folder = mkdtempSync(join(tmpdir(), 'diem-nong-tests-'))
  const file = join(folder, 'summary.json')
  const reporters = ['--reporter=default', '--reporter=./test/run/summaryReporter.ts']
  const isPassed = run('vitest', ['run', ...reporters, ...filters], { [SUMMARY_FILE]: file })
  const summary = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as TestSummary)
    : { passed: 0, failed: 0, skipped: [] }
  rmSync(folder, { recursive: true, force: true })
  if (isPassed !== (summary.failed === 0)) say('× vitest ended with an error of its own; see above')
  const hasRun = summary.passed + summary.failed > 0
  return isPassed && hasRun ? summary : { ...summary, failed: Math.max(1, summary.failed) }
}

const missing = meetNeeds(say)
if (missing.length > 0) {
  for (const line of missing) say(line)
  say(lastLine({ passed: 0, failed: missing.length, skipped: [] }))
  process.exit(1)
}
const total = [...CHECKS.map(check), runTests(process.argv.slice(2))].reduce(addSummaries)
if (total.skipped.length > 0) say('\n# skipped')
for (const { name, reason } of total.skipped) say(`- ${name}: ${reason}`)
say(`\n${lastLine(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1
