import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import { afterAll, describe, expect, it } from 'vitest'
import {
  anArea,
  type Area,
  aSquare,
  bigEndianWkb,
  dbfBytes,
  shpBytes,
  writeGeojson,
  writeGeopackage,
  zipBytes,
} from '../../test/boundaryFiles.ts'
import { openZippedShapefile } from '../files/shapefile.ts'
import { readWkb } from '../files/wkb.ts'
import { listZip } from '../files/zipArchive.ts'
import { areaOf, type BoundaryFeature, type Polygons } from './boundaryFile.ts'
import { openBoundaryFile } from './openBoundaryFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'boundary-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const read = async (file: string, layer: string | null = null) => {
  const opened = await openBoundaryFile(file, layer)
  const features: BoundaryFeature[] = []
  for await (const feature of opened.features) features.push(feature)
  return { ...opened, features }
}
const polygonsOf = (feature: BoundaryFeature | undefined): Polygons => {
  if (!feature || !('polygons' in feature.shape)) throw new Error(JSON.stringify(feature))
  return feature.shape.polygons
}
const reversed = (ring: number[][]) => [...ring].reverse()

const island = aSquare([105.5, 10.5], 0.01)
const mainland = reversed(aSquare([105, 10.5], 0.1))
const lake = aSquare([105.05, 10.5], 0.02)
const plain = anArea({ code: '30604' }, reversed(aSquare([104, 10], 0.1)))
/** A mainland with a lake and an island beside it: outer rings clockwise, as Shapefiles have them. */
const withLake: Area = {
  type: 'Feature',
  properties: { code: '30316' },
  geometry: { type: 'MultiPolygon', coordinates: [[mainland, lake], [reversed(island)]] },
}
const both = [plain, withLake]
const shapefile = (features: readonly Area[]) => ({
  'xa.shp': shpBytes(features),
  'xa.dbf': dbfBytes(features.map(({ properties }) => ({ MA_XA: String(properties.code), TEN: 'Vĩnh An' }))),
})

