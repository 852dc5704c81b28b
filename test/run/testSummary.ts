/** What became of a run of tests. */
export interface TestSummary {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTest[]
}

export interface SkippedTest {
  /** File, blocks and title. */
  readonly name: string
  readonly reason: string
}

/** The last line of a run: `12 passed, 0 failed`, and how many were skipped when any were. */
export const lastLine = ({ passed, failed, skipped }: TestSummary): string =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`

export const addSummaries = (one: TestSummary, other: TestSummary): TestSummary => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
})
