import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import initSqlJs from 'sql.js'

/** Writers of boundary files as small as the formats allow: oracles for the readers, which share no line with them. */
export type Area = Feature<Polygon | MultiPolygon, Record<string, string | number>>

type Rings = readonly (readonly (readonly number[])[])[]
const polygonsOf = ({ geometry }: Area): readonly Rings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** An area of one ring, `[longitude, latitude]`. */
export const anArea = (properties: Record<string, string | number>, ...rings: number[][][]): Area => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})

/** A closed square around a point; `half` in degrees. */
export const aSquare = ([x, y]: readonly [number, number], half: number): number[][] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
  [x - half, y - half],
]

export const writeGeojson = (
  file: string,
  features: readonly unknown[],
  extra: Record<string, unknown> = {},
): string => {
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', ...extra, features }))
  return file
}

/** Big-endian well-known binary, which GDAL never writes: the other half of the format. */
export const bigEndianWkb = (polygons: readonly Rings[]): Buffer => {
  const parts: Buffer[] = []
  const header = (type: number, count: number) => {
    const bytes = Buffer.alloc(9)
    bytes.writeUInt32BE(type, 1)
    bytes.writeUInt32BE(count, 5)
    parts.push(bytes)
  }
  header(6, polygons.length)
  for (const rings of polygons) {
    header(3, rings.length)
    for (const ring of rings) {
      const bytes = Buffer.alloc(4 + ring.length * 16)
      bytes.writeUInt32BE(ring.length, 0)
      ring.forEach(([x = 0, y = 0], index) => {
        bytes.writeDoubleBE(x, 4 + index * 16)
        bytes.writeDoubleBE(y, 12 + index * 16)
      })
      parts.push(bytes)
    }
  }
  return Buffer.concat(parts)
}

/** A GeoPackage with one table `xa` of the columns `ma_xa` and `geom`. */
export const writeGeopackage = async (
  file: string,
  features: readonly Area[],
  { epsg, codeColumn }: { epsg: number; codeColumn: string },
): Promise<string> => {
  const { Database } = await initSqlJs()
  const database = new Database()
  const column = `"${codeColumn.replaceAll('"', '""')}"`
  database.run(`
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
      organization_coordsys_id integer, definition text, description text);
    insert into gpkg_spatial_ref_sys values ('any', 77, 'EPSG', ${epsg}, 'undefined', '');
    create table gpkg_contents (table_name text primary key, data_type text, srs_id integer);
    insert into gpkg_contents values ('xa', 'features', 77);
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer,
      z tinyint, m tinyint);
    insert into gpkg_geometry_columns values ('xa', 'geom', 'MULTIPOLYGON', 77, 0, 0);
    create table xa (fid integer primary key, ${column} text, geom blob)`)
  for (const feature of features) {
    // Magic, version 0, no envelope, big-endian header, SRS 77.
    const header = Buffer.from([0x47, 0x50, 0, 0, 0, 0, 0, 77])
    const blob = Buffer.concat([header, bigEndianWkb(polygonsOf(feature))])
    database.run(`insert into xa (${column}, geom) values (?, ?)`, [feature.properties.code ?? null, blob])
  }
  writeFileSync(file, database.export())
  database.close()
  return file
}

/** The bytes of a .shp file; rings run as the features have them. */
export const shpBytes = (features: readonly Area[]): Buffer => {
  const records = features.map((feature, index) => {
    const rings = polygonsOf(feature).flat()
    const points = rings.flat()
    const body = Buffer.alloc(44 + rings.length * 4 + points.length * 16)
    body.writeInt32LE(5, 0)
    const xs = points.map(([x = 0]) => x)
    const ys = points.map(([, y = 0]) => y)
    const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
    const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
    ;[low(xs), low(ys), high(xs), high(ys)].forEach((value, at) => body.writeDoubleLE(value, 4 + at * 8))
    body.writeInt32LE(rings.length, 36)
    body.writeInt32LE(points.length, 40)
    let first = 0
    rings.forEach((ring, at) => {
      body.writeInt32LE(first, 44 + at * 4)
      first += ring.length
    })
    points.forEach(([x = 0, y = 0], at) => {
      body.writeDoubleLE(x, 44 + rings.length * 4 + at * 16)
      body.writeDoubleLE(y, 52 + rings.length * 4 + at * 16)
    })
    const header = Buffer.alloc(8)
    header.writeInt32BE(index + 1, 0)
    header.writeInt32BE(body.length / 2, 4)
    return Buffer.concat([header, body])
  })
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + records.reduce((sum, record) => sum + record.length, 0)) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(5, 32)
  return Buffer.concat([header, ...records])
}

/** The bytes of a .dbf file: text columns of one width; UTF-8 unless the rows are bytes already. */
export const dbfBytes = (rows: readonly Readonly<Record<string, string | Buffer>>[]): Buffer => {
  const columns = Object.keys(rows[0] ?? {})
  const width = 60
  const header = Buffer.alloc(32 + columns.length * 32 + 1)
  header[0] = 3
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + columns.length * width, 10)
  columns.forEach((column, index) => {
    header.write(column, 32 + index * 32, 'latin1')
    header.write('C', 32 + index * 32 + 11, 'latin1')
    header[32 + index * 32 + 16] = width
  })
  header[header.length - 1] = 0x0d
  const bodies = rows.map((row) => {
    const body = Buffer.alloc(1 + columns.length * width, 0x20)
    columns.forEach((column, index) => Buffer.from(row[column] ?? '').copy(body, 1 + index * width, 0, width))
    return body
  })
  return Buffer.concat([header, ...bodies])
}

/** A zip archive of files by name. */
export const zipBytes = (files: Readonly<Record<string, Buffer>>): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
