import { describe, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { densityOf } from './densityOf.ts'
import { provinceOfRandomPlace, randomColumns } from './randomCases.ts'

describe('the heat map', () => {
  const columns = randomColumns(4000, 3)
  const of = (...boxes: [number, number, number, number][]) =>
    densityOf(columns, { filter: noFilter, weight: 'cases', boxes }, provinceOfRandomPlace)
  /** GPS and address are the first two classes of precision. */
  const isExactIn = (row: number, [west, south, east, north]: readonly number[]) =>
    columns.precision[row]! < 2 &&
    columns.longitude[row]! >= west! * 1e5 &&
    columns.longitude[row]! <= east! * 1e5 &&
    columns.latitude[row]! >= south! * 1e5 &&
    columns.latitude[row]! <= north! * 1e5
  const count = (isCounted: (row: number) => boolean) =>
    Array.from({ length: columns.length }, (_, row) => row).filter(isCounted).length

  it('says every case of the filter: used, or left out, also where an exact place lies outside every box', () => {
    const box: [number, number, number, number] = [105.2, 10.3, 105.5, 10.7]
    const answer = of(box)
    const used = count((row) => isExactIn(row, box))
    expect(used).toBeGreaterThan(100)
    expect(answer).toMatchObject({ used, leftOut: columns.length - used })
  })

  it('counts no case twice where two boxes nearly touch', () => {
    const whole = of([105, 10, 106, 11.5])
    const halves = of([105, 10, 105.499995, 11.5], [105.5, 10, 106, 11.5])
    expect(whole?.used).toBe(count((row) => columns.precision[row]! < 2))
    expect(halves?.used).toBe(whole?.used)
  })

  it('is not made of fewer than five points', () => {
    expect(of([100, 10, 101, 11])).toBeNull()
  })
})
