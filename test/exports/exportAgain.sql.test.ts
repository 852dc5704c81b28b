import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { recogniseColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { CASE_EXPORT_COLUMNS } from '../../server/exports/caseExport.ts'
import { CASE_IMPORT } from '../../server/imports/importKinds.ts'
import { importRows } from '../../server/imports/importRows.ts'
import { openRowSource } from '../../server/imports/files/openRowSource.ts'
import { seeded } from '../../web/cases/randomCases.ts'
import { addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'
import { importText, TODAY } from '../importText.ts'
import { fileOf } from './readBack.ts'
import { type VariedPlace, variedCases } from '../variedCases.ts'

const CASES = 400
/** Reads everything exactly, restricted records too; reads everything rounded; reads exactly, but of one force. */
const PEOPLE = [
  aPerson(aGrant('CONSOLIDATOR')),
  aPerson(aGrant('VIEWER')),
  aPerson(aGrant('CONSOLIDATOR', { force: 'BP' })),
]

describeOnEachEngine(
  'importing what was exported',
  (database) => {
    let app: ReturnType<typeof createApp>
    const exported = async (who: number, query = '') => {
      const answer = await app.request(`/api/exports/cases.csv?${query}`, { headers: { 'X-Person': String(who) } })
      expect(answer.status).toBe(200)
      return Buffer.from(await answer.arrayBuffer()).toString()
    }
    const everything = () => database().sql`
      select cases.*, (select json_agg(goods_items.* order by id) from goods_items where case_id = cases.id) as goods,
        (select json_agg(reason order by reason) from review_items where case_id = cases.id and closed_at is null) as review
      from cases order by id`

    beforeAll(async () => {
      const { sql, engine } = database()
      const places = await sql<VariedPlace[]>`
        select code, province_code, json_build_array(st_x(st_pointonsurface(boundary)),
          st_y(st_pointonsurface(boundary))) as point
        from communes where province_code = '91' order by code limit 40`
      const texts = ['=1+1', '+84', '- Bắt giữ', '@x', "'=x", 'a;b "c"\nd', 'hai  dấu cách', 'Không']
      await addCases(
        sql,
        variedCases(CASES, seeded(3), places).map((one, index) => ({
          ...one,
          source: index % 3 === 0 ? 'nguồn khác (mẫu)' : 'test',
          summary: texts[index % 12] ?? null,
          jointForces: index % 4 === 0 ? (['HQ', 'QLTT'] as const).filter((force) => force !== one.force) : [],
          goods: index % 5 === 0 ? [{ commodity: 'CIG', quantity: 12.5, unit: 'bao', value: 1000 }] : [],
          fine: index * 1000,
        })),
      )
      await sql`update cases set sensitivity = 'RESTRICTED' where id % 10 = 0`
      await importText(
        sql,
        'Số hồ sơ;Ngày;Giờ;Đến ngày;Đến giờ;Loại vụ;Lực lượng;Đơn vị;Kinh độ;Vĩ độ\n' +
          'A-1;02/03/2026;;;;SMUG_BORDER;BP;xã Vĩnh An, tỉnh An Giang;;\n' +
          'A-2;02/03/2026;20:15;;;DRUG_251;CA;;105,157;10,41\n' +
          'A-3;02/03/2026;20:15;04/03/2026;05:30;DRUG_251;CA;Xã Không Có Thật;;\n' +
          ';05/03/2026;00:00;;;SMUG_BORDER;BP;;;\n',
      )
      const identify = async (headers: Headers) => PEOPLE[Number(headers.get('x-person'))] ?? null
      app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
    })

    it('changes nothing, whatever its exporter saw, in either language', async () => {
      const before = await everything()
      for (const who of PEOPLE.keys()) {
        for (const language of ['vi', 'en']) {
          const text = await exported(who, `language=${language}`)
          const report = await importText(database().sql, text)
          const { read, unchanged, added, changed, refused, ignoredHeaders } = report
          expect({ unchanged, added, changed, refused }, `${who} ${language}`).toEqual({
            unchanged: read,
            added: 0,
            changed: 0,
            refused: 0,
          })
          expect(read).toBeGreaterThan(20)
          // The header that says what the file is would fill the screen.
          expect(Math.max(...ignoredHeaders.map(({ length }) => length))).toBeLessThanOrEqual(60)
        }
      }
      expect(await everything()).toEqual(before)
    })

    it('tells how far it is and can be stopped also where a file says nothing new', async () => {
      const [header = '', ...lines] = (await exported(0)).split('\r\n')
      const text = [header, ...[1, 2, 3, 4].flatMap(() => lines.filter((line) => line !== ''))].join('\r\n')
      const told: number[] = []
      const { read, unchanged } = await importText(database().sql, text, { onProgress: (rows) => told.push(rows) })
      expect(read).toBeGreaterThan(1000)
      expect(unchanged).toBe(read)
      expect(told).toEqual(Array.from({ length: Math.floor(read / 1000) }, (_, step) => (step + 1) * 1000))
      const stop = new AbortController()
      const stopped = importText(database().sql, text, { signal: stop.signal, onProgress: () => stop.abort() })
      await expect(stopped).rejects.toThrow('Đã dừng nhập theo yêu cầu.')
    })

    it.each(['xlsx', 'geojson', 'gpkg', 'kml', 'gpx'])('changes nothing as %s, exact or rounded', async (extension) => {
      const { sql } = database()
      const before = await everything()
      for (const who of [0, 1]) {
        const answer = await app.request(`/api/exports/cases.${extension}`, { headers: { 'X-Person': String(who) } })
        const path = fileOf(new Uint8Array(await answer.arrayBuffer()), extension)
        const refusals: string[] = []
        const { read, unchanged, added, changed } = await importRows(
          sql,
          CASE_IMPORT,
          await openRowSource(path, { fileName: `cases.${extension}` }),
          {
            fileName: `cases.${extension}`,
            source: 'test',
            today: TODAY,
            onRefusal: ({ column, value, message }) => refusals.push(`${column} ${value} ${message}`),
          },
        )
        expect(refusals.slice(0, 3)).toEqual([])
        expect({ unchanged, added, changed }).toEqual({ unchanged: read, added: 0, changed: 0 })
        // What has no place cannot stand in GPX.
        expect(read).toBeGreaterThan(extension === 'gpx' ? 100 : 300)
      }
      expect(await everything()).toEqual(before)
    })

    it('brings every case back as it was where it is not there', async () => {
      const { sql } = database()
      const text = await exported(0, 'from=2026-01-01')
      const ofImport = () => sql`
        select source, source_number, kind, force, status, nature, direction, zone, channel, joint_forces, outcomes,
          occurred_from, occurred_to, subjects, organisations, value::float8 as value, fine::float8 as fine, summary,
          st_x(position) as lon, st_y(position) as lat, precision, stated_unit
        from cases where source_number like 'A-%' order by source_number`
      const before = await ofImport()
      expect(before).toHaveLength(3)
      await sql`delete from cases where source_number like 'A-%'`
      const { added, refused } = await importText(sql, text)
      expect({ added, refused }).toEqual({ added: 3, refused: 0 })
      expect(await ofImport()).toEqual(before)
    })

    it('takes a corrected row, and refuses one whose place was rounded', async () => {
      const { sql } = database()
      const whole = await exported(0, 'from=2026-01-01')
      const corrected = whole.replace(/^A-2;[^\n]*$/m, (line) => line.replace('105,157', '105,158'))
      expect(corrected).toContain('105,158')
      expect(await importText(sql, corrected)).toMatchObject({ changed: 1, added: 0, refused: 0 })
      const rounded = await exported(1, 'from=2026-01-01')
      const edited = rounded.replace(/^A-2;[^\n]*$/m, (line) => line.replace('Công an', 'Hải quan'))
      const [before] = await sql`select st_x(position) as lon from cases where source_number = 'A-2'`
      const { changed, refused } = await importText(sql, edited)
      expect({ changed, refused }).toEqual({ changed: 0, refused: 1 })
      expect(await sql`select st_x(position) as lon from cases where source_number = 'A-2'`).toEqual([before])
    })

    it('knows exactly the columns that are meant for it', () => {
      for (const language of ['vi', 'en'] as const) {
        const found = recogniseColumns(CASE_EXPORT_COLUMNS.map((column) => column[language]))
        if ('problems' in found) throw new Error(found.problems.join())
        const told = CASE_EXPORT_COLUMNS.filter((column) => found.ignored.includes(column[language]))
        expect(told.map(({ key }) => key)).toEqual([
          'occurredFrom',
          'occurredTo',
          'theme',
          'countedCommune',
          'countedCommuneCode',
          'countedProvince',
          'communeSource',
          'goods',
          'review',
          'isSample',
          'id',
        ])
        for (const { key } of CASE_EXPORT_COLUMNS) {
          const column = (found.columns as Record<string, { header: string } | undefined>)[key]
          const expected = CASE_EXPORT_COLUMNS.find((one) => one.key === key)?.[language]
          if (column) expect(column.header).toBe(expected)
        }
      }
    })
  },
  { units: true },
)
