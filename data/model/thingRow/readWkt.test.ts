import { describe, expect, it } from 'vitest'
import { readWkt } from './readWkt.ts'

describe('well-known text', () => {
  it('becomes a shape of every form', () => {
    expect(readWkt('POINT(105.1 10.4)')).toEqual({ type: 'Point', coordinates: [105.1, 10.4] })
    expect(readWkt('point z ( 105.1 10.4 12 )')).toEqual({ type: 'Point', coordinates: [105.1, 10.4] })
    expect(readWkt('SRID=4326;LINESTRING(1 2,3 4)')).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    })
    expect(readWkt('MULTILINESTRING((1 2,3 4),(5 6,-7.5 8e-1))')).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [-7.5, 0.8],
        ],
      ],
    })
    expect(readWkt('MULTIPOINT((1 2),(3 4))')).toEqual(readWkt('MULTIPOINT(1 2,3 4)'))
    expect(readWkt('POLYGON((0 0,1 0,1 1,0 0),(0.1 0.1,0.2 0.1,0.2 0.2,0.1 0.1))')).toMatchObject({
      type: 'Polygon',
      coordinates: [{ length: 4 }, { length: 4 }],
    })
    expect(readWkt('MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((2 2,3 2,3 3,2 2)))')).toMatchObject({
      coordinates: [{ length: 1 }, { length: 1 }],
    })
  })

  it('is refused when it is none, cut off, or of another system', () => {
    for (const text of ['', 'POINT', 'POINT(1)', 'POINT(1 2', 'POINT(1 2) x', 'SRID=3405;POINT(1 2)', 'CURVE(1 2)']) {
      expect(readWkt(text), text).toBeNull()
    }
    expect(readWkt('POLYGON(((0 0,1 1,1 0,0 0)))')).toBeNull()
    expect(readWkt('POINT EMPTY')).toBeNull()
  })

  it('is read in time that grows with its length, also when it is hostile', () => {
    expect(readWkt(`POINT(${'('.repeat(200_000)}`)).toBeNull()
    expect(readWkt(`LINESTRING(${'1 1,'.repeat(200_000)}1 1)`)).toMatchObject({ coordinates: { length: 200_001 } })
  })
})
