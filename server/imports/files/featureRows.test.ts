import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, Geometry, LineString, Position } from 'geojson'
import { afterAll, describe, expect, it } from 'vitest'
import { GDAL_ZONES, writeGdalFile, zipShapefile } from '../../../test/files/gdalFiles.ts'
import type { RowSource, SourceRow } from '../rowSource.ts'
import { openRowSource } from './openRowSource.ts'
import type { RowOptions } from './rowOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-features-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let counter = 0
const path = (name: string) => join(folder, `${++counter}-${name}`)
const put = (name: string, content: string | Buffer): string => {
  const file = path(name)
  writeFileSync(file, content)
  return file
}

const read = async (
  file: string,
  options: Partial<RowOptions> = {},
): Promise<Omit<RowSource, 'rows'> & { rows: SourceRow[] }> => {
  const source = await openRowSource(file, { fileName: 'a', ...options })
  const rows: SourceRow[] = []
  for await (const row of source.rows) rows.push(row)
  return { ...source, rows }
}

const feature = (number: number, geometry: Geometry | null): Feature => ({
  type: 'Feature',
  properties: { ma: `Đ-${number}`, ten: `Điểm số ${number} ở Vĩnh Hậu`, so: number * 1.5 },
  geometry: geometry as Geometry,
})
const POINTS = Array.from({ length: 25 }, (_, index) =>
  feature(index, { type: 'Point', coordinates: [103.2 + index * 0.0812345, 10.3 + index * 0.0512345] }),
)
const LINES = [
  feature(1, {
    type: 'LineString',
    coordinates: [
      [105, 10.5],
      [105.1, 10.6],
      [105.2, 10.55],
    ],
  }),
  feature(2, {
    type: 'MultiLineString',
    coordinates: [
      [
        [105, 10],
        [105.1, 10],
      ],
      [
        [105.2, 10],
        [105.3, 10.1],
      ],
    ],
  }),
]
const HOLE = [
  [104.9, 10.5],
  [104.95, 10.5],
  [104.95, 10.55],
  [104.9, 10.55],
  [104.9, 10.5],
]
const AREAS = [
  feature(1, {
    type: 'Polygon',
    coordinates: [
      [
        [104.8, 10.4],
        [105, 10.4],
        [105, 10.6],
        [104.8, 10.6],
        [104.8, 10.4],
      ],
      HOLE,
    ],
  }),
]

const positionsOf = (geometry: Geometry | null | undefined): Position[] => {
  if (!geometry || geometry.type === 'GeometryCollection') throw new Error('no positions')
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) && typeof value[0] === 'number' ? [value as Position] : (value as unknown[]).flatMap(flat)
  return flat(geometry.coordinates)
}
/** Largest distance of a position from where the feature truly is, metres; rings may be turned. */
const largestShift = (rows: readonly SourceRow[], features: readonly Feature[]): number => {
  expect(rows).toHaveLength(features.length)
  return Math.max(
    ...rows.flatMap(({ shape }, index) => {
      const truth = positionsOf(features[index]?.geometry)
      const found = positionsOf(shape)
      expect(found).toHaveLength(truth.length)
      return found.map(([x = 0, y = 0]) =>
        Math.min(...truth.map(([a = 0, b = 0]) => Math.hypot((a - x) * 109_500, (b - y) * 110_700))),
      )
    }),
  )
}
const inZone = (epsg: keyof typeof GDAL_ZONES) => ['-s_srs', 'EPSG:4326', '-t_srs', GDAL_ZONES[epsg]]

