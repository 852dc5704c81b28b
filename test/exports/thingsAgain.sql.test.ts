import { execFileSync } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import type { ImportKind } from '../../server/imports/importKinds.ts'
import { importKindOf } from '../../server/imports/importKinds.ts'
import { importRows } from '../../server/imports/importRows.ts'
import { openRowSource } from '../../server/imports/files/openRowSource.ts'
import { loadSample } from '../../server/sample/loadSample.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { TODAY } from '../importText.ts'
import { importerOf } from '../imports/importer.ts'
import { fileOf } from './readBack.ts'

const THINGS = ['corridors', 'crossings', 'drug_spots', 'polluted_sites', 'establishments'] as const
const FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'kml'] as const
/** Of which every one has a place that GPX can hold. */
const IN_GPX: readonly string[] = ['corridors', 'crossings']

describeOnEachEngine(
  'importing things that were exported',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    const stored = async (thing: string) => {
      const { sql } = database()
      return {
        rows: [...(await sql`select t.* from ${sql(thing)} t order by t.id`)],
        legs: [
          ...(await sql`select corridor_id, leg_order, mode, from_name, to_name, path from corridor_legs order by 1, 2`),
        ],
      }
    }
    const again = async (thing: string, extension: string, asSample: boolean) => {
      const { sql } = database()
      const path = `/api/exports/${thing.replace('_', '-')}.${extension}`
      const answer = await importer.app.request(path, { headers: { 'x-person': 'consolidator' } })
      expect(answer.status, path).toBe(200)
      const file = fileOf(new Uint8Array(await answer.arrayBuffer()), extension)
      const refusals: string[] = []
      const { read, added, changed, unchanged } = await importRows(
        sql,
        importKindOf(thing) as ImportKind,
        await openRowSource(file, { fileName: `xuat.${extension}` }),
        {
          fileName: `xuat.${extension}`,
          source: 'mẫu: ai đó',
          today: TODAY,
          isSample: asSample,
          onRefusal: ({ column, value, message }) => refusals.push(`${column} ${value} ${message}`),
        },
      )
      return { read, added, changed, unchanged, refusals: refusals.slice(0, 3) }
    }

    beforeAll(async () => {
      await loadSample(database().sql, TODAY)
      importer = importerOf(database())
    }, 240_000)

    it.each(THINGS)('changes none of the %s, in any format, by whichever account', async (thing) => {
      const before = await stored(thing)
      const seen = before.rows.filter(({ provinceCode }) => provinceCode === '91').length
      for (const extension of [...FORMATS, ...(IN_GPX.includes(thing) ? ['gpx'] : [])]) {
        for (const asSample of [true, false]) {
          const told = await again(thing, extension, asSample)
          expect(told, `${extension} ${asSample}`).toEqual({
            read: seen,
            added: 0,
            changed: 0,
            unchanged: seen,
            refusals: [],
          })
        }
      }
      expect(seen).toBeGreaterThan(10)
      expect(await stored(thing)).toEqual(before)
    })

    it('changes none of the readings, in any format, by whichever account', async () => {
      const { sql } = database()
      const of = async () => [...(await sql`select r.* from readings r order by r.id`)]
      const before = await of()
      for (const extension of ['xlsx', 'csv', 'geojson', 'gpkg'] as const) {
        for (const asSample of [true, false]) {
          const { read, added, changed, refusals } = await again('readings', extension, asSample)
          expect({ added, changed, refusals }, extension).toEqual({ added: 0, changed: 0, refusals: [] })
          expect(read).toBeGreaterThan(100)
        }
      }
      expect(await of()).toEqual(before)
    })

    it.each(['corridors', 'crossings'])(
      'changes none of the %s after GDAL has made a Shapefile of them',
      async (thing) => {
        const before = await stored(thing)
        const path = `/api/exports/${thing}.gpkg?language=en`
        const answer = await importer.app.request(path, { headers: { 'x-person': 'consolidator' } })
        const file = fileOf(new Uint8Array(await answer.arrayBuffer()), 'gpkg')
        const zip = `${file}.shz`
        execFileSync('ogr2ogr', ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', zip, file, thing], {
          stdio: 'ignore',
        })
        const refusals: string[] = []
        const { read, added, unchanged } = await importRows(
          database().sql,
          importKindOf(thing) as ImportKind,
          await openRowSource(zip, { fileName: 'xuat.zip' }),
          {
            fileName: 'xuat.zip',
            source: 'test',
            today: TODAY,
            onRefusal: ({ column, value, message }) => refusals.push(`${column} ${value} ${message}`),
          },
        )
        expect(refusals.slice(0, 3)).toEqual([])
        expect({ added, unchanged }).toEqual({ added: 0, unchanged: read })
        expect(await stored(thing)).toEqual(before)
      },
    )

    it.each(['crossings', 'establishments'])(
      'leaves the %s in their communes when something else of them is corrected',
      async (thing) => {
        const { sql } = database()
        const communes = () => sql`select id, commune_code, province_code from ${sql(thing)} order by id`
        const reviews = () => sql`select record_id, reason from thing_reviews where closed_at is null order by 1, 2`
        const before = { communes: [...(await communes())], reviews: [...(await reviews())] }
        const answer = await importer.app.request(`/api/exports/${thing}.csv`, {
          headers: { 'x-person': 'consolidator' },
        })
        const text = (await answer.text())
          .replaceAll(' (mẫu)', ' (mẫu, đã sửa)')
          .replaceAll('gates.csv', 'gates.csv, đã xem')
        const { read, changed } = await importRows(
          sql,
          importKindOf(thing) as ImportKind,
          await openRowSource(fileOf(Buffer.from(text), 'csv'), { fileName: 'sua.csv' }),
          { fileName: 'sua.csv', source: 'test', today: TODAY },
        )
        expect(changed).toBeGreaterThan(read / 4)
        expect({ communes: [...(await communes())], reviews: [...(await reviews())] }).toEqual(before)
      },
    )

    it('takes a corridor that is not there with the province its file says', async () => {
      const { sql } = database()
      const of = () => sql`select name, province_code, source, source_number from corridors
        where province_code = '91' order by source_number`
      const before = await of()
      const file = await importer.app.request('/api/exports/corridors.csv', { headers: { 'x-person': 'consolidator' } })
      const path = fileOf(new Uint8Array(await file.arrayBuffer()), 'csv')
      await sql`delete from corridors where province_code = '91'`
      const { added, refused } = await importRows(
        sql,
        importKindOf('corridors') as ImportKind,
        await openRowSource(path, { fileName: 'xuat.csv' }),
        { fileName: 'xuat.csv', source: 'test', today: TODAY },
      )
      expect({ added, refused }).toEqual({ added: before.length, refused: 0 })
      expect(await of()).toEqual(before)
    })
  },
  { units: true },
)
