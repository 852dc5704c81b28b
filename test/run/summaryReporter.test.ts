import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SUMMARY_FILE } from './summaryReporter.ts'
import { lastLine, type TestSummary } from './testSummary.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'diem-nong-summary-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a run of vitest over these files is summed up as. */
const summaryOf = (files: Readonly<Record<string, string>>): TestSummary => {
  const root = mkdtempSync(join(folder, 'run-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const file = join(root, 'summary.json')
  const reporter = join(ROOT, 'test/run/summaryReporter.ts')
  spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', root, '--globals', '--reporter', reporter],
    { cwd: root, env: { ...process.env, [SUMMARY_FILE]: file } },
  )
  return JSON.parse(readFileSync(file, 'utf8')) as TestSummary
}

describe('the summary of a run', () => {
  it('counts what passed and failed, and names what was skipped with its reason', () => {
    const summary = summaryOf({
      'a.test.js': `
        it('passes', () => {})
        it('fails', () => { expect(1).toBe(2) })
        describe('a block', () => {
          it.skip('waits', () => {})
          it('finds nothing to do', (context) => context.skip('the file is not here'))
        })
        it.todo('comes later')`,
      'b.test.js': `it('passes too', () => {})`,
    })
    expect(summary).toEqual({
      passed: 2,
      failed: 1,
      skipped: [
        { name: 'a.test.js > a block > waits', reason: 'no reason is given' },
        { name: 'a.test.js > a block > finds nothing to do', reason: 'the file is not here' },
        { name: 'a.test.js > comes later', reason: 'no reason is given' },
      ],
    })
    expect(lastLine(summary)).toBe('2 passed, 1 failed, 3 skipped')
  })

  it('counts a file that cannot be read and a block whose set-up fails as failed', () => {
    const summary = summaryOf({
      'broken.test.js': `import './nothing.js'`,
      'setUp.test.js': `
        describe('a block', () => {
          beforeAll(() => { throw new Error('no database') })
          it('asks', () => {})
        })`,
    })
    expect(summary).toEqual({
      passed: 0,
      failed: 2,
      skipped: [{ name: 'setUp.test.js > a block > asks', reason: 'its set-up failed' }],
    })
  })

  it('counts an error outside every test as failed', () => {
    const summary = summaryOf({
      'late.test.js': `
        it('passes', () => new Promise((resolve) => {
          setTimeout(() => { resolve(); Promise.reject(new Error('late')) })
        }))`,
    })
    expect(summary).toMatchObject({ passed: 1, failed: 1 })
    expect(lastLine({ passed: 3, failed: 0, skipped: [] })).toBe('3 passed, 0 failed')
  })
})
