import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { chooseRows, isCommuneMatch, ledgerGrid, stateOf } from './ledgerGrid.ts'

const ledger: Ledger = {
  query: { provinceCode: '91', campaignId: null, from: '2026-11-15', to: '2026-12-14', forces: [], topics: [] },
  communes: ['30001', '30002', '30003'],
  forces: ['CA', 'XA'],
  topics: ['N2O', 'FOOD'],
  // Columns: CA N2O, CA FOOD, XA N2O, XA FOOD.
  cells: ['DPGG', 'GGGG', 'EG--'],
  totals: { done: 1, planned: 1, exempt: 1, gap: 7, lapsed: 0 },
  inspections: { done: 1, joint: 0 },
  establishments: [],
  staleMonths: 12,
}
const place = (never: number) => ({ all: 9, inspected: 0, repeats: 0, reasons: {}, never, stale: 0, byClass: {} })
const names: Record<string, string> = { 30001: 'Vĩnh An', 30002: 'An Phú', 30003: 'Ba Chúc' }
const choice = { nameOf: (code: string) => names[code] ?? code, isWanted: () => true, onlyGaps: false } as const

describe('the coverage ledger as a table', () => {
  const grid = ledgerGrid(ledger)

  it('has the gaps of every commune and of every force and topic, which add up to the same', () => {
    expect(grid.rows.map(({ gaps }) => gaps)).toEqual([2, 4, 1])
    expect(grid.columns.map(({ force, topic, gaps, known }) => [force, topic, gaps, known])).toEqual([
      ['CA', 'N2O', 1, 3],
      ['CA', 'FOOD', 2, 3],
      ['XA', 'N2O', 2, 2],
      ['XA', 'FOOD', 2, 2],
    ])
    const sum = (values: readonly { gaps: number }[]) => values.reduce((total, { gaps }) => total + gaps, 0)
    expect([sum(grid.rows), sum(grid.columns)]).toEqual([7, 7])
  })

  it('counts communes that nobody visited, and leaves what the reader may not know out of every sum', () => {
    expect(grid.untouched).toBe(2)
    expect(grid.unplanned).toBe(2)
    expect(grid.unknown).toBe(2)
    expect(ledgerGrid({ ...ledger, cells: ['DPGG', 'GGPG', 'EG--'] }).unplanned).toBe(1)
  })

  it('puts of communes with as many gaps the one first that has the most places nobody ever inspected', () => {
    const even = ledgerGrid({
      ...ledger,
      cells: ['GGGG', 'GGGG', 'GGGG'],
      establishments: [place(2), place(0), place(7)],
    })
    const order = chooseRows(even, { ...choice, order: 'gaps' }).map(({ commune }) => names[commune])
    expect(order).toEqual(['Ba Chúc', 'Vĩnh An', 'An Phú'])
  })

  it('is sorted by most gaps or by Vietnamese name, and keeps only communes with gaps when asked', () => {
    expect(chooseRows(grid, { ...choice, order: 'gaps' }).map(({ commune }) => commune)).toEqual([
      '30002',
      '30001',
      '30003',
    ])
    expect(chooseRows(grid, { ...choice, order: 'name' }).map(({ commune }) => names[commune])).toEqual([
      'An Phú',
      'Ba Chúc',
      'Vĩnh An',
    ])
    const wanted = { ...choice, isWanted: (name: string) => name === 'An Phú', order: 'name' } as const
    expect(chooseRows(grid, wanted).map(({ commune }) => commune)).toEqual(['30002'])
    const full = ledgerGrid({ ...ledger, cells: ['DDDD', 'GDDD', 'DDDD'] })
    expect(chooseRows(full, { ...choice, onlyGaps: true, order: 'name' })).toHaveLength(1)
  })

  it('finds a commune by its name, with its kind or without, and not by a part of its kind', () => {
    const found = (search: string) => ['An Phú', 'Châu Đốc'].filter((name) => isCommuneMatch(name, search))
    expect(found('phú')).toEqual(['An Phú'])
    expect(found('Xã An Phú')).toEqual(['An Phú'])
    expect(found('phường châu')).toEqual(['Châu Đốc'])
    expect([found('Phường'), found(''), found('xã')]).toEqual(Array.from({ length: 3 }, () => ['An Phú', 'Châu Đốc']))
  })

  it('reads every letter, and takes one it does not know for unknown', () => {
    expect(['D', 'P', 'E', 'G', '-', '?'].map(stateOf)).toEqual([
      'DONE',
      'PLANNED',
      'EXEMPT',
      'GAP',
      'UNKNOWN',
      'UNKNOWN',
    ])
  })
})
