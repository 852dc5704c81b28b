import { expect, it } from 'vitest'
import { leadProblems } from './leadProblems.ts'

const lead = (topic: string, unit: string, validFrom: string, validTo: string | null = null) => ({
  topic,
  unit,
  validFrom,
  validTo,
})

it('one lead after another, without a day between, is no problem', () => {
  const leads = [lead('N2O', 'A', '2025-01-01', '2025-06-30'), lead('N2O', 'B', '2025-07-01')]
  expect(leadProblems(leads, ['N2O'], '2026-03-01')).toEqual({ gaps: [], overlaps: [] })
})

it('a field that nobody ever led, led with days between, or leads no more is a gap', () => {
  const leads = [lead('FOOD', 'A', '2025-01-01', '2025-01-31'), lead('FOOD', 'B', '2025-03-01', '2025-12-31')]
  expect(leadProblems(leads, ['N2O'], '2026-03-01').gaps).toEqual([
    { topic: 'FOOD', from: '2025-02-01', to: '2025-02-28' },
    { topic: 'FOOD', from: '2026-01-01', to: null },
    { topic: 'N2O', from: null, to: null },
  ])
})

it('a field whose first unit is still to begin is a gap until it does', () => {
  expect(leadProblems([lead('N2O', 'A', '2026-03-15')], ['N2O'], '2026-03-01').gaps).toEqual([
    { topic: 'N2O', from: null, to: '2026-03-14' },
  ])
  expect(leadProblems([lead('N2O', 'A', '2026-03-01')], ['N2O'], '2026-03-01').gaps).toEqual([])
})

it('two units at one time are an overlap, each pair of them, and cover each other’s gaps', () => {
  const leads = [
    lead('N2O', 'A', '2025-01-01', '2025-12-31'),
    lead('N2O', 'B', '2025-03-01', '2025-04-30'),
    lead('N2O', 'C', '2025-12-31'),
  ]
  expect(leadProblems(leads, [], '2026-03-01')).toEqual({
    gaps: [],
    overlaps: [
      { topic: 'N2O', units: ['A', 'B'], from: '2025-03-01', to: '2025-04-30' },
      { topic: 'N2O', units: ['A', 'C'], from: '2025-12-31', to: '2025-12-31' },
    ],
  })
})
