import { describe, expect, it } from 'vitest'
import { drugYearOf, drugYearPeriod } from './drugYear.ts'

describe('a year of assessment', () => {
  it('runs from 15 December to 14 December, both included, without a gap', () => {
    expect(drugYearPeriod(2026)).toEqual({ from: '2025-12-15', to: '2026-12-14' })
    expect(['2025-12-14', '2025-12-15', '2026-01-01', '2026-12-14', '2026-12-15'].map(drugYearOf)).toEqual([
      2025, 2026, 2026, 2026, 2027,
    ])
  })
})
