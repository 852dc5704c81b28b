import { beforeAll, expect, it } from 'vitest'
import { REVIEWED_THINGS, type ReviewedThing, type ReviewPage } from '../../data/model/reviews.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from '../imports/importer.ts'

/** In Châu Đốc, while the words say Vĩnh An. */
const WRONG = 'Xã Vĩnh An,An Giang,105.121733,10.7052'
const PLACE = 'Xã,Tỉnh,Kinh độ,Vĩ độ'

/** A file of one row of each kind, under a number. */
const FILES: Readonly<Record<ReviewedThing, (number: string) => string>> = {
  // Two of one day, kind and place would be one event.
  cases: (number) =>
    `Số hồ sơ,Loại vụ,Lực lượng,Ngày,${PLACE}\n${number},${number === 'A1' ? 'BAN_STORE' : 'DRUG_249'},BP,05/03/2026,${WRONG}`,
  establishments: (number) => `Mã cơ sở,Tên cơ sở,Loại hình,${PLACE}\n${number},Quán (mẫu),KARAOKE,${WRONG}`,
  polluted_sites: (number) =>
    `Mã,Tên,Lĩnh vực,Ngày phát hiện,${PLACE}\n${number},Bãi (mẫu),Công nghiệp,05/03/2026,${WRONG}`,
  drug_spots: (number) => `Mã điểm,Tên điểm,Ngày phát hiện,${PLACE}\n${number},Điểm (mẫu),05/03/2026,${WRONG}`,
  crossings: (number) => `Mã,Tên,Loại,Nước bên kia,${PLACE}\n${number},Bến (mẫu),PIER,Campuchia,${WRONG}`,
  readings: (number) =>
    `Mã mẫu,Trạm,Thông số,Giá trị,Đơn vị đo,Thời gian đo,${PLACE}\n${number},Trạm (mẫu),COD,80,mg/l,05/03/2026 08:30,${WRONG}`,
}

describeOnEachEngine(
  'the review desk of one import or one record',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    beforeAll(() => {
      importer = importerOf(database())
    })

    it('shows what is asked about that and nothing else, of every kind, to whoever may see it', async () => {
      for (const thing of REVIEWED_THINGS) {
        const first = await importer.imported(FILES[thing]('A1'), { thing })
        const second = await importer.imported(FILES[thing]('B1'), { thing })
        expect(second, thing).toMatchObject({ added: 1, reviews: [{ reason: 'UNIT_POINT_DISAGREE', count: 1 }] })
        const desk = async (who: string, query: string) =>
          (await importer.ask<ReviewPage>(who, 'GET', `/api/reviews${query}`)).body
        const page = await desk('consolidator', `?batch=${second.batchId}`)
        expect(page.reviews.map((one) => `${one.thing} ${one.sourceNumber} ${one.reason}`)).toEqual([
          `${thing} B1 UNIT_POINT_DISAGREE`,
        ])
        expect(page.counts).toEqual({ UNIT_POINT_DISAGREE: 1 })
        const other = await desk('consolidator', `?reason=UNIT_POINT_DISAGREE&batch=${first.batchId}`)
        expect(other.reviews.map((one) => `${one.thing} ${one.sourceNumber}`)).toEqual([`${thing} A1`])
        const [asked] = other.reviews
        const one = await desk('consolidator', `?thing=${thing}&record=${asked!.recordId}`)
        expect(one.reviews).toEqual([asked])
        expect((await desk('laoCai', `?batch=${second.batchId}`)).reviews).toEqual([])
      }
    })

    it('corrects to no commune that is none and to no point in none, and keeps no version of what it refuses', async () => {
      const outside = 'Mã cơ sở,Tên cơ sở,Loại hình,Kinh độ,Vĩ độ,Tỉnh\nN1,Quán (mẫu),KARAOKE,104.2,9.2,An Giang'
      const { batchId } = await importer.imported(outside, { thing: 'establishments' })
      const { body } = await importer.ask<ReviewPage>('consolidator', 'GET', `/api/reviews?batch=${batchId}`)
      expect(body.reviews.map(({ reason }) => reason)).toEqual(['OUTSIDE_COMMUNES'])
      const [asked] = body.reviews
      for (const correction of [{ way: 'POINT' }, { way: 'COMMUNE', communeCode: '99999' }]) {
        const decision = { decision: 'CORRECTED', version: 1, ...correction }
        const path = `/api/reviews/establishments/${asked!.id}/decision`
        expect((await importer.ask('consolidator', 'POST', path, decision)).status, correction.way).toBe(400)
      }
      const { sql } = database()
      expect(
        await sql`
        select version, (select count(*)::int from record_versions v where v.thing = 'establishments' and v.record_id = t.id)
          as kept, (select closed_at from thing_reviews where id = ${asked!.id}) as closed_at
        from establishments t where id = ${asked!.recordId}`,
      ).toEqual([{ version: 1, kept: 0, closedAt: null }])
    })
  },
  { units: true },
)
