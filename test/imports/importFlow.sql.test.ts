import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import type { ImportBatch, ImportLine, ImportPreview, ImportReport } from '../../data/model/imports.ts'
import { personOf } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' } as const
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  consolidator: [aGrant('CONSOLIDATOR', AN_GIANG)],
  laoCai: [aGrant('CONSOLIDATOR', { provinceCode: '15' })],
  border: [aGrant('UNIT_REPORTER', { ...AN_GIANG, force: 'BP' })],
  viewer: [aGrant('VIEWER', AN_GIANG)],
}
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
    let app: ReturnType<typeof createApp>
    const sql = () => database().sql
    const ask = async <Body>(who: string, method: string, path: string, body?: object) => {
      const answer = await app.request(path, {
        method,
        headers: { 'x-person': who, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Body }
    }
    const send = async (text: string | Uint8Array, { who = 'consolidator', thing = 'cases', name = 'vụ.csv' } = {}) => {
      const answer = await app.request(`/api/imports?thing=${thing}&source=don-vi`, {
        method: 'POST',
        headers: {
          'x-person': who,
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
        },
        body: text as BodyInit,
      })
      return { status: answer.status, preview: (await answer.json()) as ImportPreview }
    }
    const run = async (id: string, changes: object = {}, who = 'consolidator'): Promise<ImportLine[]> => {
      const answer = await app.request(`/api/imports/${id}/run`, {
        method: 'POST',
        headers: { 'x-person': who, 'content-type': 'application/json' },
        body: JSON.stringify({ thing: 'cases', source: 'don-vi', isDryRun: false, isStrict: false, ...changes }),
      })
      const text = await answer.text()
      expect(answer.status, text).toBe(200)
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as ImportLine)
    }
    const reportOf = (lines: readonly ImportLine[]): ImportReport => {
      const last = lines.at(-1)
      expect(last).toMatchObject({ type: 'done' })
      return (last as Extract<ImportLine, { type: 'done' }>).report
    }
    const imported = async (text: string, options: Parameters<typeof send>[1] & { run?: object } = {}) => {
      const { preview } = await send(text, options)
      return reportOf(await run(preview.id, { thing: options.thing ?? 'cases', ...options.run }, options.who))
    }
    const numbers = async () =>
      (await sql()<{ number: string }[]>`select source_number as number from cases order by 1`).map(
        ({ number }) => number,
      )

    beforeAll(() => {
      const identify = async (headers: Headers) => {
        const userName = headers.get('x-person') ?? ''
        const grants = PEOPLE[userName]
        return grants ? personOf({ id: userName, userName, name: userName }, grants, [], '2026-11-01') : null
      }
      const { engine } = database()
      app = createApp({
        sql: sql(),
        auth: testAuth(sql()),
        identify,
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
    })
    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from record_versions`
      for (const table of ['establishments', 'polluted_sites', 'corridors', 'drug_spots', 'readings']) {
        await sql()`delete from ${sql()(table)}`
      }
    })

    it('shows what is in a file and how its columns are read', async () => {
      const { status, preview } = await send(CASES)
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
      const report = await imported(CASES, { run: { isDryRun: true } })
      expect(report).toMatchObject({ isDryRun: true, isWritten: false, batchId: null, read: 4, added: 2, refused: 2 })
      expect(report.points).toEqual([[105.157111, 10.41038, 'ADDED']])
      expect(await numbers()).toEqual([])
    })

    it('writes what lies in the area of who imports, and names every other row', async () => {
      const report = await imported(CASES)
      expect(report).toMatchObject({ isWritten: true, added: 2, refused: 2 })
      expect(await numbers()).toEqual(['T-01', 'T-02'])
      expect(report.refusals.map(({ row, code }) => [row, code]).sort()).toEqual([
        [4, 'NOT_ALLOWED'],
        [5, 'CODE_UNKNOWN'],
      ])
    })

    it('lets a force write its own cases only, and never over what is not its own', async () => {
      await imported(CASES)
      const changed = CASES.replaceAll('06/03/2026', '07/03/2026').replace('05/03/2026', '08/03/2026')
      const report = await imported(changed, { who: 'border' })
      expect(report).toMatchObject({ changed: 1, added: 0, refused: 3 })
      const days = await sql()<{ number: string; day: string }[]>`
        select source_number as number, occurred_day as day from cases order by 1`
      expect([...days]).toEqual([
        { number: 'T-01', day: '2026-03-08' },
        { number: 'T-02', day: '2026-03-06' },
      ])
      expect((await send(CASES, { who: 'viewer' })).status).toBe(403)
    })

    it('keeps what a later file has no column for', async () => {
      await imported(`Số hồ sơ,Loại vụ,Lực lượng,Ngày,Tóm tắt,Trị giá,Đơn vị,Tỉnh
T-09,BAN_STORE,CA,06/03/2026,Có tóm tắt,5000000,Phường Châu Đốc,An Giang`)
      const report = await imported('Số hồ sơ,Loại vụ,Lực lượng,Ngày,Trị giá\nT-09,BAN_STORE,CA,06/03/2026,7000000')
      expect(report).toMatchObject({ changed: 1, refused: 0 })
      const [row] = await sql()`select summary, value, commune_code, stated_unit from cases`
      expect(row).toEqual({
        summary: 'Có tóm tắt',
        value: 7_000_000,
        communeCode: '30316',
        statedUnit: 'Phường Châu Đốc, An Giang',
      })
    })

    it('writes nothing when any row is refused and that was asked for', async () => {
      expect(await imported(CASES, { run: { isStrict: true } })).toMatchObject({ isWritten: false, refused: 2 })
      expect(await numbers()).toEqual([])
    })

    it('reads columns as a person said, and remembers it for the next file of the same sender', async () => {
      const text = 'Mã,Hành vi,Đơn vị bắt,Hôm\nX-1,BAN_STORE,CA,06/03/2026'
      const mapping = { Mã: 'sourceNumber', 'Hành vi': 'kind', 'Đơn vị bắt': 'force', Hôm: 'date' }
      const withPlace = text.replace('Hôm\n', 'Hôm,Tỉnh\n').replace('2026', '2026,An Giang')
      const { preview } = await send(withPlace)
      expect(preview.problems.length).toBeGreaterThan(0)
      expect(reportOf(await run(preview.id, { mapping }))).toMatchObject({ added: 1, refused: 0 })
      const again = await send(withPlace)
      expect(again.preview).toMatchObject({ isMappingSaved: true, problems: [] })
      expect(again.preview.mapping).toMatchObject(mapping)
    })

    it('is taken back as one: what it added goes, what it changed stands as before', async () => {
      const first = await imported(CASES)
      const second = await imported(
        `${CASES.split('\n').slice(0, 2).join('\n').replace('05/03/2026', '09/03/2026')}
T-05,BAN_STORE,CA,06/03/2026,,,Phường Châu Đốc,An Giang`,
      )
      expect(second).toMatchObject({ added: 1, changed: 1 })
      const { body } = await ask<{ batches: ImportBatch[] }>('consolidator', 'GET', '/api/import-batches')
      expect(body.batches[0]).toMatchObject({ id: second.batchId, added: 1, changed: 1, undoneAt: null })
      // The first is not the last word on T-01 any more.
      expect((await ask('consolidator', 'POST', `/api/import-batches/${first.batchId}/undo`)).status).toBe(409)
      expect((await ask('laoCai', 'POST', `/api/import-batches/${second.batchId}/undo`)).status).toBe(404)
      expect(await ask('consolidator', 'POST', `/api/import-batches/${second.batchId}/undo`)).toEqual({
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
      expect((await ask('consolidator', 'POST', `/api/import-batches/${second.batchId}/undo`)).status).toBe(409)
      expect((await ask('consolidator', 'POST', `/api/import-batches/${first.batchId}/undo`)).body).toEqual({
        removed: 2,
        restored: 0,
      })
      expect(await numbers()).toEqual([])
    })

    it('ends without a trace when who asked goes away', async () => {
      const rows = Array.from({ length: 30_000 }, (_, index) => `B-${index},BAN_STORE,CA,06/03/2026,,,,An Giang`)
      const { preview } = await send([CASES.split('\n')[0], ...rows].join('\n'))
      const answer = await app.request(`/api/imports/${preview.id}/run`, {
        method: 'POST',
        headers: { 'x-person': 'consolidator', 'content-type': 'application/json' },
        body: JSON.stringify({ thing: 'cases', source: 'don-vi', isDryRun: false, isStrict: false }),
      })
      const reader = answer.body!.getReader()
      await reader.read()
      await reader.cancel()
      await expect
        .poll(async () => (await ask('consolidator', 'DELETE', `/api/imports/${preview.id}`)).status, {
          timeout: 30_000,
        })
        .toBe(200)
      // Imports wait for each other: this one comes after the other has ended.
      expect(await imported(CASES)).toMatchObject({ added: 2 })
      expect(await numbers()).toEqual(['T-01', 'T-02'])
    })

    it('runs one after another when two people import at once, and both are kept', async () => {
      const file = (mark: string) =>
        [
          CASES.split('\n')[0],
          ...Array.from({ length: 3000 }, (_, index) => `${mark}-${index},BAN_STORE,CA,06/03/2026,,,,An Giang`),
        ].join('\n')
      const reports = await Promise.all(['M', 'N'].map((mark) => imported(file(mark))))
      expect(reports.map(({ added, refused }) => [added, refused])).toEqual([
        [3000, 0],
        [3000, 0],
      ])
      expect(await numbers()).toHaveLength(6000)
    })

    it('takes establishments, sites, corridors, spots and readings, changes them and takes them back', async () => {
      const files: Readonly<Record<string, readonly [string, string]>> = {
        establishments: [
          'Mã cơ sở,Tên cơ sở,Loại hình,Địa chỉ,Xã,Tỉnh,Hoạt động\nCS1,Quán (mẫu),KARAOKE,Số 1,Phường Châu Đốc,An Giang,có',
          'Mã cơ sở,Tên cơ sở,Loại hình,Xã,Tỉnh\nCS1,Quán mới (mẫu),BAR,Phường Châu Đốc,An Giang',
        ],
        polluted_sites: [
          'Mã,Tên,Lĩnh vực,Ngày phát hiện,Hình (WKT)\nO1,Bãi (mẫu),Công nghiệp,05/03/2026,"POLYGON((105.1 10.4,105.11 10.4,105.11 10.41,105.1 10.4))"',
          'Mã,Tên,Lĩnh vực,Ngày phát hiện,Kinh độ,Vĩ độ\nO1,Bãi (mẫu),Công nghiệp,05/03/2026,105.1,10.4',
        ],
        corridors: [
          'Mã tuyến,Tên tuyến,Phạm vi tuyến,Loại đường từng chặng,Tên từng chặng,WKT\nL1,Tuyến (mẫu),Biên giới,Đường bộ; Đường thủy nội địa,A - B; B - C,"MULTILINESTRING((105.1 10.4,105.2 10.4),(105.2 10.4,105.2 10.5))"',
          'Mã tuyến,Tên tuyến,Phạm vi tuyến,Loại đường,WKT\nL1,Tuyến khác (mẫu),Biên giới,Đường bộ,"LINESTRING(105.1 10.4,105.2 10.4)"',
        ],
        drug_spots: [
          'Mã điểm,Tên điểm,Ngày phát hiện,Kinh độ,Vĩ độ\nD1,Điểm (mẫu),05/03/2026,105.157111,10.41038',
          'Mã điểm,Tên điểm,Ngày phát hiện,Ngày triệt xóa,Trạng thái,Kinh độ,Vĩ độ\nD1,Điểm (mẫu),05/03/2026,06/03/2026,Đã triệt xóa,105.157111,10.41038',
        ],
        readings: [
          'Mã mẫu,Trạm,Thông số,Giá trị,Đơn vị đo,Thời gian đo,Xã,Tỉnh\nR1,Trạm (mẫu),COD,"75,5",mg/l,05/03/2026 08:30,Xã Vĩnh An,An Giang',
          'Mã mẫu,Trạm,Thông số,Giá trị,Đơn vị đo,Thời gian đo\nR1,Trạm (mẫu),COD,80,mg/l,05/03/2026 08:30',
        ],
      }
      for (const [thing, [first, second]] of Object.entries(files)) {
        const table = sql()(thing)
        const stored = async () => {
          const [row] = await sql()<{ record: Record<string, unknown> }[]>`
            select to_jsonb(t) - '{version,updated_at}'::text[] as record from ${table} t`
          const legs = await sql()`select leg_order, mode, from_name, to_name, st_astext(path) as path
            from corridor_legs order by leg_order`
          return { record: row?.record, legs: [...legs] }
        }
        expect(await imported(first, { thing }), thing).toMatchObject({ added: 1, refusals: [] })
        const before = await stored()
        expect(await imported(first, { thing }), thing).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
        const { batchId, ...rest } = await imported(second, { thing })
        expect(rest, thing).toMatchObject({ changed: 1, refusals: [] })
        expect(await stored(), thing).not.toEqual(before)
        expect((await ask('consolidator', 'POST', `/api/import-batches/${batchId}/undo`)).body, thing).toEqual({
          removed: 0,
          restored: 1,
        })
        expect(await stored(), thing).toEqual(before)
        expect(await imported(first, { thing, who: 'laoCai' }), thing).toMatchObject({ refused: 1, changed: 0 })
      }
      const [kept] = await sql()`select address, commune_code, province_code from establishments`
      expect(kept).toEqual({ address: 'Số 1', communeCode: '30316', provinceCode: '91' })
    })

    it('takes tips once and for ever, without who gave them', async () => {
      const tips =
        'Số tiếp nhận,Loại tin,Kênh tiếp nhận,Ngày tiếp nhận,Nội dung,Người báo,Xã,Tỉnh\nTB-1,"Phản ánh, kiến nghị",Điện thoại,05/03/2026 08:00,Khói (mẫu),Nguyễn Văn Mẫu,Xã Vĩnh An,An Giang'
      const asRecorder = { thing: 'tips', who: 'border' } as const
      expect((await send(tips, { thing: 'tips' })).status).toBe(403)
      expect(await imported(tips, asRecorder)).toMatchObject({ added: 1, refused: 0, ignoredHeaders: ['Người báo'] })
      expect(await imported(tips, asRecorder)).toMatchObject({ added: 0, unchanged: 1 })
      const [tip] = await sql()`select * from tips where source_number = 'TB-1'`
      expect(tip).toMatchObject({ communeCode: '30604', sensitivity: 'RESTRICTED', state: 'RECEIVED' })
      expect(JSON.stringify(tip)).not.toContain('Nguyễn')
    })
  },
  { units: true },
)
