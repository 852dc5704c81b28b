import { expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { sharedByCommune, sharedFill } from './sharedCounts.ts'

const shared = sharedByCommune([
  { communeCode: '30001', theme: 'SMUG', cases: 3 },
  { communeCode: '30002', theme: 'ENV', cases: 1 },
  { communeCode: '30001', theme: 'DRUG', cases: 2 },
])

it('adds up the themes of each commune', () => {
  expect([...shared].map(([code, { cases, themes }]) => [code, cases, themes.length])).toEqual([
    ['30001', 5, 2],
    ['30002', 1, 1],
  ])
})

it('shades communes whose cases are not seen, as long as no filter but period and places narrows', () => {
  const chosen = { ...noFilter, from: '2026-01-01', places: ['30001'] }
  expect([...sharedFill(shared, chosen, { '30002': 4, '30003': 9 })]).toEqual([['30001', 5]])
  expect([...sharedFill(shared, { ...chosen, kinds: ['SMUG'] }, {})]).toEqual([])
})