describe('opening a file of boundaries', () => {
  it('reads GeoJSON and the system it states', async () => {
    const named = (name: string) => ({ crs: { type: 'name', properties: { name } } })
    const file = join(folder, 'a.geojson')
    writeGeojson(file, both, named('urn:ogc:def:crs:EPSG::9208'))
    const opened = await read(file)
    expect(opened).toMatchObject({ fileName: 'a.geojson', stated: { epsg: 9208 } })
    expect(opened.features.map(polygonsOf)).toEqual([[plain.geometry.coordinates], withLake.geometry.coordinates])
    expect(opened.features.map(({ properties }) => properties.code)).toEqual(['30604', '30316'])
    writeGeojson(file, both, named('urn:ogc:def:crs:OGC:1.3:CRS84'))
    expect((await read(file)).stated).toEqual({ epsg: 4326 })
    writeGeojson(file, both)
    expect((await read(file)).stated).toBeNull()
  })

  it('reads TopoJSON, and asks which of several layers is meant', async () => {
    const collection = { type: 'FeatureCollection' as const, features: both }
    const one = put('one.json', JSON.stringify(topology({ xa: collection } as never)))
    const opened = await read(one)
    const points = (polygons: Polygons) =>
      polygons.map((rings) => rings.map((ring) => ring.map((point) => point.join()).sort()))
    expect(opened.features.map(({ properties }) => properties.code)).toEqual(['30604', '30316'])
    expect(new Set(points(polygonsOf(opened.features[1])).flat(2))).toEqual(
      new Set(points((withLake.geometry as MultiPolygon).coordinates).flat(2)),
    )
    const two = put('two.json', JSON.stringify(topology({ xa: collection, tinh: collection } as never)))
    await expect(read(two)).rejects.toThrow(/2 lớp: “xa”, “tinh”.*--layer xa/)
    await expect(read(two, 'huyen')).rejects.toThrow(/không có lớp “huyen”/)
    expect((await read(two, 'tinh')).features).toHaveLength(2)
  })

  it('reads a GeoPackage, also one that a program left in its journal mode', async () => {
    const file = await writeGeopackage(join(folder, 'a.gpkg'), both, { epsg: 3405, codeColumn: 'Mã "xã"' })
    const opened = await read(file)
    expect(opened.stated).toEqual({ epsg: 3405 })
    expect(opened.features.map(polygonsOf)).toEqual([[plain.geometry.coordinates], withLake.geometry.coordinates])
    expect(opened.features[0]?.properties).toEqual({ fid: 1, 'Mã "xã"': '30604' })
    const wal = readFileSync(file)
    wal.fill(2, 18, 20)
    expect((await read(put('wal.gpkg', wal))).features).toHaveLength(2)
    put('wal.gpkg-wal', 'pending')
    await expect(read(join(folder, 'wal.gpkg'))).rejects.toThrow(/Hãy đóng chương trình/)
  })

  it('reads a Shapefile with its siblings in any letter case', async () => {
    const parts = shapefile(both)
    const file = put('Xa Phuong.SHP', parts['xa.shp'])
    put('xa phuong.dbf', parts['xa.dbf'])
    put('XA PHUONG.PRJ', 'GEOGCS[…]')
    const opened = await read(file)
    expect(opened.stated).toEqual({ wellKnownText: 'GEOGCS[…]' })
    expect(opened.features.map(polygonsOf)).toEqual([[plain.geometry.coordinates], withLake.geometry.coordinates])
    expect(opened.features[1]?.properties).toEqual({ MA_XA: '30316', TEN: 'Vĩnh An' })
  })

  it('reads a zipped Shapefile in a folder of the archive', async () => {
    const { 'xa.shp': shp, 'xa.dbf': dbf } = shapefile(both)
    const files = { 'dữ liệu/xa.shp': shp, 'dữ liệu/xa.dbf': dbf, '__MACOSX/._xa.shp': Buffer.from('x') }
    expect((await read(put('a.zip', zipBytes(files)))).features).toHaveLength(2)
    const two = put('two.zip', zipBytes({ ...files, 'tinh.shp': shp, 'tinh.dbf': dbf }))
    await expect(read(two)).rejects.toThrow(/2 lớp/)
    expect((await read(two, 'tinh')).features).toHaveLength(2)
  })

  it('finds holes whichever way round a program wrote its rings', async () => {
    const turned: Area = {
      ...withLake,
      geometry: { type: 'MultiPolygon', coordinates: [[reversed(mainland), reversed(lake)], [island]] },
    }
    const parts = shapefile([turned])
    put('turned.dbf', parts['xa.dbf'])
    const opened = await read(put('turned.shp', parts['xa.shp']))
    expect(polygonsOf(opened.features[0])).toEqual(turned.geometry.coordinates)
  })

  it('gives a hole to the ring around it, not to one whose box only holds it', async () => {
    // An L whose box holds the small square with its hole, and is larger in area.
    const corner = [
      [0, 0],
      [0, 10],
      [1, 10],
      [1, 1],
      [10, 1],
      [10, 0],
      [0, 0],
    ].map(([x = 0, y = 0]) => [x / 100 + 105, y / 100 + 10])
    const square = reversed(aSquare([105.05, 10.05], 0.02))
    const hole = aSquare([105.05, 10.05], 0.01)
    const feature = anArea({ code: '30604' }, corner, square, hole)
    const parts = shapefile([feature])
    put('corner.dbf', parts['xa.dbf'])
    const opened = await read(put('corner.shp', parts['xa.shp']))
    expect(new Set(polygonsOf(opened.features[0]))).toEqual(new Set([[corner], [square, hole]]))
  })

  it('leaves out rows that are marked as deleted', async () => {
    const parts = shapefile(both)
    const dbf = Buffer.from(parts['xa.dbf'])
    dbf[dbf.readUInt16LE(8)] = 0x2a
    put('deleted.dbf', dbf)
    const opened = await read(put('deleted.shp', parts['xa.shp']))
    expect(opened.features.map(({ number, properties }) => [number, properties.MA_XA])).toEqual([[2, '30316']])
  })

  it('reads names in the encoding that is stated, else in UTF-8, else in Windows-1258', async () => {
    // "Vĩnh Hòa" as Windows-1258 writes it: the tone a byte of its own (ĩ = i + 0xde, ò = o + 0xcc).
    const old = Buffer.from([0x56, 0x69, 0xde, 0x6e, 0x68, 0x20, 0x48, 0x6f, 0xcc, 0x61])
    const utf8 = Buffer.from('Vĩnh Hòa')
    const nameIn = async (text: Buffer, codePage: string | null) => {
      rmSync(join(folder, 'names.cpg'), { force: true })
      if (codePage !== null) put('names.cpg', codePage)
      put('names.dbf', dbfBytes([{ TEN: text }]))
      const { features } = await read(put('names.shp', shpBytes([plain])))
      return String(features[0]?.properties.TEN).normalize('NFC')
    }
    expect(await nameIn(utf8, null)).toBe('Vĩnh Hòa')
    expect(await nameIn(old, null)).toBe('Vĩnh Hòa')
    expect(await nameIn(old, '1258')).toBe('Vĩnh Hòa')
    expect(await nameIn(utf8, 'UTF-8')).toBe('Vĩnh Hòa')
  })

  it.each([
    ['Point', { type: 'Point', coordinates: [105, 10] }, /hình là điểm/],
    [
      'LineString',
      {
        type: 'LineString',
        coordinates: [
          [105, 10],
          [106, 10],
        ],
      },
      /hình là đường/,
    ],
    ['nothing', null, /không có hình/],
    ['an empty polygon', { type: 'Polygon', coordinates: [] }, /không có hình/],
    ['an unknown type', { type: 'Circle' }, /loại “Circle”/],
    ['texts for numbers', { type: 'Polygon', coordinates: [[['105', '10']]] }, /tọa độ của hình viết sai/],
  ])('says that a feature with %s has no area', async (_, geometry, problem) => {
    const file = writeGeojson(join(folder, 'bad.geojson'), [{ type: 'Feature', properties: null, geometry }])
    expect((await read(file)).features[0]).toMatchObject({ shape: { problem: expect.stringMatching(problem) } })
  })
})

