import { expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { forEachWithin, pointIndex } from './pointIndex.ts'

it('finds the same points around a place as looking at all of them', () => {
  const random = new Random(3)
  for (let round = 0; round < 60; round++) {
    // Clouds, lines, piles, single points; whole metres, so that points lie exactly on the radius.
    const length = random.integer(1, 120)
    const width = random.integer(0, 60)
    const height = random.integer(0, 60)
    const x = Array.from({ length }, () => random.integer(-width, width))
    const y = Array.from({ length }, () => random.integer(-height, height))
    const radius = random.integer(0, 25)
    const index = pointIndex(x, y, radius)
    for (let ask = 0; ask < 20; ask++) {
      const [atX, atY] = [random.integer(-80, 80), random.integer(-80, 80)]
      const found: number[] = []
      forEachWithin(index, atX, atY, radius, (point, squared) => {
        found.push(point)
        expect(squared).toBe(((x[point] as number) - atX) ** 2 + ((y[point] as number) - atY) ** 2)
      })
      const all = x.flatMap((value, i) =>
        (value - atX) ** 2 + ((y[i] as number) - atY) ** 2 <= radius ** 2 ? [i] : [],
      )
      expect(found.sort((a, b) => a - b)).toEqual(all)
    }
  }
})

it('has nothing around any place when there are no points', () => {
  const found: number[] = []
  forEachWithin(pointIndex([], [], 100), 0, 0, 1000, (point) => found.push(point))
  expect(found).toEqual([])
})
