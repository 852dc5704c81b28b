import { describe, expect, it } from 'vitest'
import { COORDINATE_SYSTEMS, systemByUri } from './coordinateSystems.ts'

const system = (code: number) => systemByUri(`http://www.opengis.net/def/crs/EPSG/0/${code}`)!

describe('coordinate systems', () => {
  // Computed two independent ways from Decision 05/2007/QĐ-BTNMT; EPSG has the easting first.
  it.each([
    [9208, [104.945, 10.605], [521140.997, 1172774.588]],
    [9207, [105.081, 10.012], [563496.842, 1107238.922]],
    [9208, [103.97, 22.485], [419543.004, 2487573.45]],
    [9205, [103.17, 22.62], [517279.221, 2502320.189]],
  ] as const)('%i has the easting first and the seven parameters in force', (code, position, [easting, northing]) => {
    const [first, second] = system(code).fromWgs84(position)
    expect(Math.abs(first - easting)).toBeLessThan(0.01)
    expect(Math.abs(second - northing)).toBeLessThan(0.01)
  })

  it('4326 and 4756 have the latitude first, 200 m or so apart', () => {
    expect(system(4326).fromWgs84([105, 10.5])).toEqual([10.5, 105])
    const [latitude, longitude] = system(4756).fromWgs84([105, 10.5])
    expect(Math.hypot((latitude - 10.5) * 110_600, (longitude - 105) * 109_500)).toBeGreaterThan(100)
    expect(latitude).toBeCloseTo(10.5, 2)
  })

  it('3857 is the sphere of the web map', () => {
    const [x, y] = system(3857).fromWgs84([105, 10.5])
    expect(x).toBeCloseTo((105 / 180) * Math.PI * 6378137, 3)
    expect(y).toBeCloseTo(Math.log(Math.tan(Math.PI / 4 + (10.5 * Math.PI) / 360)) * 6378137, 3)
  })

  it('lead back to where they came from', () => {
    for (const { uri, fromWgs84, toWgs84 } of COORDINATE_SYSTEMS) {
      const [longitude, latitude] = toWgs84(fromWgs84([106.123456, 16.654321]))
      expect(Math.abs(longitude - 106.123456), uri).toBeLessThan(1e-7)
      expect(Math.abs(latitude - 16.654321), uri).toBeLessThan(1e-7)
    }
    expect(COORDINATE_SYSTEMS).toHaveLength(24)
  })
})
