import { describe, expect, it } from 'vitest'
import { toVn2000, zoneByEpsg } from '../model/vn2000.ts'
import { Random } from '../sample/random.ts'
import { type Bounds, fromPlane, localPlane, pointsOnPlane, toPlane } from './localPlane.ts'

describe('the plane of a province', () => {
  it('has the metres of a degree of the ellipsoid', () => {
    // Published lengths of a degree (WGS 84): at 15° latitude 110.649 km and longitude 107.550 km.
    const plane = localPlane([105, 14, 106, 16])
    expect(plane.metresPerLatitude / 1000).toBeCloseTo(110.649, 2)
    expect(plane.metresPerLongitude / 1000).toBeCloseTo(107.55, 2)
  })

  it('measures as the national projection does', () => {
    const zone = zoneByEpsg(9208)
    if (!zone) throw new Error('no zone')
    const random = new Random(2)
    for (const bounds of [
      [104.2, 9.4, 105.6, 10.9],
      [103.4, 21.3, 105, 22.9],
    ] as const satisfies readonly Bounds[]) {
      const plane = localPlane(bounds)
      for (let round = 0; round < 200; round++) {
        const from = [bounds[0] + random.next() * 1.3, bounds[1] + random.next() * 1.4] as const
        const to = [from[0] + random.next() * 0.05, from[1] + random.next() * 0.05] as const
        const [x, y] = toPlane(plane, ...from)
        const [toX, toY] = toPlane(plane, ...to)
        const [east, north] = toVn2000(from, zone)
        const [toEast, toNorth] = toVn2000(to, zone)
        const metres = Math.hypot(toX - x, toY - y) / (Math.hypot(toEast - east, toNorth - north) / 0.9999)
        expect(Math.abs(metres - 1)).toBeLessThan(0.007)
      }
    }
  })

  it('is left the way it was entered', () => {
    const plane = localPlane([104, 9, 106, 11])
    const [longitude, latitude] = fromPlane(plane, ...toPlane(plane, 105.123, 10.456))
    expect([longitude, latitude]).toEqual([expect.closeTo(105.123, 12), expect.closeTo(10.456, 12)])
    const { x, y } = pointsOnPlane(plane, [105.123], [10.456])
    expect([x[0], y[0]]).toEqual(toPlane(plane, 105.123, 10.456))
  })
})