describe('a file that cannot be used', () => {
  const zipped = zipBytes(shapefile(both))
  const { 'xa.shp': shp, 'xa.dbf': dbf } = shapefile(both)

  it.each<[string, string, string | Buffer, RegExp]>([
    ['empty', 'x.geojson', '', /rỗng/],
    ['text', 'x.txt', 'Mã xã;Tên xã\n', /Không nhận ra kiểu tệp/],
    ['an image', 'x.png', Buffer.from('89504e470d0a1a0a', 'hex'), /Không nhận ra kiểu tệp/],
    ['one geometry', 'x.json', '{"type":"Polygon","coordinates":[]}', /không phải GeoJSON dạng FeatureCollection/],
    [
      'GeoJSON cut off',
      'x.json',
      JSON.stringify({ type: 'FeatureCollection', features: both }).slice(0, 300),
      /cắt cụt/,
    ],
    ['a broken feature', 'x.json', '{"type":"FeatureCollection","features":[{"a":01}]}', /Đối tượng thứ 1.*hỏng/],
    ['a topology without its arcs', 'x.json', '{"type":"Topology","objects":{"a":{}}}', /TopoJSON không có lớp/],
    [
      'a topology that names missing arcs',
      'x.json',
      '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[7]]}}}',
      /dùng một cung không có/,
    ],
    ['a zip without Shapefile', 'x.zip', zipBytes({ 'a.xlsx': Buffer.from('x') }), /không chứa Shapefile/],
    ['a zip cut off', 'x.zip', zipped.subarray(0, zipped.length - 40), /zip bị cắt cụt/],
    ['a zip of nothing but its magic', 'x.zip', 'PK\x03\x04', /zip bị cắt cụt/],
    ['a zipped Shapefile without .dbf', 'x.zip', zipBytes({ 'xa.shp': shp }), /thiếu tệp \.dbf/],
    ['a .shp without .dbf', 'alone.shp', shp, /thiếu tệp \.dbf/],
    ['a .shp cut off', 'x.zip', zipBytes({ 'xa.shp': shp.subarray(0, 300), 'xa.dbf': dbf }), /\.shp bị cắt cụt/],
    ['a .dbf cut off', 'x.zip', zipBytes({ 'xa.shp': shp, 'xa.dbf': dbf.subarray(0, 200) }), /\.dbf bị cắt cụt/],
    [
      'a .dbf with fewer rows',
      'x.zip',
      zipBytes({ 'xa.shp': shp, 'xa.dbf': dbfBytes([{ MA_XA: '30604' }]) }),
      /chỉ có 1 dòng/,
    ],
    ['half a GeoPackage', 'x.gpkg', 'SQLite format 3\0 and no more', /GeoPackage bị cắt cụt/],
    [
      'a GeoPackage of noise',
      'x.gpkg',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000)]),
      /không đọc được/,
    ],
  ])('is named: %s', async (_, name, content, reason) => {
    await expect(read(put(name, content))).rejects.toThrow(reason)
  })

  it('is named: one that is not there, and a folder', async () => {
    await expect(read(join(folder, 'none.shp'))).rejects.toThrow(/Không thấy tệp/)
    await expect(read(folder)).rejects.toThrow(/là thư mục/)
  })

  it('is named: a GeoPackage without a table of features', async () => {
    const file = await writeGeopackage(join(folder, 'none.gpkg'), [], { epsg: 4326, codeColumn: 'ma' })
    const text = readFileSync(file).toString('latin1').replaceAll('features', 'tileTile')
    await expect(read(put('tiles.gpkg', Buffer.from(text, 'latin1')))).rejects.toThrow(/không có bảng đối tượng/)
  })

  it('is named before it is unpacked when it would grow too large', async () => {
    const file = put('bomb.zip', zipBytes({ 'xa.shp': Buffer.alloc(3 << 20), 'xa.dbf': dbf }))
    await expect(openZippedShapefile(file, await listZip(file), { largest: 2 << 20 })).rejects.toThrow(
      /giải nén thành 4 MB, quá mức 2 MB/,
    )
  })

  it('is named when it grows to more than it states', async () => {
    const archive = zipBytes({ 'xa.shp': Buffer.alloc(3 << 20), 'xa.dbf': dbf })
    const directory = archive.indexOf('PK\x01\x02')
    archive.writeUInt32LE(1000, directory + 24)
    await expect(read(put('liar.zip', archive))).rejects.toThrow(/không đúng kích thước/)
  })

  it('is named when a byte of it was changed', async () => {
    const archive = Buffer.from(zipped)
    const at = archive.indexOf('xa.shp') + 60
    archive[at] = archive[at]! ^ 0xff
    await expect(read(put('changed.zip', archive))).rejects.toThrow(/hỏng/)
  })

  it('is named after any cut of a zip, Shapefile or GeoPackage', async () => {
    const gpkg = readFileSync(await writeGeopackage(join(folder, 'c.gpkg'), both, { epsg: 4326, codeColumn: 'ma' }))
    for (const [name, bytes] of [
      ['cut.zip', zipped],
      ['cut.gpkg', gpkg],
    ] as const) {
      for (let length = 1; length < bytes.length; length += Math.ceil(bytes.length / 60)) {
        await expect(read(put(name, bytes.subarray(0, length))), `${name} ${length}`).rejects.toThrow(/./)
      }
    }
  })
})

