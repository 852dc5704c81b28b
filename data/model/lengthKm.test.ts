import { multiLineString, length as turfLength } from '@turf/turf'
import { expect, it } from 'vitest'
import { lengthKm } from './lengthKm.ts'

it('is the length of all lines, from the far south to the far north', () => {
  const lines = [8.5, 15, 23].map((lat) => [
    [105, lat],
    [105.1, lat + 0.02],
    [105.13, lat + 0.2],
  ])
  const expected = turfLength(multiLineString(lines))
  expect(Math.abs(lengthKm(lines) / expected - 1)).toBeLessThan(0.006)
  // 0.1° of longitude at 15° on the ellipsoid (GeographicLib).
  expect(
    lengthKm([
      [
        [105, 15],
        [105.1, 15],
      ],
    ]),
  ).toBeCloseTo(10.755, 1)
  expect(lengthKm([])).toBe(0)
})
