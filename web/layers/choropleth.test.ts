import { describe, expect, it } from 'vitest'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune } from '../../data/model/things.ts'
import { choroplethOf, sequentialBreaks } from './choropleth.ts'

const commune = (code: string, population: number | null): Commune => ({
  code,
  name: code,
  kind: 'xã',
  provinceCode: '91',
  areaKm2: 10,
  population,
  point: [105, 10],
  boundary: 'APPROXIMATE',
})
const communes = [commune('00001', 10_000), commune('00002', null), commune('00003', 20_000), commune('00004', 5000)]
const counts = (places: Record<string, number>, before: Record<string, number> | null = null) =>
  ({ places, previous: before && { from: '', to: '', totals: {}, places: before } }) as unknown as LinkedCounts

describe('the colouring of communes', () => {
  it('gives zero the lightest class and hatches a rate without a population', () => {
    const all = counts({ '00001': 4, '00002': 9, '00003': 30 })
    const rate = choroplethOf({ mode: 'rate', communes, counts: all, periodCounts: all, dark: false })
    expect(rate.classOf.get('00004')).toBe(0)
    expect(rate.classOf.get('00002')).toBe(-1)
    expect(rate.classOf.get('00003')).toBeGreaterThan(rate.classOf.get('00001') ?? 9)
  })

  it('keeps its breaks while the filter narrows', () => {
    const period = counts({ '00001': 4, '00002': 9, '00003': 30 })
    const wide = choroplethOf({ mode: 'count', communes, counts: period, periodCounts: period, dark: false })
    const narrow = choroplethOf({
      mode: 'count',
      communes,
      counts: counts({ '00003': 4 }),
      periodCounts: period,
      dark: false,
    })
    expect(narrow.classes).toEqual(wide.classes)
    expect(narrow.classOf.get('00003')).toBe(wide.classOf.get('00001'))
  })

  it('gives communes the class of their shared number, by number of cases alone', () => {
    const all = counts({ '00001': 4, '00002': 9, '00003': 30 })
    const shared = new Map([['00004', 9]])
    const input = { communes, counts: all, periodCounts: all, shared, dark: false }
    const count = choroplethOf({ mode: 'count', ...input })
    expect([...count.shared]).toEqual(['00004'])
    expect(count.classOf.get('00004')).toBe(count.classOf.get('00002'))
    for (const mode of ['rate', 'change'] as const) {
      const other = choroplethOf({ mode, ...input })
      expect(other.shared.size).toBe(0)
      expect(other).toEqual(choroplethOf({ mode, ...input, shared: new Map() }))
    }
  })

  it('leaves ordinary variation grey and tells rise from fall', () => {
    const change = choroplethOf({
      mode: 'change',
      communes,
      counts: counts({ '00001': 11, '00003': 20, '00004': 10 }, { '00001': 10, '00003': 10, '00004': 30 }),
      periodCounts: counts({}),
      dark: false,
    })
    expect(change.classOf.get('00001')).toBe(2)
    expect(change.classOf.get('00003')).toBe(3)
    expect(change.classOf.get('00004')).toBe(0)
    expect(change.isUnavailable).toBe(false)
  })

  it('shows no change where nothing can be compared', () => {
    const change = choroplethOf({ mode: 'change', communes, counts: counts({}), periodCounts: counts({}), dark: true })
    expect(change.isUnavailable).toBe(true)
    expect([...change.classOf.values()].every((index) => index === -1)).toBe(true)
  })
})

describe('breaks', () => {
  it('are round numbers that rise, even where all communes are alike', () => {
    expect(sequentialBreaks([1, 1, 1, 1], 1)).toEqual([1, 2, 3])
    const breaks = sequentialBreaks([0, 3, 7, 12, 33, 64, 120], 1)
    expect([...breaks].sort((a, b) => a - b)).toEqual(breaks)
    expect(new Set(breaks).size).toBe(3)
  })
})
