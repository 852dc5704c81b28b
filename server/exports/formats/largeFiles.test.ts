import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { fileOf, gdalCounts, parquetFacts, rowsIn, sqliteOf } from '../../../test/exports/readBack.ts'
import type { ExportRow, ExportTable } from '../exportTable.ts'
import { SpoolFile } from '../spoolFile.ts'
import { EXPORT_WRITERS } from './exportWriters.ts'

const LONG = 'Vĩnh An '.repeat(1500)

/** A table of numbered rows; each thousandth has a text that fills pages of its own. */
const tableOf = (count: number): ExportTable => ({
  name: 'cases',
  title: 'Vụ việc',
  language: 'vi',
  columns: [
    { key: 'sourceNumber', vi: 'Số', en: 'source_number', form: { is: 'text', longest: 20 } },
    { key: 'summary', vi: 'Tóm tắt', en: 'summary', form: { is: 'text', longest: 20_000 } },
    { key: 'value', vi: 'Trị giá', en: 'value', form: { is: 'money' } },
    { key: 'day', vi: 'Ngày', en: 'day', form: { is: 'day' } },
    { key: 'at', vi: 'Lúc', en: 'at', form: { is: 'instant' } },
    { key: 'real', vi: 'Số đo', en: 'real', form: { is: 'number' } },
    { key: 'flag', vi: 'Mẫu', en: 'flag', form: { is: 'flag' } },
  ],
  rows: (async function* () {
    for (let start = 0; start < count; start += 1000) {
      yield Array.from({ length: Math.min(1000, count - start) }, (_, index) => rowOf(start + index))
    }
  })(),
  warning: null,
  facts: [{ key: 'rows', label: 'Số dòng', value: String(count) }],
  count,
  located: count,
  bounds: [104, 10, 105, 11],
})

const rowOf = (index: number): ExportRow => ({
  values: [
    `HS-${index}`,
    index % 1000 === 7 ? LONG : index % 3 === 0 ? null : 'a',
    index * 1e7,
    '2026-03-05',
    '2026-03-05T13:15:00.000Z',
    index / 7,
    index % 2 === 0,
  ],
  shape: index % 5 === 0 ? null : { type: 'Point', coordinates: [104 + index / 1e6, 10.5] },
})

const written = async (format: keyof typeof EXPORT_WRITERS, count: number) => {
  const out = await SpoolFile.open()
  await EXPORT_WRITERS[format](tableOf(count), out)
  const contents = await out.contents()
  return new Uint8Array(await new Response(contents).arrayBuffer())
}

it('a GeoPackage of any size is a sound database with every row in its place', async () => {
  for (const count of [0, 1, 40, 5000, 120_000]) {
    const package_ = await sqliteOf(await written('gpkg', count))
    expect(package_.exec('pragma integrity_check')[0]?.values, `${count}`).toEqual([['ok']])
    const [answer] = package_.exec(
      `select count(*), sum(value), sum(length(summary) = ${LONG.length}), sum(geom is null), max(fid), round(sum(real), 3) from cases`,
    )
    const [rows, value, long, missing, last] = answer!.values[0]!
    const sum = count === 0 ? 0 : (count * (count - 1)) / 2
    expect([rows, value ?? 0, long ?? 0, missing ?? 0, last ?? 0]).toEqual([
      count,
      sum * 1e7,
      count < 1000 ? (count > 7 ? 1 : 0) : count / 1000,
      Math.ceil(count / 5),
      count,
    ])
    expect(package_.exec('pragma foreign_key_check')).toEqual([])
    package_.close()
  }
}, 60_000)

it('GDAL reads what the rows say, with their types', async () => {
  const bytes = await written('gpkg', 3000)
  expect(gdalCounts(bytes, 'gpkg')).toEqual({ cases: 3000 })
  const told = execFileSync('ogrinfo', ['-ro', '-al', '-where', "source_number = 'HS-2999'", fileOf(bytes, 'gpkg')], {
    encoding: 'utf8',
  })
  expect(told).toContain('value (Integer64) = 29990000000')
  expect(told).toContain('day (Date) = 2026/03/05')
  expect(told).toContain('at (DateTime) = 2026/03/05 13:15:00+00')
  expect(told).toContain('flag (Integer(Boolean)) = 0')
  expect(told).toContain('POINT (104.002999 10.5)')
})

it('Excel, CSV, GeoJSON, KML, GPX and Parquet hold every row, none included', async () => {
  for (const count of [0, 25_000]) {
    for (const format of ['xlsx', 'csv', 'geojson', 'kml', 'gpx', 'parquet'] as const) {
      const rows = await rowsIn(await written(format, count), format)
      expect(rows, `${format} ${count}`).toBe(format === 'gpx' ? count - count / 5 : count)
    }
  }
  expect(await parquetFacts(await written('parquet', 0))).toMatchObject({ rows: '0' })
}, 60_000)
