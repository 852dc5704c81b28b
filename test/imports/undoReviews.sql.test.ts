import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Undone } from '../../server/imports/undoBatch.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from './importer.ts'

const HEADER = 'Số hồ sơ,Loại vụ,Lực lượng,Ngày,Kinh độ,Vĩ độ,Đơn vị,Tỉnh'
/** In the commune Vĩnh An. */
const AT = '105.157111,10.41038'
/** Some 100 m and some 33 km north of it, in other communes or none of these. */
const NEAR = '105.157111,10.4113'
const FAR = '105.157111,10.71'
const RIGHT = 'Xã Vĩnh An'
const WRONG = 'Phường Châu Đốc'
const row = (number: string, at: string, unit = '', kind = 'SMUG_BORDER') =>
  `${number},${kind},BP,05/03/2026,${at},${unit},An Giang`

describeOnEachEngine(
  'the review list after an import was taken back',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    const sql = () => database().sql

    const imported = (...rows: string[]) => importer.imported([HEADER, ...rows].join('\n'))
    const undo = async ({ batchId }: { readonly batchId: number | null }) => {
      const { status, body } = await importer.ask<Undone>('consolidator', 'POST', `/api/import-batches/${batchId}/undo`)
      expect(status).toBe(200)
      return body
    }
    /** What is open: number, reason, and the number of the other case. */
    const open = async () => {
      const rows = await sql()<{ line: string }[]>`
        select concat_ws(' ', c.source_number, r.reason, o.source_number) as line
        from review_items r join cases c on c.id = r.case_id left join cases o on o.id = r.other_case_id
        where r.closed_at is null order by 1`
      return rows.map(({ line }) => line)
    }

    beforeAll(() => {
      importer = importerOf(database())
    })
    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from record_versions`
    })

    it('asks again what the import had closed: a unit that is unknown, a point that lies elsewhere', async () => {
      await imported(row('T-1', AT, WRONG), row('T-2', ',', 'Xã Không Có Ở Đâu'))
      const before = ['T-1 UNIT_POINT_DISAGREE', 'T-2 UNIT_UNKNOWN']
      expect(await open()).toEqual(before)
      const second = await imported(row('T-1', AT, RIGHT), row('T-2', ',', RIGHT))
      expect(await open()).toEqual([])
      expect(await undo(second)).toEqual({ removed: 0, restored: 2 })
      expect(await open()).toEqual(before)
    })

    it('takes nothing back when a record that it corrected is gone since, and goes on once that is back', async () => {
      await imported(row('T-1', AT, WRONG))
      const second = await imported(row('T-1', AT, RIGHT), row('T-2', FAR, RIGHT, 'BAN_STORE'))
      const [gone] = await sql()<{ id: number; version: number }[]>`
        select id, version from cases where source_number = 'T-1'`
      const reason = { version: gone!.version, note: 'nhập nhầm' }
      const removed = await importer.ask('consolidator', 'POST', `/api/records/cases/${gone!.id}/remove`, reason)
      expect(removed.status).toBe(200)
      const refused = await importer.ask('consolidator', 'POST', `/api/import-batches/${second.batchId}/undo`)
      expect(refused.status).toBe(409)
      expect(JSON.stringify(refused.body)).toMatch(/T-1.*Hồ sơ đã gỡ/)
      expect([...(await sql()`select source_number from cases`)]).toEqual([{ sourceNumber: 'T-2' }])
      const back = await importer.ask('consolidator', 'POST', `/api/removed-records/cases/${gone!.id}/bring-back`)
      expect(back.status).toBe(200)
      expect(await undo(second)).toEqual({ removed: 1, restored: 1 })
      expect(await open()).toEqual(['T-1 UNIT_POINT_DISAGREE'])
    })

    it('asks no more what only the import had opened', async () => {
      await imported(row('T-1', AT, RIGHT))
      const second = await imported(row('T-1', AT, WRONG), row('T-2', AT, WRONG))
      expect(await open()).toEqual(['T-1 UNIT_POINT_DISAGREE', 'T-2 DUPLICATE T-1', 'T-2 UNIT_POINT_DISAGREE'])
      expect(await undo(second)).toEqual({ removed: 1, restored: 1 })
      expect(await open()).toEqual([])
    })

    it('keeps what somebody had decided before the import, and after it where the place is the same again', async () => {
      await imported(row('T-1', AT, WRONG), row('T-2', FAR, WRONG, 'BAN_STORE'))
      const accept = async (number: string) => {
        const [review] = await sql()<{ id: number; version: number }[]>`
          select r.id, c.version from review_items r join cases c on c.id = r.case_id
          where c.source_number = ${number} and r.closed_at is null`
        const body = { decision: 'ACCEPTED', version: review!.version }
        const decided = await importer.ask('consolidator', 'POST', `/api/reviews/cases/${review!.id}/decision`, body)
        expect(decided.status).toBe(200)
      }
      await accept('T-1')
      const second = await imported(
        row('T-1', NEAR, WRONG),
        // The place stays, only the kind changes.
        row('T-2', FAR, WRONG, 'SMUG_BORDER'),
      )
      expect(await open()).toEqual(['T-1 UNIT_POINT_DISAGREE', 'T-2 UNIT_POINT_DISAGREE'])
      await accept('T-2')
      await undo(second)
      expect(await open()).toEqual([])
      const decided = await sql()`select decision, decided_name from review_items`
      expect([...decided]).toEqual(Array(2).fill({ decision: 'ACCEPTED', decidedName: 'consolidator' }))
    })

    it('asks again about records that may be one event, also those of other imports', async () => {
      await imported(row('T-1', AT))
      await imported(row('T-2', NEAR))
      expect(await open()).toEqual(['T-2 DUPLICATE T-1'])
      const moved = await imported(row('T-2', FAR), row('T-3', AT))
      expect(await open()).toEqual(['T-3 DUPLICATE T-1'])
      // The nearest one is that of the import that goes.
      await imported(row('T-4', AT.replace('10.41038', '10.4103')))
      await sql()`update review_items set other_case_id = (select id from cases where source_number = 'T-3')
        where case_id = (select id from cases where source_number = 'T-4')`
      await undo(moved)
      expect(await open()).toEqual(['T-2 DUPLICATE T-1', 'T-4 DUPLICATE T-1'])
    })

    it('asks again about other things than cases, and leaves no review of what is gone', async () => {
      const header = 'Mã cơ sở,Tên cơ sở,Loại hình,Kinh độ,Vĩ độ,Xã,Tỉnh'
      const establishment = (number: string, unit: string) => `${number},Quán (mẫu),KARAOKE,${AT},${unit},An Giang`
      const openOfThings = async () => {
        const rows = await sql()<{ line: string }[]>`
          select concat_ws(' ', coalesce(t.source_number, 'gone'), r.reason) as line
          from thing_reviews r left join establishments t on t.id = r.record_id where r.closed_at is null order by 1`
        return rows.map(({ line }) => line)
      }
      const options = { thing: 'establishments' }
      await importer.imported([header, establishment('CS1', WRONG)].join('\n'), options)
      const second = await importer.imported(
        [header, establishment('CS1', RIGHT), establishment('CS2', WRONG)].join('\n'),
        options,
      )
      expect(await openOfThings()).toEqual(['CS2 UNIT_POINT_DISAGREE'])
      expect(await undo(second)).toEqual({ removed: 1, restored: 1 })
      expect(await openOfThings()).toEqual(['CS1 UNIT_POINT_DISAGREE'])
    })
  },
  { units: true },
)
