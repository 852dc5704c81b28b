import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { aCase, addCases } from '../../test/builders.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { fileOf, folder, rowsOf, TODAY } from '../../test/importText.ts'
import { importFile } from './importFile.ts'

let counter = 0

describeOnEachEngine(
  'an import from a file',
  (database) => {
    const sql = () => database().sql

    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from import_batches`
    })

    const command = (file: string) => ({
      file,
      report: join(folder, `${++counter}-loi.csv`),
      source: 'test',
      isStrict: false,
      isDryRun: false,
      thing: 'cases' as const,
      part: null,
      headerRow: null,
      epsg: null,
    })
    const run = async (content: string, options: { isDryRun?: boolean; isStrict?: boolean } = {}) => {
      const lines: string[] = []
      const own = { ...command(fileOf(content)), ...options }
      const summary = await importFile(sql(), own, { today: TODAY, say: (line) => lines.push(line) })
      return { summary, lines, report: own.report }
    }

    it('lists the first fifty refused cells on the screen and all of them in a table', async () => {
      const rows = Array.from({ length: 60 }, (_, index) => `=1+${index};sai;SMUG_BORDER;BP`)
      const { lines, report } = await run(rowsOf('OK;02/03/2026;SMUG_BORDER;BP', ...rows))
      expect(lines.filter((line) => line.startsWith('  Dòng'))).toHaveLength(50)
      expect(lines[0]).toMatch(/^ {2}Dòng 3, cột “Ngày”, “sai”: Không đọc được ngày/)
      expect(lines).toContain('  … và 10 ô nữa.')
      expect(lines.join('\n')).toContain('thêm 1, sửa 0, không đổi 0, lặp lại trong tệp 0, từ chối 60')
      const table = readFileSync(report, 'utf8')
      expect(table.startsWith('\uFEFF"Dòng";"Cột";"Giá trị";"Mã lý do"')).toBe(true)
      expect(table.trim().split('\r\n')).toHaveLength(61)
    })

    it('writes no cell into the table that a spreadsheet would run', async () => {
      const { report } = await run(`Ngày;Loại vụ;Lực lượng\n02/03/2026;=cmd|'/c calc'!A1;BP\n02/03/2026;+1;@x\n`)
      const values = readFileSync(report, 'utf8')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split('";"')[2])
      expect(values).toEqual(["'=cmd|'/c calc'!A1", "'+1", "'@x"])
    })

    it('leaves no table when nothing was refused or the file could not be read', async () => {
      const { report } = await run(rowsOf('A;02/03/2026;SMUG_BORDER;BP'))
      expect(existsSync(report)).toBe(false)
      const broken = command(fileOf(`${rowsOf('A;sai;SMUG_BORDER;BP')}"x`))
      await expect(importFile(sql(), broken, { today: TODAY, say: () => {} })).rejects.toThrow('ngoặc kép')
      expect(existsSync(broken.report)).toBe(false)
    })

    it('removes the list of an earlier import and says so, but no other file of that name', async () => {
      const first = command(fileOf(rowsOf('A;sai;SMUG_BORDER;BP')))
      const lines: string[] = []
      const about = { today: TODAY, say: (line: string) => lines.push(line) }
      await importFile(sql(), first, about)
      const mended = { ...first, file: fileOf(rowsOf('A;02/03/2026;SMUG_BORDER;BP')) }
      await importFile(sql(), { ...mended, isDryRun: true }, about)
      expect(existsSync(first.report)).toBe(true)
      await importFile(sql(), mended, about)
      expect(existsSync(first.report)).toBe(false)
      expect(lines.at(-1)).toContain(`đã xóa danh sách của lần nhập trước: ${first.report}`)
      writeFileSync(first.report, 'ghi chép riêng')
      await importFile(sql(), mended, about)
      expect(readFileSync(first.report, 'utf8')).toBe('ghi chép riêng')
      expect(lines.at(-1)).not.toContain('đã xóa')
    })

    it('reminds of sample data that are still there', async () => {
      expect((await run(rowsOf('A;02/03/2026;SMUG_BORDER;BP'))).lines.join()).not.toContain('Dữ liệu mẫu')
      await addCases(sql(), [aCase({ source: 'MAU' })])
      await sql()`update cases set is_sample = true where source = 'MAU'`
      expect((await run(rowsOf('A;02/03/2026;SMUG_BORDER;BP'))).lines.join()).toContain('npm run sample -- --clear')
    })

    it('says plainly when a trial or a strict import wrote nothing', async () => {
      const text = rowsOf('A;02/03/2026;SMUG_BORDER;BP', 'B;sai;SMUG_BORDER;BP')
      expect((await run(text, { isDryRun: true })).lines.join()).toContain('Chạy thử, không ghi gì. Nếu nhập thì')
      expect((await run(text, { isStrict: true })).lines.join()).toContain('Không ghi gì (--strict)')
      expect(await sql()`select id from cases`).toHaveLength(0)
    })
  },
  { units: true },
)
