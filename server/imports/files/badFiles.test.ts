import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature } from 'geojson'
import initSqlJs from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipBytes } from '../../../test/boundaryFiles.ts'
import { writeGdalFile, zipShapefile } from '../../../test/files/gdalFiles.ts'
import { writeOfficeFile } from '../../../test/files/officeFiles.ts'
import { sheetFile, xlsxParts } from '../../../test/files/xlsxParts.ts'
import { openRowSource } from './openRowSource.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-bad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (content: string | Uint8Array): string => {
  const file = join(folder, 'file')
  writeFileSync(file, content)
  return file
}
/** Reads a file to its end and counts its rows. */
const read = async (content: string | Uint8Array): Promise<number> => {
  const source = await openRowSource(put(content), { fileName: 'a' })
  let rows = 0
  for await (const _ of source.rows) rows++
  return rows
}
/** Reads what must be refused, and holds the memory that this takes. */
const refuse = async (content: string | Uint8Array, reason: RegExp, megabytes = 150): Promise<void> => {
  put(content)
  const before = process.memoryUsage().rss
  await expect(read(content)).rejects.toThrow(reason)
  expect(process.memoryUsage().rss - before).toBeLessThan(megabytes * 1_000_000)
}

const FEATURES: Feature[] = Array.from({ length: 40 }, (_, index) => ({
  type: 'Feature',
  properties: { ma: `Đ-${index}`, ten: `Điểm ${index} của một xã vùng biên`.repeat(3) },
  geometry: { type: 'Point', coordinates: [105 + index / 100, 10 + index / 100] },
}))
const whole: Record<string, Buffer> = {}

beforeAll(() => {
  const shp = writeGdalFile(join(folder, 'diem.shp'), FEATURES, ['-lco', 'ENCODING=UTF-8'])
  const files = {
    XLSX: writeOfficeFile(join(folder, 'a.xlsx'), [
      { name: 'A', rows: [['Ngày', 'Ghi chú'], ...FEATURES.map((_, index) => [index, `Ghi chú số ${index}`])] },
    ]),
    GeoJSON: writeGdalFile(join(folder, 'a.geojson'), FEATURES),
    'GeoJSON by lines': writeGdalFile(join(folder, 'a.geojsonl'), FEATURES, ['-f', 'GeoJSONSeq']),
    KML: writeGdalFile(join(folder, 'a.kml'), FEATURES, ['-f', 'LIBKML']),
    KMZ: writeGdalFile(join(folder, 'a.kmz'), FEATURES, ['-f', 'LIBKML']),
    GPX: writeGdalFile(join(folder, 'a.gpx'), FEATURES, [
      '-f',
      'GPX',
      '-nln',
      'waypoints',
      '-dsco',
      'GPX_USE_EXTENSIONS=YES',
    ]),
    Shapefile: zipShapefile(join(folder, 'a.zip'), [shp]),
    GeoPackage: writeGdalFile(join(folder, 'a.gpkg'), FEATURES),
  }
  for (const [name, file] of Object.entries(files)) whole[name] = readFileSync(file)
}, 120_000)

describe('a file that was cut off', () => {
  it.each(['XLSX', 'GeoJSON', 'KML', 'KMZ', 'GPX', 'Shapefile', 'GeoPackage'])(
    'as %s is refused wherever it ends',
    async (name) => {
      const bytes = whole[name]!
      expect(await read(bytes)).toBe(40)
      for (let length = 40; length < bytes.length - 2; length += Math.ceil(bytes.length / 40)) {
        await expect(read(bytes.subarray(0, length)), `${name} ${length}`).rejects.toThrow(/ghi vào dữ liệu\.$/)
      }
    },
  )

  it('as GeoJSON by lines is refused within a line', async () => {
    const bytes = whole['GeoJSON by lines']!
    expect(await read(bytes)).toBe(40)
    const firstLine = bytes.indexOf('\n')
    for (let length = firstLine + 5; length < bytes.length; length += Math.ceil(bytes.length / 30)) {
      if (bytes[length - 1] === 0x0a || bytes[length] === 0x0a) continue
      await expect(read(bytes.subarray(0, length)), `${length}`).rejects.toThrow(/hỏng/)
    }
  })
})