describe('well-known binary', () => {
  const polygons = (withLake.geometry as MultiPolygon).coordinates
  it('is read whole or said to be damaged, wherever it is cut off', () => {
    const bytes = bigEndianWkb(polygons)
    expect(areaOf(readWkb(bytes))).toEqual({ polygons })
    for (let length = 0; length < bytes.length; length++) {
      expect(readWkb(bytes.subarray(0, length))).toEqual({ problem: expect.stringMatching(/hỏng/) })
    }
  })

  it('refuses counts that cannot be, without making room for them', () => {
    const bytes = bigEndianWkb(polygons)
    bytes.writeUInt32BE(0xffffffff, 5)
    expect(readWkb(bytes)).toEqual({ problem: expect.stringMatching(/hỏng/) })
  })

  it.each([
    ['an ISO polygon with heights', '01eb030000', 24],
    ['an EWKB polygon with heights', '0103000080', 24],
    ['an ISO polygon with heights and measures', '01bb0b0000', 32],
    ['an EWKB polygon with an SRID', '0103000020e6100000', 16],
  ])('reads %s', (_, header, stride) => {
    const ring = aSquare([105, 10], 1)
    const body = Buffer.alloc(8 + ring.length * stride)
    body.writeUInt32LE(1, 0)
    body.writeUInt32LE(ring.length, 4)
    ring.forEach(([x = 0, y = 0], index) => {
      body.writeDoubleLE(x, 8 + index * stride)
      body.writeDoubleLE(y, 16 + index * stride)
    })
    expect(areaOf(readWkb(Buffer.concat([Buffer.from(header, 'hex'), body])))).toEqual({ polygons: [[ring]] })
  })

  it('names shapes that are no areas', () => {
    const point = Buffer.from(`0101000000${'00000000000024400000000000002440'}`, 'hex')
    expect(areaOf(readWkb(point))).toEqual({ problem: 'hình là điểm, không phải vùng (polygon)' })
    expect(areaOf(readWkb(Buffer.from('010a000000', 'hex')))).toEqual({
      problem: 'hình là vùng có cạnh cong, loại này chưa nhận',
    })
  })
})
