import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { globalG, localG } from './localG.ts'
import { amongKept, distanceBand, type Neighbours } from './neighbours.ts'
import { upperTail } from './normal.ts'

/** Points and values of the tests of esda; spdep agrees to every digit printed. */
const band = distanceBand([10, 20, 40, 15, 30, 30], [10, 10, 10, 20, 20, 30], 15)
const values = [2, 3, 3.2, 5, 8, 7]

describe('the local G', () => {
  it('has the scores of esda and spdep with the place itself', () => {
    const expected = [-1.397276262, -0.289177616, 0.650649635, -0.289177616, 1.234520884, 2.024243309]
    for (const [i, z] of localG(values, band).entries()) expect(z).toBeCloseTo(expected[i] as number, 9)
  })

  it('has the scores of esda and spdep without the place itself', () => {
    const expected = [-1.013672899, -0.043615894, 1.315587029, -0.314126758, 1.153739858, 1.778339409]
    for (const [i, z] of localG(values, band, 'PLAIN').entries()) expect(z).toBeCloseTo(expected[i] as number, 9)
  })

  it('is the formula read aloud, for weights of any kind', () => {
    const random = new Random(9)
    const x = Array.from({ length: 60 }, () => random.next() * 100)
    const y = Array.from({ length: 60 }, () => random.next() * 100)
    const cases = x.map(() => random.integer(0, 9))
    const near = distanceBand(x, y, 30, 'LINEAR')
    const n = cases.length
    const mean = cases.reduce((sum, value) => sum + value, 0) / n
    const deviation = Math.sqrt(cases.reduce((sum, value) => sum + value * value, 0) / n - mean * mean)
    const scores = localG(cases, near)
    for (let i = 0; i < n; i++) {
      const weights = cases.map((_, j) =>
        Math.max(0, 1 - Math.hypot((x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)) / 30),
      )
      const sum = weights.reduce((total, weight) => total + weight, 0)
      const squares = weights.reduce((total, weight) => total + weight * weight, 0)
      const weighted = weights.reduce((total, weight, j) => total + weight * (cases[j] as number), 0)
      expect(scores[i]).toBeCloseTo(
        (weighted - mean * sum) / (deviation * Math.sqrt((n * squares - sum * sum) / (n - 1))),
        9,
      )
    }
  })

  it('leaves unknown values out as if their areas were not there', () => {
    const withGap = [...values.slice(0, 2), Number.NaN, ...values.slice(3)]
    const without = localG(
      [2, 3, 5, 8, 7],
      amongKept(band, (area) => area !== 2),
    )
    const scores = localG(withGap, band)
    expect(scores[2]).toBeNaN()
    expect([...scores].filter((z) => !Number.isNaN(z))).toEqual([...without])
  })

  it('has no score where all values are alike or everything is near', () => {
    expect([...localG([4, 4, 4, 4, 4, 4], band)].every(Number.isNaN)).toBe(true)
    expect([...localG([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], band)].every(Number.isNaN)).toBe(true)
    expect([...localG(values, distanceBand([0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], 1))].every(Number.isNaN)).toBe(true)
  })
})

describe('the local G of values that hardly differ', () => {
  it('loses no digits: a thousand million more changes nothing', () => {
    const shifted = localG(
      values.map((value) => value + 1e9),
      band,
    )
    for (const [i, z] of localG(values, band).entries()) expect(shifted[i]).toBeCloseTo(z, 6)
  })
})

describe('the general G', () => {
  it('has the values of esda', () => {
    const { g, expected, variance, z } = globalG(values, band)
    expect(g).toBeCloseTo(0.5570977918, 10)
    expect(expected).toBeCloseTo(0.4666666667, 10)
    expect(variance).toBeCloseTo(0.009203550195, 12)
    expect(z).toBeCloseTo(0.942627795, 9)
    expect(upperTail(z)).toBeCloseTo(0.1729356587, 9)
  })

  it('counts weights of one direction as they are', () => {
    // Each area looks at the next one only: against the moments over all 720 orders of the values.
    const ring: Neighbours = {
      length: 6,
      offsets: Int32Array.from([0, 1, 2, 3, 4, 5, 6]),
      indices: Int32Array.from([1, 2, 3, 4, 5, 0]),
      weights: Float64Array.from([1, 2, 0.5, 1, 3, 1]),
    }
    const all = permutations(values).map((order) => globalG(order, ring).g)
    const mean = all.reduce((sum, g) => sum + g, 0) / all.length
    const variance = all.reduce((sum, g) => sum + (g - mean) ** 2, 0) / all.length
    expect(globalG(values, ring).expected).toBeCloseTo(mean, 12)
    expect(globalG(values, ring).variance).toBeCloseTo(variance, 12)
  })
})

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
