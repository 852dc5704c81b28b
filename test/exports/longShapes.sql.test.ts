import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { convertOfficeFile } from '../files/officeFiles.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from '../imports/importer.ts'
import { fileOf, readCsv, sheetsOf } from './readBack.ts'

const CSV_IN_UTF8 = 'Text - txt - csv (StarCalc):44,34,76'
const LONGEST_CELL = 32_767
/** A ring of 2000 positions around Châu Đốc, about 80.000 letters as text. */
const RING = Array.from({ length: 2000 }, (_, index) => {
  const angle = (index / 2000) * 2 * Math.PI
  return `${105.15 + Math.cos(angle) / 300} ${10.41 + Math.sin(angle) / 300}`
})
const FILES = {
  polluted_sites: `Mã,Tên,Lĩnh vực,Ngày phát hiện,Hình (WKT)\nO1,Bãi (mẫu),Công nghiệp,05/03/2026,"POLYGON((${RING.join()},${RING[0]}))"`,
  corridors: `Mã tuyến,Tên tuyến,Phạm vi tuyến,Loại đường,Tên từng chặng,WKT\nL1,Tuyến (mẫu),Biên giới,Đường bộ,A - B,"LINESTRING(${RING.join()})"`,
}

describeOnEachEngine(
  'a shape too long for a cell of Excel',
  (database) => {
    it.each(Object.entries(FILES))(
      'is named in a workbook of %s, and stays as it is when that comes back',
      async (thing, text) => {
        const { sql } = database()
        const importer = importerOf(database())
        const stored = async () => ({
          shapes: [
            ...(thing === 'corridors'
              ? await sql`select st_astext(path) as shape, mode, from_name from corridor_legs`
              : await sql`select st_astext(shape) as shape from polluted_sites`),
          ],
          names: (await sql<{ name: string }[]>`select name from ${sql(thing)}`).map(({ name }) => name),
        })
        expect(await importer.imported(text, { thing })).toMatchObject({ added: 1, refusals: [] })
        const before = await stored()
        const exported = async (query: string) => {
          const path = `/api/exports/${thing.replace('_', '-')}.xlsx?${query}`
          const answer = await importer.app.request(path, { headers: { 'x-person': 'consolidator' } })
          expect(answer.status).toBe(200)
          return new Uint8Array(await answer.arrayBuffer())
        }
        for (const language of ['vi', 'en']) {
          const bytes = await exported(`language=${language}`)
          const cells = (await sheetsOf(bytes)).flatMap(({ rows }) => (rows as unknown[][]).flat())
          expect(Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)))).toBeLessThanOrEqual(
            LONGEST_CELL,
          )
          const back = async () => {
            const { preview } = await importer.send(bytes, { thing, name: 'xuat.xlsx' })
            return importer.reportOf(await importer.run(preview.id, { thing }))
          }
          expect(await back()).toMatchObject({ read: 1, unchanged: 1, refusals: [] })
        }
        expect(await stored()).toEqual(before)

        const office = convertOfficeFile(
          fileOf(await exported(''), 'xlsx'),
          fileOf(new Uint8Array(), 'csv'),
          CSV_IN_UTF8,
        )
        const [row] = readCsv(readFileSync(office))
        expect(Object.values(row!)).toContain('(Hình quá dài cho một ô Excel: xem tệp GeoPackage hoặc GeoJSON)')
        const renamed = readFileSync(office, 'utf8').replace(before.names[0]!, 'Tên khác (mẫu)')
        expect(await importer.imported(renamed, { thing })).toMatchObject({ changed: 1, refused: 0, refusals: [] })
        expect(await stored()).toEqual({ ...before, names: ['Tên khác (mẫu)'] })

        // Where the record is not, there is no shape to keep.
        const other = renamed.replace(/\b(O1|L1)\b/, 'M9')
        expect(await importer.imported(other, { thing })).toMatchObject({ added: 0, refused: 1 })
        expect(await stored()).toEqual({ ...before, names: ['Tên khác (mẫu)'] })
      },
      240_000,
    )
  },
  { units: true },
)
