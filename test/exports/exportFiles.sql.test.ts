import { beforeAll, expect, it } from 'vitest'
import { type CaseFilter, formatCaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import { EXPORT_FORMATS, formatsOf } from '../../data/model/exports/exportFormats.ts'
import { EXPORT_THINGS } from '../../data/model/exports/exportThings.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { createApp } from '../../server/app.ts'
import { randomFilter, seeded } from '../../web/cases/randomCases.ts'
import { addCases, addThings } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { asConsolidator, testAuth } from '../harness/people.ts'
import { type VariedPlace, variedCases } from '../variedCases.ts'
import { gdalCounts, gdalValues, parquetFacts, parquetRows, readCsv, rowsIn, sheetsOf, sqliteOf } from './readBack.ts'

const CASES = 1200
const FILTERS = 6

describeOnEachEngine(
  'an export',
  (database) => {
    let app: ReturnType<typeof createApp>
    const ask = async (address: string) => {
      const answer = await app.request(address)
      expect(answer.status, address).toBe(200)
      return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
    }
    const totalsOf = async (query: string) =>
      ((await (await app.request(`/api/cases/counts?${query}`)).json()) as LinkedCounts).totals

    beforeAll(async () => {
      const { sql, engine } = database()
      const places = await sql<VariedPlace[]>`
        select code, province_code, json_build_array(st_x(st_pointonsurface(boundary)),
          st_y(st_pointonsurface(boundary))) as point
        from communes where province_code = '91' order by code limit 40`
      const varied = variedCases(CASES, seeded(7), places)
      const texts = ['=HYPERLINK("x")', '+84', '-cmd', '@x', 'a;b "c"\nd', 'Xã Vĩnh An, ‘gọi’ <b>&', '\u0001x']
      await addCases(
        sql,
        varied.map((one, index) => ({ ...one, summary: texts[index % 20] ?? null })),
      )
      await addThings(sql)
      app = createApp({
        sql,
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
    })

    it('has as many rows as the screen counts, in every format and under any filter', async () => {
      const random = seeded(11)
      const filters: CaseFilter[] = [noFilter]
      while (filters.length < FILTERS) {
        const filter = randomFilter(random)
        // Filters of other places keep nothing here.
        filters.push({ ...filter, places: [], commodities: [] })
      }
      let rows = 0
      for (const [index, filter] of filters.entries()) {
        const query = `${formatCaseFilter(filter)}${index % 2 ? '&since=2023-02-01' : ''}`.replace(/^&/, '')
        const totals = await totalsOf(query)
        for (const { code, extension } of EXPORT_FORMATS) {
          const { bytes } = await ask(`/api/exports/cases.${extension}?${query}`)
          const expected = code === 'gpx' ? totals.located : totals.cases
          expect(await rowsIn(bytes, extension), `${extension} of ${query}`).toBe(expected)
        }
        rows += totals.cases
      }
      expect(rows).toBeGreaterThan(CASES)
    }, 300_000)

    it('of every other kind holds all of it, in every format that can', async () => {
      const expected: Record<string, number> = { establishments: 2, 'drug-spots': 2, readings: 0 }
      for (const { path, shape } of EXPORT_THINGS.filter((thing) => thing.path !== 'cases')) {
        for (const { extension } of formatsOf(shape)) {
          const { bytes } = await ask(`/api/exports/${path}.${extension}`)
          const rows = extension === 'gpx' && path === 'establishments' ? 1 : (expected[path] ?? 1)
          expect(await rowsIn(bytes, extension), `${path}.${extension}`).toBe(rows)
        }
      }
    })

    it('carries the same cases with the same positions in formats for maps', async () => {
      const { sql } = database()
      const stored = await sql<{ number: string; lon: number | null; lat: number | null }[]>`
        select source_number as number, st_x(position) as lon, st_y(position) as lat from cases order by 1`
      const { bytes: json } = await ask('/api/exports/cases.geojson')
      const { features } = JSON.parse(Buffer.from(json).toString()) as {
        features: { geometry: { coordinates: number[] } | null; properties: Record<string, string> }[]
      }
      const sorted = (list: { number: string; lon: number | null; lat: number | null }[]) =>
        list.toSorted((a, b) => (a.number < b.number ? -1 : 1))
      const ofJson = features.map(({ geometry, properties }) => ({
        number: properties.source_number!,
        lon: geometry?.coordinates[0] ?? null,
        lat: geometry?.coordinates[1] ?? null,
      }))
      expect(sorted(ofJson)).toEqual([...stored])
      const { bytes: parquet } = await ask('/api/exports/cases.parquet')
      const ofParquet = (await parquetRows(parquet)).map((row) => {
        const shape = row.geometry as { coordinates: number[] } | null
        return {
          number: row.source_number as string,
          lon: shape?.coordinates[0] ?? null,
          lat: shape?.coordinates[1] ?? null,
        }
      })
      expect(sorted(ofParquet)).toEqual([...stored])
      const { bytes: gpkg } = await ask('/api/exports/cases.gpkg')
      const package_ = await sqliteOf(gpkg)
      expect(package_.exec('pragma integrity_check')[0]?.values).toEqual([['ok']])
      const ofPackage = package_.exec('select source_number, geom from cases')[0]!.values.map(([number, blob]) => {
        const bytes = blob && Buffer.from(blob as Uint8Array)
        return {
          number: String(number),
          lon: bytes ? bytes.readDoubleLE(13) : null,
          lat: bytes ? bytes.readDoubleLE(21) : null,
        }
      })
      expect(sorted(ofPackage)).toEqual([...stored])
      package_.close()
    }, 60_000)

    it('runs nothing in a spreadsheet, and keeps days, hours and numbers as such', async () => {
      const { sql } = database()
      const { bytes: csv } = await ask('/api/exports/cases.csv')
      const dangerous = /^[=+\-@\t\r]/
      for (const row of readCsv(csv)) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(dangerous)
      }
      const { bytes } = await ask('/api/exports/cases.xlsx')
      const [data, about] = await sheetsOf(bytes)
      expect([data?.name, about?.name]).toEqual(['Dữ liệu', 'Thông tin'])
      const [header = [], ...rows] = data!.rows as unknown[][]
      const column = (name: string) => header.indexOf(name)
      for (const row of rows) {
        for (const cell of row) if (typeof cell === 'string') expect(cell).not.toMatch(dangerous)
      }
      const [stored] = await sql<{ number: string; day: string; value: number; clock: string }[]>`
        select source_number as number, occurred_day as day, value::float8 as value,
          to_char(occurred_from at time zone interval '7 hours', 'YYYY-MM-DD HH24:MI') as clock
        from cases where value > 0 order by source_number limit 1`
      const row = rows.find((cells) => cells[column('Số hồ sơ')] === stored!.number)!
      expect((row[column('Ngày')] as Date).toISOString().slice(0, 10)).toBe(stored!.day)
      expect((row[column('Bắt đầu')] as Date).toISOString().slice(0, 16).replace('T', ' ')).toBe(stored!.clock)
      expect(row[column('Trị giá')]).toBe(stored!.value)
    }, 60_000)

    it('says what it is in every format', async () => {
      const query = 'kinds=DRUG&from=2024-01-01&to=2025-12-31'
      const total = (await totalsOf(query)).cases
      const told = [
        'Ma túy',
        'từ 01/01/2024 đến 31/12/2025',
        'from=2024-01-01&to=2025-12-31&kinds=DRUG',
        'Test (test)',
        'Nội bộ',
        'UTC+7',
        'gần đúng',
        total.toLocaleString('vi-VN'),
      ]
      const { bytes: xlsx } = await ask(`/api/exports/cases.xlsx?${query}`)
      const { bytes: gpkg } = await ask(`/api/exports/cases.gpkg?${query}`)
      const { bytes: parquet } = await ask(`/api/exports/cases.parquet?${query}`)
      const package_ = await sqliteOf(gpkg)
      const texts: Record<string, string> = {
        xlsx: ((await sheetsOf(xlsx))[1]!.rows as unknown[][]).flat().join(' '),
        gpkg: JSON.stringify(package_.exec('select metadata from gpkg_metadata')[0]!.values),
        parquet: Object.values(await parquetFacts(parquet)).join(' '),
      }
      package_.close()
      for (const extension of ['csv', 'geojson', 'kml', 'gpx']) {
        const { bytes } = await ask(`/api/exports/cases.${extension}?${query}`)
        texts[extension] = Buffer.from(bytes).toString().slice(0, 6000).replaceAll('&amp;', '&')
      }
      for (const [format, text] of Object.entries(texts)) {
        for (const words of told) expect(text, `${format}: ${words}`).toContain(words)
      }
    }, 60_000)

    it('is put down with format, filter, rows and level before it is sent', async () => {
      const { sql } = database()
      const { bytes, answer } = await ask('/api/exports/cases.csv?kinds=DRUG')
      const [event] = await sql<{ action: string; detail: Record<string, unknown> }[]>`
        select action, detail from audit.events order by number desc limit 1`
      expect(event).toMatchObject({
        action: 'EXPORT',
        detail: { thing: 'cases', format: 'csv', filter: 'kinds=DRUG', rows: readCsv(bytes).length, level: 'INTERNAL' },
      })
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="vu-viec_\d{4}-\d\d-\d\d_\d{4}\.csv"$/,
      )
    })

    it('with a restricted record says so on top and in its name', async () => {
      const { sql } = database()
      await sql`update cases set sensitivity = 'RESTRICTED' where id = (select min(id) from cases where kind like 'DRUG%')`
      const { bytes, answer } = await ask('/api/exports/cases.xlsx?kinds=DRUG')
      expect(answer.headers.get('content-disposition')).toContain('_HAN-CHE.xlsx')
      const [data] = await sheetsOf(bytes)
      expect(String((data!.rows as unknown[][])[0]![0])).toMatch(/^HẠN CHẾ: /)
      expect(await rowsIn(bytes, 'xlsx')).toBe((await totalsOf('kinds=DRUG')).cases)
      const { answer: other } = await ask('/api/exports/cases.xlsx?kinds=SMUG')
      expect(other.headers.get('content-disposition')).not.toContain('HAN-CHE')
      expect(gdalCounts((await ask('/api/exports/cases.kml?kinds=DRUG')).bytes, 'kml')).toBeDefined()
    }, 60_000)

    it('gives GIS programs sums beyond 32 bits as they are, and names of columns that can be read', async () => {
      const { sql } = database()
      await sql`update cases set value = 5000000000 where id = (select min(id) from cases where position is not null)`
      const { bytes: gpx } = await ask('/api/exports/cases.gpx')
      expect(gdalValues(gpx, 'gpx', 'waypoints', 'ogr_value').map(Number)).toContain(5_000_000_000)
      const { bytes: kml } = await ask('/api/exports/cases.kml')
      expect(gdalValues(kml, 'kml', 'cases', 'tri_gia')).toContain('5000000000')
    }, 60_000)

    it('of what does not exist, or of tips, is refused', async () => {
      for (const file of ['tips.csv', 'cases.exe', 'cases', 'drug-spots.gpx', '..%2Fcases.csv', 'cases.csv.gz']) {
        expect((await app.request(`/api/exports/${file}`)).status, file).toBe(404)
      }
      expect((await app.request('/api/exports/corridors.csv?kinds=DRUG')).status).toBe(400)
    })
  },
  { units: true },
)
