import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { ImportBatch } from '../../data/model/imports.ts'
import { clearSample } from '../../server/sample/loadSample.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from './importer.ts'

const CASES = [
  'Số hồ sơ,Loại vụ,Lực lượng,Ngày,Kinh độ,Vĩ độ,Đơn vị,Tỉnh',
  'T-01,SMUG_BORDER,BP,05/03/2026,105.157111,10.41038,Xã Vĩnh An,An Giang',
  'T-02,BAN_STORE,CA,06/03/2026,,,Phường Châu Đốc,An Giang',
  'T-03,SMUG_BORDER,BP,06/03/2026,103.97512,22.48431,,Lào Cai',
  'T-04,KHONG_CO,BP,06/03/2026,,,,An Giang',
].join('\n')

describeOnEachEngine(
  'an import',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    const sql = () => database().sql
    const numbers = async () =>
      (await sql()<{ number: string }[]>`select source_number as number from cases order by 1`).map(
        ({ number }) => number,
      )

    beforeAll(() => {
      importer = importerOf(database())
    })
    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from record_versions`
      for (const table of ['establishments', 'polluted_sites', 'corridors', 'drug_spots', 'readings']) {
        await sql()`delete from ${sql()(table)}`
      }
    })

    it('shows what is in a file and how its columns are read', async () => {
      const { status, preview } = await importer.send(CASES)
      expect(status).toBe(201)
      expect(preview).toMatchObject({ format: 'CSV', fileName: 'vụ.csv', problems: [] })
      expect(preview.mapping).toMatchObject({
        'Số hồ sơ': 'sourceNumber',
        'Loại vụ': 'kind',
        Ngày: 'date',
        Tỉnh: 'province',
      })
      expect(preview.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4, 5])
      expect(preview.rows[0]?.cells.slice(0, 2)).toEqual(['T-01', 'SMUG_BORDER'])
    })

    it('says what it would do without doing it', async () => {
      const report = await importer.imported(CASES, { run: { isDryRun: true } })
      expect(report).toMatchObject({ isDryRun: true, isWritten: false, batchId: null, read: 4, added: 2, refused: 2 })
      expect(report.points).toEqual([[105.157111, 10.41038, 'ADDED']])
      expect(await numbers()).toEqual([])
    })

    it('writes what lies in the area of who imports, and names every other row', async () => {
      const report = await importer.imported(CASES)
      expect(report).toMatchObject({ isWritten: true, added: 2, refused: 2 })
      expect(report.period).toEqual({ from: '2026-03-05', to: '2026-03-06' })
      expect(await numbers()).toEqual(['T-01', 'T-02'])
      expect(report.refusals.map(({ row, code }) => `${row} ${code}`).toSorted()).toEqual([
        '4 NOT_ALLOWED',
        '5 CODE_UNKNOWN',
      ])
    })

    it('lets a force write its own cases only, and never over what is not its own', async () => {
      await importer.imported(CASES)
      const changed = CASES.replaceAll('06/03/2026', '07/03/2026').replace('05/03/2026', '08/03/2026')
      const report = await importer.imported(changed, { who: 'border' })
      expect(report).toMatchObject({ changed: 1, added: 0, refused: 3 })
      const days = await sql()<{ number: string; day: string }[]>`
        select source_number as number, occurred_day as day from cases order by 1`
      expect([...days]).toEqual([
        { number: 'T-01', day: '2026-03-08' },
        { number: 'T-02', day: '2026-03-06' },
      ])
      expect((await importer.send(CASES, { who: 'viewer' })).status).toBe(403)
    })

    it('keeps what a later file has no column for', async () => {
      await importer.imported(`Số hồ sơ,Loại vụ,Lực lượng,Ngày,Tóm tắt,Trị giá,Đơn vị,Tỉnh
T-09,BAN_STORE,CA,06/03/2026,Có tóm tắt,5000000,Phường Châu Đốc,An Giang`)
      const report = await importer.imported(
        'Số hồ sơ,Loại vụ,Lực lượng,Ngày,Trị giá\nT-09,BAN_STORE,CA,06/03/2026,7000000',
      )
      expect(report).toMatchObject({ changed: 1, refused: 0 })
      const [row] = await sql()`select summary, value, commune_code, stated_unit from cases`
      expect(row).toEqual({
        summary: 'Có tóm tắt',
        value: 7_000_000,
        communeCode: '30316',
        statedUnit: 'Phường Châu Đốc, An Giang',
      })
    })

    it('keeps points and hours that a later file does not state, while unit and day are stated', async () => {
      const first = CASES.split('\n')
      await importer.imported(`${first[0]},Giờ\n${first[1]},22:15`)
      const later = 'Số hồ sơ,Loại vụ,Lực lượng,Ngày,Trạng thái,Tỉnh\nT-01,SMUG_BORDER,BP,05/03/2026,CLOSED,An Giang'
      expect(await importer.imported(later)).toMatchObject({ changed: 1, refused: 0 })
      const read = async () => {
        const [row] = await sql()`select status, st_x(position) as lon, precision, commune_code, stated_unit,
          to_char(occurred_from at time zone interval '7 hours', 'DD HH24:MI') as at from cases`
        return row
      }
      const kept = { status: 'CLOSED', lon: 105.157111, precision: 'GPS', communeCode: '30604', at: '05 22:15' }
      expect(await read()).toEqual({ ...kept, statedUnit: 'Xã Vĩnh An, An Giang' })
      expect(await importer.imported(later.replace('05/03', '07/03'))).toMatchObject({ changed: 1 })
      expect(await read()).toMatchObject({ lon: 105.157111, at: '07 00:00' })
    })

    it('does not take back what was corrected by hand when the same sheet comes again', async () => {
      await importer.imported(CASES)
      const [stored] = await sql()<{ id: number }[]>`select id from cases where source_number = 'T-02'`
      const path = `/api/records/cases/${stored!.id}`
      const opened = await importer.ask<{ cells: Record<string, string>; shape: null; version: number }>(
        'consolidator',
        'GET',
        path,
      )
      const { cells, shape, version } = opened.body
      const changed = { version, shape, note: null, cells: { ...cells, summary: 'Sửa tay (mẫu)' } }
      expect((await importer.ask('consolidator', 'PUT', path, changed)).status).toBe(200)
      expect(await importer.imported(CASES)).toMatchObject({ changed: 0, unchanged: 2 })
      expect(await importer.imported(CASES.replaceAll('06/03', '07/03'))).toMatchObject({ changed: 1 })
    })

    it('writes nothing when any row is refused and that was asked for', async () => {
      expect(await importer.imported(CASES, { run: { isStrict: true } })).toMatchObject({
        isWritten: false,
        refused: 2,
      })
      expect(await numbers()).toEqual([])
    })

    it('reads columns as a person said, and remembers it for the next file of the same sender', async () => {
      const text = 'Mã,Hành vi,Đơn vị bắt,Hôm\nX-1,BAN_STORE,CA,06/03/2026'
      const mapping = { Mã: 'sourceNumber', 'Hành vi': 'kind', 'Đơn vị bắt': 'force', Hôm: 'date' }
      const withPlace = text.replace('Hôm\n', 'Hôm,Tỉnh\n').replace('2026', '2026,An Giang')
      const { preview } = await importer.send(withPlace)
      expect(preview.problems.length).toBeGreaterThan(0)
      expect(importer.reportOf(await importer.run(preview.id, { mapping }))).toMatchObject({ added: 1, refused: 0 })
      const again = await importer.send(withPlace)
      expect(again.preview).toMatchObject({ isMappingSaved: true, problems: [] })
      expect(again.preview.mapping).toMatchObject(mapping)
    })

    it('remembers what a sample account said for sample accounts only, until the sample is cleared', async () => {
      const text = 'Mã,Hành vi,Đơn vị bắt,Hôm ấy,Tỉnh\nX-1,BAN_STORE,CA,06/03/2026,An Giang'
      const mapping = {
        Mã: 'sourceNumber',
        'Hành vi': 'kind',
        'Đơn vị bắt': 'force',
        'Hôm ấy': 'date',
        Tỉnh: 'province',
      }
      const { preview } = await importer.send(text, { who: 'sample' })
      importer.reportOf(await importer.run(preview.id, { mapping }, 'sample'))
      const isRemembered = async (who: string) => (await importer.send(text, { who })).preview.isMappingSaved
      expect(await isRemembered('sample')).toBe(true)
      expect(await isRemembered('consolidator')).toBe(false)
      await clearSample(sql())
      expect(await isRemembered('sample')).toBe(false)
    })

    it('reads columns as said beside the long header of an export that says what the file holds', async () => {
      const about = `Nội dung: Vụ việc · ${'Bộ lọc: tất cả · '.repeat(80)}`
      const { preview } = await importer.send(
        `Mã,Hành vi,Đơn vị bắt,Hôm,Tỉnh,${about}\nX-9,BAN_STORE,CA,06/03/2026,An Giang,`,
      )
      const mapping = { ...preview.mapping, Mã: 'sourceNumber', 'Hành vi': 'kind', 'Đơn vị bắt': 'force', Hôm: 'date' }
      const lines = await importer.run(preview.id, { mapping, isDryRun: true })
      expect(importer.reportOf(lines)).toMatchObject({ added: 1, refused: 0 })
    })

    it('is taken back as one: what it added goes, what it changed stands as before', async () => {
      const first = await importer.imported(CASES)
      const second = await importer.imported(
        `${CASES.split('\n').slice(0, 2).join('\n').replace('05/03/2026', '09/03/2026')}
T-05,BAN_STORE,CA,06/03/2026,,,Phường Châu Đốc,An Giang`,
      )
      expect(second).toMatchObject({ added: 1, changed: 1 })
      const { body } = await importer.ask<{ batches: ImportBatch[] }>('consolidator', 'GET', '/api/import-batches')
      expect(body.batches[0]).toMatchObject({ id: second.batchId, added: 1, changed: 1, undoneAt: null })
      // The first is not the last word on T-01 any more.
      expect((await importer.ask('consolidator', 'POST', `/api/import-batches/${first.batchId}/undo`)).status).toBe(409)
      expect((await importer.ask('laoCai', 'POST', `/api/import-batches/${second.batchId}/undo`)).status).toBe(404)
      expect(await importer.ask('consolidator', 'POST', `/api/import-batches/${second.batchId}/undo`)).toEqual({
        status: 200,
        body: { removed: 1, restored: 1 },
      })
      const days = await sql()<{ number: string; day: string; version: number }[]>`
        select source_number as number, occurred_day as day, version from cases order by 1`
      expect([...days]).toEqual([
        { number: 'T-01', day: '2026-03-05', version: 3 },
        { number: 'T-02', day: '2026-03-06', version: 1 },
      ])
      const [position] = await sql()`select st_x(position) as lon, st_y(position) as lat from cases where version = 3`
      expect(position).toEqual({ lon: 105.157111, lat: 10.41038 })
      expect((await importer.ask('consolidator', 'POST', `/api/import-batches/${second.batchId}/undo`)).status).toBe(
        409,
      )
      expect((await importer.ask('consolidator', 'POST', `/api/import-batches/${first.batchId}/undo`)).body).toEqual({
        removed: 2,
        restored: 0,
      })
      expect(await numbers()).toEqual([])
    })

    it('ends without a trace when who asked goes away', async () => {
      const rows = Array.from({ length: 30_000 }, (_, index) => `B-${index},BAN_STORE,CA,06/03/2026,,,,An Giang`)
      const { preview } = await importer.send([CASES.split('\n')[0], ...rows].join('\n'))
      const answer = await importer.app.request(`/api/imports/${preview.id}/run`, {
        method: 'POST',
        headers: { 'x-person': 'consolidator', 'content-type': 'application/json' },
        body: JSON.stringify({ thing: 'cases', source: 'don-vi', isDryRun: false, isStrict: false }),
      })
      const reader = answer.body!.getReader()
      await reader.read()
      await reader.cancel()
      await expect
        .poll(async () => (await importer.ask('consolidator', 'DELETE', `/api/imports/${preview.id}`)).status, {
          timeout: 30_000,
        })
        .toBe(200)
      // Imports wait for each other: this one comes after the other has ended.
      expect(await importer.imported(CASES)).toMatchObject({ added: 2 })
      expect(await numbers()).toEqual(['T-01', 'T-02'])
    })

    it('runs one after another when two people import at once, and both are kept', async () => {
      const file = (mark: string) =>
        [
          CASES.split('\n')[0],
          ...Array.from({ length: 3000 }, (_, index) => `${mark}-${index},BAN_STORE,CA,06/03/2026,,,,An Giang`),
        ].join('\n')
      const reports = await Promise.all(['M', 'N'].map((mark) => importer.imported(file(mark))))
      expect(reports.map(({ added, refused }) => [added, refused])).toEqual([
        [3000, 0],
        [3000, 0],
      ])
      expect(await numbers()).toHaveLength(6000)
    })
  },
  { units: true },
)
