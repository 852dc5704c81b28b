import { beforeAll, beforeEach, expect, it } from 'vitest'
import { editingApp } from '../editing/editingApp.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from './importer.ts'

const HEADER = 'Số hồ sơ;Ngày;Loại vụ;Lực lượng;Tóm tắt;Kinh độ;Vĩ độ;Lần sửa'
const PLACE = '105.157111;10.41038'
const caseFile = (summary: string, version: number | '') =>
  `${HEADER}\nA;02/03/2026;SMUG_BORDER;BP;${summary} (mẫu);${PLACE};${version}\n`

describeOnEachEngine(
  'a row of an export that was made from an older version of its record',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    let editing: ReturnType<typeof editingApp>
    const stored = async (thing = 'cases') => {
      const [found] = await database().sql<{ id: number; version: number; text: string }[]>`
        select id, version, ${database().sql(thing === 'cases' ? 'summary' : 'name')} as text
        from ${database().sql(thing)} where source_number = 'A'`
      return found!
    }
    const correct = async (thing: string, cells: Record<string, string>) => {
      const path = `${thing.replace('_', '-')}/${(await stored(thing)).id}`
      const saved = await editing.change('lan', path, await editing.read('lan', path), cells)
      expect([saved.status, saved.body.verdict]).toEqual([200, 'CHANGED'])
    }
    const takeBack = (batchId: number | null) =>
      importer.ask('consolidator', 'POST', `/api/import-batches/${batchId}/undo`)

    beforeAll(() => {
      importer = importerOf(database())
      editing = editingApp(database())
    })
    beforeEach(async () => {
      for (const table of ['cases', 'drug_spots', 'record_versions', 'import_batches'])
        await database().sql`delete from ${database().sql(table)}`
      await importer.imported(caseFile('Lúc đầu', ''))
    })

    it('is refused when somebody corrected the record since, and says how to go on', async () => {
      await correct('cases', { summary: 'Sửa tay (mẫu)' })
      const report = await importer.imported(caseFile('Sửa trong tệp', 1))
      expect(report).toMatchObject({ changed: 0, refused: 1 })
      expect(report.refusals).toMatchObject([{ row: 2, code: 'CHANGED_SINCE' }])
      expect(report.refusals[0]?.message).toMatch(/tệp: lần sửa 1, hiện nay: lần 2.*xuất lại tệp mới.*xóa ô “Lần sửa”/)
      expect(await stored()).toMatchObject({ text: 'Sửa tay (mẫu)', version: 2 })
      // Without the version, or from the newest one, it is written.
      expect(await importer.imported(caseFile('Sửa trong tệp', ''))).toMatchObject({ changed: 1, refused: 0 })
      expect(await importer.imported(caseFile('Sửa lần nữa', 3))).toMatchObject({ changed: 1, refused: 0 })
    })

    it('is refused when it names a version that there has never been', async () => {
      const report = await importer.imported(caseFile('Sửa trong tệp', 9))
      expect(report).toMatchObject({ changed: 0, refused: 1 })
      expect(report.refusals[0]?.message).toMatch(/mới có đến lần sửa 1, tệp lại ghi lần 9/)
      expect(await stored()).toMatchObject({ version: 1 })
    })

    it('is left alone when it says nothing new, whatever was corrected since', async () => {
      await correct('cases', { summary: 'Sửa tay (mẫu)' })
      expect(await importer.imported(caseFile('Lúc đầu', 1))).toMatchObject({ unchanged: 1, refused: 0 })
      expect(await stored()).toMatchObject({ text: 'Sửa tay (mẫu)' })
    })

    it('is written when only the same file of the same person came in between, and not after the file of another', async () => {
      expect(await importer.imported(caseFile('Sửa lần một', 1))).toMatchObject({ changed: 1 })
      expect(await importer.imported(caseFile('Sửa lần hai', 1))).toMatchObject({ changed: 1, refused: 0 })
      expect(await importer.imported(caseFile('Tệp khác', 3), { name: 'khác.csv' })).toMatchObject({ changed: 1 })
      expect(await importer.imported(caseFile('Sửa lần ba', 1))).toMatchObject({ changed: 0, refused: 1 })
      expect(await importer.imported(caseFile('Người khác', 4), { who: 'border' })).toMatchObject({ changed: 1 })
      const otherName = { name: 'khác.csv' }
      expect(await importer.imported(caseFile('Của mình', 4), otherName)).toMatchObject({ changed: 0, refused: 1 })
    })

    it('is written when what came in between was undone', async () => {
      const other = await importer.imported(caseFile('Tệp khác', 1), { name: 'khác.csv', who: 'border' })
      expect((await takeBack(other.batchId)).status).toBe(200)
      expect(await stored()).toMatchObject({ version: 3, text: 'Lúc đầu (mẫu)' })
      expect(await importer.imported(caseFile('Sửa trong tệp', 1))).toMatchObject({ changed: 1, refused: 0 })
    })

    it('is refused of other things as well', async () => {
      const spot = (name: string, version: number | '') =>
        `Mã điểm;Tên điểm;Ngày phát hiện;Kinh độ;Vĩ độ;Lần sửa\nA;${name} (mẫu);05/03/2026;${PLACE};${version}\n`
      const options = { thing: 'drug_spots' }
      await importer.imported(spot('Lúc đầu', ''), options)
      await correct('drug_spots', { name: 'Sửa tay (mẫu)' })
      const report = await importer.imported(spot('Sửa trong tệp', 1), options)
      expect(report.refusals).toMatchObject([{ code: 'CHANGED_SINCE' }])
      expect(await stored('drug_spots')).toMatchObject({ text: 'Sửa tay (mẫu)' })
      expect(await importer.imported(spot('Sửa trong tệp', 2), options)).toMatchObject({ changed: 1, refused: 0 })
    })
  },
  { units: true },
)
