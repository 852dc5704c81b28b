import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { fromVn2000, type LonLat, scaleOf, toVn2000, VN2000_ZONES, type Vn2000Zone } from '../vn2000.ts'

/**
 * PROJ itself, with the seven parameters as the decision prints them (coordinate frame) and not as `+towgs84` wants
 * them, so that a wrong sign cannot be wrong twice. Points are [x, y]; answers likewise.
 */
const byProj = (points: readonly (readonly [number, number])[], zone: Vn2000Zone): (readonly [number, number])[] => {
  const pipeline = [
    '+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart +ellps=WGS84',
    '+step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835',
    '+rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame',
    '+step +inv +proj=cart +ellps=WGS84',
    `+step +proj=tmerc +lat_0=0 +lon_0=${zone.longitude} +k=${scaleOf(zone)} +x_0=500000 +ellps=WGS84`,
  ].join(' ')
  const input = points.map(([x, y]) => `${x} ${y} 0`).join('\n')
  const output = execFileSync('gdaltransform', ['-ct', pipeline, '-output_xy'], { input, encoding: 'utf8' })
  return output
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [number, number])
}

/** Land and sea of the country in steps of half a degree, as far from the meridian as a zone is used. */
const pointsOf = (zone: Vn2000Zone): LonLat[] => {
  const points: LonLat[] = []
  for (let lat = 4.5; lat <= 23.5; lat += 0.5) {
    for (let lon = 102; lon <= 118; lon += 0.5) {
      if (Math.abs(lon - zone.longitude) <= (zone.width === 6 ? 7 : 4)) points.push([lon, lat])
    }
  }
  return points
}

describe('positions all over the country', () => {
  it.each(VN2000_ZONES)('agree with PROJ within a centimetre in EPSG $epsg, and come back', (zone) => {
    const points = pointsOf(zone)
    const expected = byProj(points, zone)
    expect(expected).toHaveLength(points.length)
    const farthest = points.reduce((far, point, index) => {
      const [x, y] = toVn2000(point, zone)
      const [easting = NaN, northing = NaN] = expected[index] ?? []
      const back = fromVn2000([easting, northing], zone)
      return Math.max(
        far,
        Math.hypot(x - easting, y - northing),
        Math.hypot(back[0] - point[0], back[1] - point[1]) * 111_000,
      )
    }, 0)
    expect(farthest).toBeLessThan(0.01)
  })
})
