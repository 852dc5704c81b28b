import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { fromVn2000, type LonLat, toVn2000, VN2000_ZONES, zoneAt, zoneByEpsg, zoneOfProvince } from './vn2000.ts'

// Computed outside this program in two independent ways that agree to 1 mm: longitude, latitude, EPSG, easting, northing.
const TEST_POINTS = [
  [104.945, 10.605, 9208, 521140.997, 1172774.588],
  [105.081, 10.012, 9207, 563496.842, 1107238.922],
  [105.081, 10.012, 9208, 536089.998, 1107201.144],
  [103.97, 22.485, 9208, 419543.004, 2487573.45],
  [103.17, 22.62, 9205, 517279.221, 2502320.189],
  [103.17, 22.62, 9208, 337371.054, 2503174.111],
] as const

const zone = (epsg: number) => {
  const found = zoneByEpsg(epsg)
  if (!found) throw new Error(`no zone ${epsg}`)
  return found
}

describe('VN-2000', () => {
  it.each(TEST_POINTS)(
    'puts %f, %f into EPSG %i within a centimetre',
    (longitude, latitude, epsg, easting, northing) => {
      const [x, y] = toVn2000([longitude, latitude], zone(epsg))
      expect(Math.abs(x - easting)).toBeLessThanOrEqual(0.01)
      expect(Math.abs(y - northing)).toBeLessThanOrEqual(0.01)
    },
  )

  it('comes back within 1e-7 degrees in every zone, over the width of the country', () => {
    for (const each of VN2000_ZONES) {
      for (let latitude = 8; latitude <= 23; latitude += 2.5) {
        for (let offset = -1.5; offset <= 1.5; offset += 0.5) {
          const place: LonLat = [each.longitude + offset, latitude]
          const back = fromVn2000(toVn2000(place, each), each)
          expect(Math.abs(back[0] - place[0])).toBeLessThan(1e-7)
          expect(Math.abs(back[1] - place[1])).toBeLessThan(1e-7)
        }
      }
    }
  })

  it('lies some 225 m from the same degrees taken without the datum shift', () => {
    const place: [number, number] = [104.75, 10.6]
    const [easting, northing] = toVn2000(place, zone(9208))
    const unshifted = proj4('+proj=tmerc +lat_0=0 +lon_0=104.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84', place)
    expect(Math.hypot(easting - (unshifted[0] ?? 0), northing - (unshifted[1] ?? 0))).toBeCloseTo(225, -1)
  })

  it('lists each zone once, its meridian in words and in degrees alike', () => {
    expect(new Set(VN2000_ZONES.map(({ epsg }) => epsg)).size).toBe(VN2000_ZONES.length)
    for (const { meridian, longitude } of VN2000_ZONES) {
      const [, degrees, minutes] = /^(\d+)°(\d+)′$/.exec(meridian) ?? []
      expect(Number(degrees) + Number(minutes) / 60).toBe(longitude)
    }
  })
})

describe('the zone of a place', () => {
  it('is that of the provincial map where the province is known', () => {
    expect(['91', '15', '12'].map((code) => zoneOfProvince(code)?.meridian)).toEqual(['104°45′', '104°45′', '104°45′'])
    expect(zoneOfProvince('01')).toBeUndefined()
  })

  it('is the nearest meridian on land, six degrees wide at sea, and none abroad', () => {
    expect(zoneAt([104.9, 10.6])?.epsg).toBe(5897)
    expect(zoneAt([111.9, 8.6])).toMatchObject({ epsg: 3406, width: 6 })
    expect(zoneAt([100.5, 13.7])).toBeNull()
    expect(zoneAt([105, 24])).toBeNull()
  })
})
