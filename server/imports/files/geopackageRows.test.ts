import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import { afterAll, describe, expect, it } from 'vitest'
import type { SourceRow } from '../rowSource.ts'
import { openRowSource } from './openRowSource.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-geopackage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TABLES = `
  create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
    organization_coordsys_id integer, definition text);
  insert into gpkg_spatial_ref_sys values ('any', 7, 'epsg', 4326, 'undefined'), ('?', 0, 'NONE', 0, 'undefined'),
    ('?', -1, 'NONE', -1, 'undefined');
  create table gpkg_contents (table_name text primary key, data_type text);
  create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)`
const layerOf = (table: string, system = 7) => `
  insert into gpkg_contents values ('${table.replaceAll("'", "''")}', 'features');
  insert into gpkg_geometry_columns values ('${table.replaceAll("'", "''")}', 'geom', ${system})`
const LAYER = `${layerOf('lop')}; create table lop (fid integer primary key, so integer, ten text, geom blob)`

/** A file after these statements; values go to `insert into lop (geom)`. */
const geopackage = async (statements: string, blobs: readonly Uint8Array[] = []): Promise<string> => {
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(TABLES)
  database.run(statements)
  for (const blob of blobs) database.run('insert into lop (geom) values (?)', [blob])
  const file = join(folder, 'a.gpkg')
  writeFileSync(file, database.export())
  database.close()
  return file
}
const read = async (file: string, part?: string) => {
  const source = await openRowSource(file, { fileName: 'a', ...(part && { part }) })
  const rows: SourceRow[] = []
  for await (const row of source.rows) rows.push(row)
  return { ...source, rows }
}

/** Header of a shape: flags, then the system in the byte order that they name. */
const blob = (flags: number, hex: string) =>
  Buffer.concat([
    Buffer.from([0x47, 0x50, 0, flags]),
    Buffer.from(flags & 1 ? '07000000' : '00000007', 'hex'),
    Buffer.from(hex, 'hex'),
  ])
const numbers = (values: readonly number[], isLittle: boolean) => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, index) =>
    isLittle ? bytes.writeDoubleLE(value, index * 8) : bytes.writeDoubleBE(value, index * 8),
  )
  return bytes.toString('hex')
}
const little = (...values: number[]) => numbers(values, true)
const big = (...values: number[]) => numbers(values, false)
const HERE = { type: 'Point', coordinates: [105.5, 10.25] }

describe('a shape of a GeoPackage', () => {
  it.each([
    ['little-endian', 1, `0101000000${little(105.5, 10.25)}`],
    ['big-endian', 0, `0000000001${big(105.5, 10.25)}`],
    ['big-endian behind a header that is not', 1, `0000000001${big(105.5, 10.25)}`],
    ['with an envelope', 3, `${little(1, 2, 3, 4)}0101000000${little(105.5, 10.25)}`],
    ['with an envelope of four kinds', 9, `${little(1, 2, 3, 4, 5, 6, 7, 8)}0101000000${little(105.5, 10.25)}`],
    ['with a height', 1, `01e9030000${little(105.5, 10.25, 9)}`],
    ['with a measure', 1, `01d1070000${little(105.5, 10.25, 9)}`],
    ['with both', 1, `01b90b0000${little(105.5, 10.25, 9, 8)}`],
    ['with a height as older programs wrote it', 1, `0101000080${little(105.5, 10.25, 9)}`],
  ])('%s is read in two dimensions', async (_, flags, hex) => {
    const { rows } = await read(await geopackage(LAYER, [blob(flags, hex)]))
    expect(rows.map(({ shape }) => shape)).toEqual([HERE])
  })

  it.each([
    ['its flags', 0x11, `0101000000${little(NaN, NaN)}`],
    ['its coordinates', 1, `0101000000${little(NaN, NaN)}`],
    ['having no parts', 1, '010400000000000000'],
  ])('that says by %s that it is empty is none, and no fault', async (_, flags, hex) => {
    const { rows } = await read(await geopackage(LAYER, [blob(flags, hex)]))
    expect(rows[0]).toMatchObject({ shape: null })
    expect(rows[0]).not.toHaveProperty('shapeProblem')
  })

  const nested = '010400000001000000'.repeat(200_000)
  it.each([
    ['of a program of its own', Buffer.from([0x47, 0x50, 0, 0x21, 7, 0, 0, 0, 1, 1, 0, 0, 0]), /kiểu riêng/],
    ['of a program of its own that looks like a point', blob(0x21, `0101000000${little(105, 10)}`), /kiểu riêng/],
    ['without the letters GP', Buffer.from('0101000000', 'hex'), /thiếu đầu mục/],
    ['cut within its header', Buffer.from([0x47, 0x50, 0]), /hỏng/],
    ['with an envelope of no kind', blob(0x0b, `0101000000${little(105, 10)}`), /khung bao sai/],
    ['cut within its height', blob(1, `01e9030000${little(105.5, 10.25)}`), /hỏng/],
    ['in a byte order of no kind', blob(1, `0501000000${little(105.5, 10.25)}`), /hỏng/],
    ['of a kind of no standard', blob(1, `01a10f0000${little(105.5, 10.25)}`), /loại số 4001/],
    ['of arcs', blob(1, `010800000000000000`), /cung tròn/],
    ['that claims four thousand million positions', blob(1, '0102000000ffffffff'), /hỏng/],
    ['nested without end', blob(1, nested), /hỏng/],
  ])('%s is refused with its row, and the others come in', async (_, bytes, problem) => {
    const good = blob(1, `0101000000${little(105.5, 10.25)}`)
    const { rows } = await read(await geopackage(LAYER, [bytes, good]))
    expect(rows[0]?.shapeProblem).toMatch(problem)
    expect(rows[1]?.shape).toEqual(HERE)
  })

  it('of a million empty parts takes bounded memory', async () => {
    const empties = (head: string, part: string, count: number) => {
      const size = Buffer.alloc(4)
      size.writeUInt32LE(count)
      return blob(1, `${head}${size.toString('hex')}${part.repeat(count)}`)
    }
    const blobs = [
      empties('0107000000', '010200000000000000', 600_000),
      empties('0106000000', '010300000000000000', 600_000),
      empties('0103000000', '00000000', 1_500_000),
    ]
    const before = process.memoryUsage().rss
    const { rows } = await read(await geopackage(LAYER, blobs))
    expect(rows).toHaveLength(3)
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
  })
})

