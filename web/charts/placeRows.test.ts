import { describe, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import type { Commune } from '../../data/model/things.ts'
import { countCases } from '../cases/countCases.ts'
import { provinceOfRandomPlace, RANDOM_PLACES, randomColumns, randomFilter, seeded } from '../cases/randomCases.ts'
import type { PlaceSort } from '../view/view.ts'
import { foldedPlaces, nameRanks, placeRows } from './placeRows.ts'

const commune = (code: string, name: string, population: number | null = 10_000): Commune => ({
  code,
  name,
  kind: 'xã',
  provinceCode: '91',
  areaKm2: 1,
  population,
  point: [105, 10],
  boundary: 'APPROXIMATE',
})
const COMMUNES = [
  commune('30001', 'Đông Hòa', 20_000),
  commune('30002', 'Dương Hòa', 5_000),
  commune('30003', 'Ô Lâm', null),
  commune('30004', 'An Cư'),
]
const communeOf = new Map(COMMUNES.map((one) => [one.code, one]))
const ranks = nameRanks(COMMUNES)
const before = (places: Readonly<Record<string, number>>) => ({
  from: '2025-01-01',
  to: '2025-06-30',
  totals: { cases: 0, located: 0, withCommune: 0, subjects: 0, value: 0 },
  places,
})
const places = { '30001': 20, '30002': 10, '30003': 30, '91': 4, '': 3 }
const order = (sort: PlaceSort, previous: Readonly<Record<string, number>> | null = null) =>
  placeRows({ places, previous: previous && before(previous) }, communeOf, ranks, sort)
    .rows.map(({ code }) => code.slice(-1))
    .join('')

describe('rows of the place table', () => {
  it('sum to the total together with the cases whose commune is not known', () => {
    const { rows, unknown, total } = placeRows({ places, previous: null }, communeOf, ranks, {
      by: 'count',
      descending: true,
    })
    expect(unknown).toBe(7)
    expect(rows.reduce((sum, { count }) => sum + count, 0) + unknown).toBe(total)
    expect(total).toBe(67)
  })

  it('sum to the cases of any filter without its places', () => {
    const columns = randomColumns(3000, 4)
    const random = seeded(9)
    const known = new Map(RANDOM_PLACES.slice(0, 50).map((code) => [code, commune(code, code)]))
    const scratch = new Uint16Array(columns.length)
    for (let round = 0; round < 50; round++) {
      const filter = { ...randomFilter(random), places: [] }
      const counts = countCases(columns, filter, provinceOfRandomPlace, scratch)
      const { total, rows, unknown } = placeRows(counts, known, new Map(), { by: 'change', descending: true })
      expect(total).toBe(counts.totals.cases)
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(counts.totals.withCommune)
      expect(unknown).toBe(counts.totals.cases - counts.totals.withCommune)
    }
    expect(countCases(columns, noFilter, provinceOfRandomPlace, scratch).totals.cases).toBe(3000)
  })

  it('are sorted by the column, what is not known last in either direction', () => {
    expect(order({ by: 'count', descending: true })).toBe('312')
    expect(order({ by: 'count', descending: false })).toBe('213')
    // 10 per 10.000, 20 per 10.000, not known
    expect(order({ by: 'rate', descending: true })).toBe('213')
    expect(order({ by: 'rate', descending: false })).toBe('123')
    // D before Đ, Ô last
    expect(order({ by: 'name', descending: false })).toBe('213')
    expect(order({ by: 'name', descending: true })).toBe('312')
  })

  it('hold communes that had cases before and have none now', () => {
    // z: 2(√20−√20) = 0; 2(√10−√40) = −6.3; 2(√30−0) = 11; 2(0−√9) = −6
    const previous = { '30001': 20, '30002': 40, '30004': 9 }
    expect(order({ by: 'change', descending: true }, previous)).toBe('3142')
    expect(order({ by: 'change', descending: false }, previous)).toBe('2413')
    const { rows } = placeRows({ places, previous: before(previous) }, communeOf, ranks, {
      by: 'name',
      descending: false,
    })
    expect(rows[0]).toMatchObject({ code: '30004', count: 0, change: { before: 9, percent: -100 } })
  })

  it('stand by size while nothing can be compared', () => {
    expect(order({ by: 'change', descending: true })).toBe('312')
  })

  it('name a commune that is not in the list by its code', () => {
    const { rows, total } = placeRows({ places: { '99999': 2 }, previous: null }, communeOf, ranks, {
      by: 'count',
      descending: true,
    })
    expect(rows[0]).toMatchObject({ name: '99999', rate: null })
    expect(total).toBe(2)
  })

  it('are folded to the first and the marked ones', () => {
    const { rows } = placeRows({ places, previous: null }, communeOf, ranks, { by: 'count', descending: true })
    expect(foldedPlaces(rows, 1, (code) => code === '30002').map(({ code }) => code)).toEqual(['30003', '30002'])
  })
})
