import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { densityGrid } from './density.ts'
import { densityDifference } from './densityDifference.ts'
import type { Bounds } from './localPlane.ts'

const BOUNDS: Bounds = [105, 10.4, 105.1, 10.47]
const random = new Random(91)
const cloud = (length: number, middle: number) => {
  const longitude = Array.from({ length }, () => middle + random.normal() * 0.02)
  return { longitude, latitude: longitude.map(() => 10.43 + random.normal() * 0.02), weight: longitude.map(() => 1) }
}

describe('the difference of two periods', () => {
  const now = cloud(300, 105.07)
  const before = cloud(250, 105.03)
  const answer = densityDifference(now, before, BOUNDS, 1100, 250, { PRECISION: 3 })

  it('is one density less the other', () => {
    const later = densityGrid(now, BOUNDS, 1100, 250)
    const earlier = densityGrid(before, BOUNDS, 1100, 250)
    const used = later.used + earlier.used
    expect(used).toBeLessThan(550)
    expect(answer).toMatchObject({ n: used, leftOut: { PRECISION: 3, OUTSIDE: 550 - used }, bounds: later.bounds })
    for (const [cell, value] of answer.difference.entries()) {
      expect(value).toBeCloseTo((later.values[cell] as number) - (earlier.values[cell] as number), 5)
    }
  })

  it('has the score of the cases around each cell, as counted cell by cell', () => {
    const { columns, rows, bounds } = answer
    const cellOf = (points: typeof now, i: number) => [
      Math.floor((((points.longitude[i] as number) - bounds[0]) / (bounds[2] - bounds[0])) * columns),
      Math.floor(((bounds[3] - (points.latitude[i] as number)) / (bounds[3] - bounds[1])) * rows),
    ]
    const inside = (points: typeof now) =>
      points.longitude
        .map((_, i) => cellOf(points, i) as [number, number])
        .filter(([column, row]) => column >= 0 && row >= 0 && column < columns && row < rows)
    const [later, earlier] = [inside(now), inside(before)]
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const near = ([x, y]: [number, number]) => Math.hypot(x - column, y - row) * 250 <= 1100
        const cell = row * columns + column
        expect(answer.now[cell]).toBe(later.filter(near).length)
        expect(answer.before[cell]).toBe(earlier.filter(near).length)
        expect(answer.z[cell]).toBeCloseTo(
          2 * (Math.sqrt(answer.now[cell] as number) - Math.sqrt(answer.before[cell] as number)),
          5,
        )
      }
    }
    expect(Math.max(...answer.z)).toBeGreaterThan(1.96)
    expect(Math.min(...answer.z)).toBeLessThan(-1.96)
  })

  it('is nothing between a period and itself', () => {
    const same = densityDifference(now, now, BOUNDS, 1100, 250)
    expect([...same.difference, ...same.z].every((value) => value === 0)).toBe(true)
  })
})