describe('a map that GDAL wrote', () => {
  it.each([9205, 9208, 3405] as const)('as Shapefile in VN-2000 (EPSG %d) is within a centimetre', async (epsg) => {
    for (const features of [POINTS, LINES, AREAS]) {
      const shp = writeGdalFile(path('a.shp'), features, [...inZone(epsg), '-lco', 'ENCODING=UTF-8'])
      const zip = zipShapefile(path('a.zip'), [shp], ['prj'])
      const source = await read(zip, { epsg })
      expect(source).toMatchObject({ format: 'SHAPEFILE', headers: ['ma', 'ten', 'so'] })
      expect(largestShift(source.rows, features)).toBeLessThan(0.01)
      expect(source.rows.map(({ cells }) => cells.ten)).toEqual(features.map(({ properties }) => properties?.ten))
    }
  })

  it('as Shapefile says by its .prj which system it is in, and without one must be told', async () => {
    const shp = writeGdalFile(path('a.shp'), POINTS, [...inZone(9208), '-lco', 'ENCODING=UTF-8'])
    writeFileSync(shp.replace('.shp', '.prj'), ESRI_9208)
    const source = await read(zipShapefile(path('a.zip'), [shp]))
    expect(source.coordinateSystem).toBe('VN-2000, kinh tuyến trục 104°45′, múi 3°')
    expect(largestShift(source.rows, POINTS)).toBeLessThan(0.01)
    await expect(read(zipShapefile(path('b.zip'), [shp], ['prj']))).rejects.toThrow(/thiếu \.prj.*9208/)
    await expect(read(zipShapefile(path('b.zip'), [shp], ['prj']), { epsg: 4326 })).rejects.toThrow('là mét')
  })

  it.each(['CP1258', 'UTF-8'])('as Shapefile in the code page %s keeps its letters', async (encoding) => {
    const shp = writeGdalFile(path('a.shp'), POINTS, ['-lco', `ENCODING=${encoding}`])
    for (const without of [[], ['cpg']]) {
      const { rows } = await read(zipShapefile(path('a.zip'), [shp], without))
      expect(rows.map(({ cells }) => cells.ten)).toEqual(POINTS.map(({ properties }) => properties?.ten))
    }
  })

  it('as zipped Shapefile of several layers gives the first, or the one that was chosen', async () => {
    const points = writeGdalFile(path('diem.shp'), POINTS)
    const lines = writeGdalFile(path('duong.shp'), LINES)
    const zip = zipShapefile(path('a.zip'), [points, lines])
    const { parts, part, rows } = await read(zip)
    expect(parts).toHaveLength(2)
    expect([part, rows.length]).toEqual([parts[0], 25])
    expect((await read(zip, { part: parts[1] ?? '' })).rows).toHaveLength(2)
  })

  it.each([9205, 9208, 3405] as const)('as GeoPackage in VN-2000 (EPSG %d) is within a centimetre', async (epsg) => {
    for (const features of [POINTS, LINES, AREAS]) {
      const gpkg = writeGdalFile(path('a.gpkg'), features, inZone(epsg))
      const source = await read(gpkg, { epsg })
      expect(source).toMatchObject({ format: 'GEOPACKAGE', part: 'lop', headers: ['fid', 'ma', 'ten', 'so'] })
      expect(largestShift(source.rows, features)).toBeLessThan(0.01)
      // The text of the system that GDAL keeps with the layer names the parameters.
      expect(largestShift((await read(gpkg)).rows, features)).toBeLessThan(0.01)
    }
  })

  it('as GeoPackage of several layers, one without shapes, gives the one that was chosen', async () => {
    const gpkg = writeGdalFile(path('a.gpkg'), POINTS)
    const noShapes = POINTS.map(({ properties }) => feature(0, null) && { ...feature(0, null), properties })
    const table = writeGdalFile(path('b.gpkg'), noShapes, ['-nln', 'bang', '-nlt', 'NONE'])
    const source = await read(table)
    expect(source).toMatchObject({ part: 'bang', coordinateSystem: null })
    expect(source.rows[3]?.cells).toMatchObject({ ma: 'Đ-3', so: '4.5' })
    expect(source.rows[3]).not.toHaveProperty('shape')
    await expect(read(gpkg, { part: 'bang' })).rejects.toThrow(/không có lớp “bang”.*“lop”/)
  })

  it('as GeoJSON in degrees or with the member crs, or one feature a line, is read', async () => {
    for (const features of [POINTS, LINES, AREAS]) {
      const file = writeGdalFile(path('a.geojson'), features, ['-lco', 'COORDINATE_PRECISION=9'])
      expect(largestShift((await read(file)).rows, features)).toBeLessThan(0.01)
      const lines = writeGdalFile(path('a.geojsonl'), features, ['-f', 'GeoJSONSeq', '-lco', 'COORDINATE_PRECISION=9'])
      expect(largestShift((await read(lines)).rows, features)).toBeLessThan(0.01)
      const records = writeGdalFile(path('a.geojsons'), features, [
        '-f',
        'GeoJSONSeq',
        '-lco',
        'RS=YES',
        '-lco',
        'COORDINATE_PRECISION=9',
      ])
      expect(largestShift((await read(records)).rows, features)).toBeLessThan(0.01)
    }
    const metres = writeGdalFile(path('m.geojson'), POINTS, [...inZone(3405), '-lco', 'COORDINATE_PRECISION=4'])
    const text = readFileSync(metres, 'utf8')
    const bare = text.replace(/"crs": \{.*?\}\s*\},/s, '')
    const old = bare.replace('{', '{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3405"}},')
    const source = await read(put('old.geojson', old))
    expect(source.coordinateSystem).toBe('VN-2000, kinh tuyến trục 105°00′, múi 6°')
    expect(largestShift(source.rows, POINTS)).toBeLessThan(0.01)
    await expect(read(put('bare.geojson', bare))).rejects.toThrow(/là mét nhưng tệp không ghi hệ tọa độ.*3405/)
  })

  it('as TopoJSON with several layers is read from its first, and from the one that is chosen', async () => {
    const point = (name: string, coordinates: Position) => ({ type: 'Point', coordinates, properties: { name } })
    const file = put(
      'layers.json',
      JSON.stringify({
        type: 'Topology',
        arcs: [],
        objects: {
          first: { type: 'GeometryCollection', geometries: [point('A', [105.1, 10.4])] },
          second: { type: 'GeometryCollection', geometries: [point('B', [105.2, 10.4]), point('C', [105.3, 10.4])] },
        },
      }),
    )
    const unchosen = await read(file)
    expect(unchosen.parts).toEqual(['first', 'second'])
    expect(unchosen.rows.map(({ cells }) => cells.name)).toEqual(['A'])
    expect((await read(file, { part: 'second' })).rows.map(({ cells }) => cells.name)).toEqual(['B', 'C'])
  })

  it('as KML or KMZ is read with its fields', async () => {
    for (const features of [POINTS, LINES, AREAS]) {
      const file = writeGdalFile(path('a.kml'), features, ['-f', 'LIBKML'])
      const source = await read(file)
      expect(source.format).toBe('KML')
      expect(largestShift(source.rows, features)).toBeLessThan(0.01)
      expect(source.rows.map(({ cells }) => [cells.ma, cells.ten])).toEqual(
        features.map(({ properties }) => [properties?.ma, properties?.ten]),
      )
      const kmz = writeGdalFile(path('a.kmz'), features, ['-f', 'LIBKML'])
      expect(largestShift((await read(kmz)).rows, features)).toBeLessThan(0.01)
    }
  })

  it('as GPX is read: waypoints, routes and tracks', async () => {
    const named = POINTS.map(({ properties, geometry }) => ({
      type: 'Feature' as const,
      properties: { name: properties?.ten as string, ele: 12.5 },
      geometry,
    }))
    const source = await read(writeGdalFile(path('a.gpx'), named, ['-f', 'GPX', '-nln', 'waypoints']))
    expect(source.format).toBe('GPX')
    expect(largestShift(source.rows, POINTS)).toBeLessThan(0.01)
    expect(source.rows[2]?.cells).toMatchObject({ gpx: 'wpt', name: 'Điểm số 2 ở Vĩnh Hậu', ele: '12.5' })
    for (const [layer, kind, line] of [
      ['routes', 'rte', LINES[0]],
      ['tracks', 'trk', LINES[1]],
    ] as const) {
      const gpx = writeGdalFile(
        path('a.gpx'),
        [{ ...line!, properties: { name: 'Tuyến' } }],
        ['-f', 'GPX', '-nln', layer],
      )
      const { rows } = await read(gpx)
      expect(rows[0]?.cells).toMatchObject({ gpx: kind, name: 'Tuyến' })
      expect(largestShift(rows, [line!])).toBeLessThan(0.01)
    }
  })
})

describe('a track of a whole day, a point each second', () => {
  it('is read as one line, whatever its points say besides', async () => {
    const second = (at: number) =>
      `<trkpt lat="${(10 + at / 1e6).toFixed(6)}" lon="105"><ele>3</ele><time>2026-03-02T00:00:00Z</time><extensions><v/></extensions></trkpt>`
    const points = Array.from({ length: 86_400 }, (_, at) => second(at)).join('')
    const day = `<gpx><trk><trkseg>${points}</trkseg><name>Tuần tra</name></trk></gpx>`
    const { rows } = await read(put('day.gpx', day))
    expect(rows[0]?.cells).toMatchObject({ gpx: 'trk', name: 'Tuần tra' })
    const line = rows[0]!.shape as LineString
    expect(line.coordinates).toHaveLength(86_400)
    expect(line.coordinates.at(-1)).toEqual([105, 10.086399])
  })
})

/** The .prj text that ESRI's programs write. */
const ESRI_9208 =
  'PROJCS["VN-2000_TM-3_104-45",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],' +
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",104.75],PARAMETER["Scale_Factor",0.9999],' +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
