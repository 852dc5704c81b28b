import { expect, it } from 'vitest'
import { localPlane, toPlane } from '../localPlane.ts'
import { bandAround } from './bandAround.ts'

const plane = localPlane([105, 10, 105.2, 10.2])
const cornersOf = (from: readonly [number, number], to: readonly [number, number]) =>
  bandAround(plane, from, to, 100).coordinates[0]!.map(([longitude = 0, latitude = 0]) =>
    toPlane(plane, longitude, latitude).map(Math.round),
  )

it('lies around the line between two places, as far beside it as beyond its ends, and is closed', () => {
  const corners = cornersOf([0, 0], [3000, 4000])
  // Along (60, 80), beside it (80, −60).
  expect(corners).toEqual([
    [20, -140],
    [3140, 4020],
    [2980, 4140],
    [-140, -20],
    [20, -140],
  ])
})

it('is a disc where both are one place', () => {
  const corners = cornersOf([500, 700], [500, 700])
  expect(corners).toHaveLength(25)
  for (const [x = 0, y = 0] of corners) expect(Math.abs(Math.hypot(x - 500, y - 700) - 100)).toBeLessThan(1)
})