describe('a file in another encoding than its format', () => {
  it.each([
    ['KML in Windows-1252', Buffer.from('<kml><Placemark><name>caf\xe9</name></Placemark></kml>', 'latin1'), /UTF-8/],
    ['KML with bytes that a disk lost', Buffer.from('<kml><Placemark><name>a\0\0b</name></Placemark></kml>'), /byte 0/],
    ['KML in UTF-16', Buffer.from('\uFEFF<kml/>', 'utf16le'), /UTF-16.*UTF-8/],
    [
      'a sheet that is no UTF-8',
      sheetFile(
        Buffer.from('<worksheet><sheetData><row><c t="str"><v>\xe9</v></c></row></sheetData></worksheet>', 'latin1'),
      ),
      /UTF-8/,
    ],
  ])('%s is refused', (_, content, reason) => refuse(content, reason))
})

describe('a file made to do harm', () => {
  it('that swells when unpacked is refused before it is', async () => {
    const swollen = Buffer.alloc(100 << 20, 0x20)
    const bomb = zipBytes({ ...xlsxParts(), 'xl/worksheets/sheet1.xml': swollen })
    await refuse(bomb, /bom nén/)
  })

  it('that claims more than eight gigabytes is refused before anything is unpacked', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`xl/${index}`, Buffer.from('x')]))
    const zip = zipBytes({ ...xlsxParts(), ...parts })
    for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1))
      zip.writeUInt32LE(2 ** 31, at + 24)
    await refuse(zip, /bom nén|quá lớn/)
  })

  it('that packs more positions into one object than a memory holds is refused before it is parsed', async () => {
    for (const part of ['[],', '{},', '[1,1],', '1,']) {
      const parts = part.repeat(Math.floor(31_000_000 / part.length))
      const feature = `{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[${parts}0]}}`
      await refuse(`{"type":"FeatureCollection","features":[${feature}]}`, /thứ 1 của tệp có quá nhiều tọa độ/, 400)
    }
  })

  it('that hides in an archive something before or behind it, or leads out of it, is refused', async () => {
    const zip = zipBytes(xlsxParts())
    await refuse(Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), zip]), /HTML|byte 0/)
    await refuse(Buffer.concat([Buffer.from('GIF89a'), zip]), /byte 0|UTF-8/)
    await refuse(Buffer.concat([zip, Buffer.from('<html><script>alert(1)</script>')]), /cắt cụt hoặc hỏng/)
    await refuse(zipBytes({ ...xlsxParts(), '../../etc/passwd': Buffer.from('x') }), /“\.\.\/”/)
    await refuse(zipBytes({ ...xlsxParts(), 'xl\\..\\..\\a': Buffer.from('x') }), /“\.\.\/”/)
    await refuse(zipBytes({ ...xlsxParts(), 'doc.kml': Buffer.from('<kml/>') }), /nhiều loại dữ liệu/)
  })

  it('with macros or a password, or of a kind that is not taken, is named with what to do', async () => {
    await refuse(zipBytes({ ...xlsxParts(), 'xl/vbaProject.bin': Buffer.from('x') }), /macro \(\.xlsm\).*Lưu thành/)
    const types = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
    await refuse(zipBytes({ ...xlsxParts(), '[Content_Types].xml': Buffer.from(types) }), /macro/)
    await refuse(zipBytes({ 'xl/workbook.bin': Buffer.from('x') }), /\.xlsb/)
    await refuse(zipBytes({ 'word/document.xml': Buffer.from('x') }), /Word/)
    await refuse(zipBytes({ 'a.txt': Buffer.from('x') }), /không chứa dữ liệu/)
    const locked = zipBytes(xlsxParts())
    for (let at = locked.indexOf('PK\x01\x02'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 1)) locked[at + 8] = 1
    await refuse(locked, /mật khẩu/)
    await refuse(compoundFile('EncryptedPackage'), /Excel có mật khẩu.*bỏ mật khẩu/)
    await refuse(compoundFile('Workbook'), /kiểu cũ \(\.xls\)/)
    await refuse('<svg xmlns="http://www.w3.org/2000/svg"/>', /XML loại <svg>/)
    await refuse('[{"a":1}]', /không phải GeoJSON/)
  })

  it('with entities that grow or lead outside is refused in every XML', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "hahaha"><!ENTITY y "&x;&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]>'
    await refuse(`<?xml version="1.0"?>${bomb}<kml><Placemark><name>&y;</name></Placemark></kml>`, /DOCTYPE/)
    await refuse(`<?xml version="1.0"?>${bomb}<gpx><wpt lat="10" lon="105"><name>&z;</name></wpt></gpx>`, /DOCTYPE/)
    await refuse(sheetFile(`${bomb}<worksheet><sheetData/></worksheet>`), /DOCTYPE/)
    const parts = { ...xlsxParts(), 'xl/sharedStrings.xml': Buffer.from(`${bomb}<sst><si><t>&y;</t></si></sst>`) }
    await refuse(zipBytes(parts), /DOCTYPE/)
  })

  it('nested without end is refused', async () => {
    const deep = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${'['.repeat(5_000_000)}`
    await refuse(deep, /lồng nhau quá 100 tầng/)
    await refuse(`<kml>${'<Folder>'.repeat(2_000_000)}`, /lồng nhau quá 200 tầng/)
    await refuse(sheetFile(`<worksheet><sheetData>${'<row>'.repeat(1_000_000)}`), /lồng nhau|số dòng/)
    await refuse(`<kml><Placemark><name>${'x'.repeat(60_000_000)}`, /quá dài|quá lớn/, 300)
    await refuse(`{"type":"Feature","a":"${'x'.repeat(200_000_000)}`, /32 MB/, 300)
  })

  it('with more elements or attributes in one place than memory is for is refused before they are made', async () => {
    const gpx = (inside: string, attributes = '') =>
      `<gpx><wpt lat="10" lon="105"${attributes}><extensions>${inside}</extensions></wpt></gpx>`
    const kinds = Array.from({ length: 500_000 }, (_, index) => `<a${index}/>`).join('')
    await refuse(gpx(kinds), /quá lớn/, 300)
    await refuse(gpx('<a/>'.repeat(2_000_000)), /quá lớn/, 300)
    await refuse(gpx('', ' a=""'.repeat(1_000_000)), /quá lớn/, 300)
    const data = '<Data name="a"><value>1</value></Data>'.repeat(300_000)
    await refuse(`<kml><Placemark><ExtendedData>${data}</ExtendedData></Placemark></kml>`, /quá lớn/, 300)
  })

  it('that names one arc of a TopoJSON many thousand times is refused before its shapes are made', async () => {
    const arc = Array.from({ length: 10_000 }, (_, index) => [105 + index / 100_000, 10])
    const topology = (shapes: number, repeats: number) =>
      JSON.stringify({
        type: 'Topology',
        arcs: [arc],
        objects: {
          a: {
            type: 'GeometryCollection',
            geometries: Array.from({ length: shapes }, () => ({
              type: 'MultiLineString',
              arcs: Array(repeats).fill([0]),
            })),
          },
        },
      })
    expect(await read(topology(2, 3))).toBe(2)
    await refuse(topology(1, 20_000), /Đối tượng thứ 1 của tệp TopoJSON.*1\.000\.000 điểm/)
    await refuse(topology(3000, 90), /TopoJSON.*20\.000\.000 điểm/)
  })

  it('with a column of a GeoPackage that is computed is read without it', async () => {
    const bytes = await changedGeopackage([
      'alter table lop add column to_lon text generated always as (hex(zeroblob(200000000))) virtual',
      'alter table lop add column hai_lan text generated always as (ten || ten) virtual',
    ])
    const before = process.memoryUsage().rss
    const source = await openRowSource(put(bytes), { fileName: 'a' })
    expect(source.headers).toEqual(['fid', 'ma', 'ten'])
    let rows = 0
    for await (const _ of source.rows) rows++
    expect(rows).toBe(40)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('with a view or a virtual table in place of a table of a GeoPackage is refused with what to do', async () => {
    const renamed = 'alter table lop rename to that'
    const numbers =
      'with recursive n(fid) as (select 1 union all select fid + 1 from n) select fid, null as geom from n'
    await refuse(await changedGeopackage([renamed, `create view lop as ${numbers}`]), /“lop”.*khung nhìn \(view\)/)
    const inSchema = (type: string, page: number, sql: string) => [
      renamed,
      'pragma writable_schema = on',
      `insert into sqlite_master values ('${type}', 'lop', 'lop', ${page}, '${sql}')`,
    ]
    const virtual = 'CREATE VIRTUAL TABLE lop USING fts4(ma, ten)'
    await refuse(await changedGeopackage(inSchema('table', 0, virtual)), /“lop”.*bảng ảo/)
    await refuse(await changedGeopackage(inSchema('table', 3, virtual)), /“lop”.*bảng ảo/)
    await refuse(
      await changedGeopackage(inSchema('table', 3, `CREATE VIEW lop AS ${numbers}`)),
      /GeoPackage không đọc được/,
    )
  })

  it('with pages of a GeoPackage that lead to one another is refused before they are followed', async () => {
    const bytes = await changedGeopackage(["update lop set ten = replace(hex(zeroblob(1500)), '00', 'xa')", 'vacuum'])
    expect(await read(bytes)).toBe(40)
    const pageBytes = bytes.readUInt16BE(16)
    const pages = Array.from({ length: bytes.length / pageBytes }, (_, index) => index * pageBytes)
    const [root = 0] = pages.filter((at) => bytes[at] === 5)
    const cells = bytes.readUInt16BE(root + 3)
    expect(cells).toBeGreaterThan(5)
    const first = bytes.readUInt32BE(root + bytes.readUInt16BE(root + 12))
    for (const target of [first, root / pageBytes + 1]) {
      const circled = Buffer.from(bytes)
      for (let cell = 0; cell < cells; cell++) {
        circled.writeUInt32BE(target, root + circled.readUInt16BE(root + 12 + cell * 2))
      }
      await refuse(circled, /GeoPackage không đọc được \(trang dữ liệu dẫn vòng/)
    }
  })

  it('with a cell of a GeoPackage or a default of a column that is too large is refused unread', async () => {
    await refuse(
      await changedGeopackage([`update lop set ten = hex(zeroblob(9000000)) where fid = 7`]),
      /Cột “ten”.*lớn hơn 16 MB/,
      300,
    )
    await refuse(
      await changedGeopackage([`alter table lop add column ghi_chu text default '${'x'.repeat(5000)}'`]),
      /Cột “ghi_chu”.*mặc định dài quá 1000 ký tự/,
    )
  })

  it('with a million columns is refused', async () => {
    await refuse(`${'a,'.repeat(100_000)}\n1\n`, /100\.001 cột/)
    await refuse('a,'.repeat(1_000_000), /dài quá/)
    const cells = (count: number) =>
      Array.from({ length: count }, (_, index) => `<c t="str"><v>a${index}</v></c>`).join('')
    const sheet = (row: string) => sheetFile(`<worksheet><sheetData><row r="1">${row}</row></sheetData></worksheet>`)
    await refuse(sheet(cells(1_000_000)), /1\.000\.000 cột/, 250)
    await refuse(sheet('<c r="ZZZZ1" t="str"><v>a</v></c>'), /địa chỉ ô “ZZZZ1” sai/)
    const properties = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, index) => [`a${index}`, 1]))
    const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: null }] }
    await refuse(JSON.stringify(collection), /1\.000\.000 cột/, 700)
  })

  it('that claims two gigabytes is refused without making room for them', async () => {
    const shapefile = (change: (files: Record<string, Buffer>) => void) => {
      const files = {
        'a.shp': readFileSync(join(folder, 'diem.shp')),
        'a.dbf': readFileSync(join(folder, 'diem.dbf')),
        'a.prj': readFileSync(join(folder, 'diem.prj')),
      }
      change(files)
      return zipBytes(files)
    }
    await refuse(
      shapefile((files) => files['a.shp']!.writeInt32BE(2 ** 30, 24)),
      /\.shp bị cắt cụt/,
    )
    await refuse(
      shapefile((files) => files['a.shp']!.writeInt32BE(2 ** 29, 104)),
      /\.shp bị cắt cụt/,
    )
    await refuse(
      shapefile((files) => files['a.dbf']!.writeUInt32LE(2 ** 31, 4)),
      /\.dbf bị cắt cụt/,
    )
    const gpkg = Buffer.from(whole.GeoPackage!)
    gpkg.writeUInt32BE(2 ** 19, 28)
    await refuse(gpkg, /GeoPackage bị cắt cụt/)
    const zip = zipBytes(xlsxParts())
    zip.writeUInt32LE(2 ** 31, zip.indexOf('PK\x01\x02') + 24)
    await refuse(zip, /bom nén|kích thước/)
  })
})

/** The GeoPackage of the forty features after these statements. */
const changedGeopackage = async (statements: readonly string[]): Promise<Buffer> => {
  const { Database } = await initSqlJs()
  const database = new Database(Buffer.from(whole.GeoPackage!))
  // The index of shapes needs a module and functions that are not here.
  database.run('pragma writable_schema = on')
  database.run(`delete from sqlite_master where type = 'trigger' or name like 'rtree%'`)
  database.run('pragma writable_schema = reset')
  for (const statement of statements) database.run(statement)
  const bytes = Buffer.from(database.export())
  database.close()
  return bytes
}

/** The header and the directory of a compound file with one stream of this name. */
const compoundFile = (name: string): Buffer => {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(5, 48)
  bytes.write(name, 6 * 512, 'utf16le')
  return bytes
}