describe('a layer of a GeoPackage', () => {
  it('keeps every digit of a whole number', async () => {
    const file = await geopackage(`${LAYER}; insert into lop (so, ten) values
      (123456789012345678, 'a'), (-9223372036854775808, 'b'), (9007199254740991, 'c'), (null, 'd'), ('0012', 'e')`)
    const { rows } = await read(file)
    expect(rows.map(({ cells }) => cells.so)).toEqual([
      '123456789012345678',
      '-9223372036854775808',
      '9007199254740991',
      '',
      '12',
    ])
  })

  it('is read under any name, and that name runs nothing', async () => {
    const name = `a"; drop table gpkg_contents; --'`
    const file = await geopackage(`${layerOf(name)}; create table "${name.replaceAll('"', '""')}"
      (fid integer primary key, "ten"";--" text, "__proto__" text, geom blob);
      insert into "${name.replaceAll('"', '""')}" values (1, 'Bãi', 'MẬT', null);
      create trigger xoa after insert on gpkg_contents begin delete from gpkg_contents; end`)
    const { part, headers, rows } = await read(file)
    expect([part, headers]).toEqual([name, ['fid', 'ten";--', '__proto__']])
    expect(Object.values(rows[0]?.cells ?? {})).toEqual(['1', 'Bãi', 'MẬT'])
  })

  it('is found where the list writes its name or its column in other letters, as SQLite does', async () => {
    const { rows, headers } = await read(
      await geopackage(`${layerOf('LOP')};
      create table lop (fid integer primary key, GEOM blob); insert into lop values (1, null)`),
    )
    expect([rows.length, headers]).toEqual([1, ['fid']])
  })

  it('in a system that is not known, or not described, must be told which', async () => {
    for (const system of [0, -1, 99]) {
      const file = await geopackage(`${layerOf('lop', system)}; create table lop (fid integer primary key, geom blob);
        insert into lop values (1, null)`)
      await expect(read(file)).rejects.toThrow(/không ghi hệ tọa độ\. .*9208/)
    }
  })

  it('that is listed and not there is refused by its name', async () => {
    await expect(read(await geopackage(layerOf('khong_co')))).rejects.toThrow(/“khong_co” của GeoPackage không có/)
  })

  it('of a file in UTF-16 keeps its letters', async () => {
    const { Database } = await initSqlJs()
    const database = new Database()
    database.run(`pragma encoding = 'UTF-16le'; ${TABLES}; ${LAYER}; insert into lop (ten) values ('Xã Vĩnh Tế 🙂')`)
    const file = join(folder, 'utf16.gpkg')
    writeFileSync(file, database.export())
    expect((await read(file)).rows[0]?.cells.ten).toBe('Xã Vĩnh Tế 🙂')
  })

  it('with two columns that read the same is refused, not read by half', async () => {
    const file = await geopackage(`${layerOf('lop')}; create table lop (fid integer primary key, "Ngày" text,
      "Ngày " text, geom blob); insert into lop values (1, '02/03/2026', '03/03/2026', null)`)
    await expect(read(file)).rejects.toThrow(/Cột “Ngày” có hai lần/)
  })

  it('that a program has not finished writing is refused', async () => {
    const file = await geopackage(`${LAYER}; insert into lop (ten) values ('a')`)
    for (const journal of ['-wal', '-journal']) {
      writeFileSync(`${file}${journal}`, 'pending')
      await expect(read(file)).rejects.toThrow(/Hãy đóng chương trình/)
      rmSync(`${file}${journal}`)
    }
  })
})
