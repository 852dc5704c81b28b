import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { SkippedTest, TestSummary } from './testSummary.ts'

/** Names the file into which the summary is written, as JSON. */
export const SUMMARY_FILE = 'TEST_SUMMARY_FILE'

/**
 * Counts a run of vitest. Its own JSON report leaves out why a test was skipped, and counts the tests of a block whose
 * set-up failed as skipped only: here the block counts as failed, once, and its tests say why they did not run.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env[SUMMARY_FILE]
    if (file) writeFileSync(file, JSON.stringify(summaryOf(modules, unhandledErrors.length)))
  }
}

const summaryOf = (modules: readonly TestModule[], unhandledErrors: number): TestSummary => {
  let passed = 0
  let failed = unhandledErrors
  const skipped: SkippedTest[] = []
  for (const module of modules) {
    const broken = [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
    failed += broken.length
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') passed++
      else if (result.state === 'failed') failed++
      else {
        const note = result.state === 'skipped' ? result.note : undefined
        skipped.push({
          name: `${relative(process.cwd(), module.moduleId)} > ${test.fullName}`,
          reason: note ?? (broken.length > 0 ? 'its set-up failed' : 'no reason is given'),
        })
      }
    }
  }
  return { passed, failed, skipped }
}
