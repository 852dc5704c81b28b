import { beforeEach, expect, it } from 'vitest'
import { aCase, addCases } from '../../test/builders.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { HEADER, importText } from '../../test/importText.ts'

describeOnEachEngine(
  'a file that corrects something else of a case',
  (database) => {
    const sql = () => database().sql
    const stored = () => sql()`
      select status, stated_unit_code, commune_code, commune_source, province_code from cases order by source_number`
    const openReviews = () => sql()`
      select cases.source_number, reason from review_items join cases on cases.id = case_id
      where closed_at is null order by 1, 2`

    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from record_versions`
      await sql()`delete from import_batches`
    })

    it('keeps the commune that words of several communes stood for', async () => {
      const place = { statedUnit: 'xã Mỹ Thuận', statedUnitCode: '30838', statedCommuneCode: '30838' }
      await addCases(sql(), [aCase({ sourceNumber: 'A', ...place })])
      const table = (unit: string) => `${HEADER};Xã;Trạng thái\nA;02/03/2026;SMUG_BORDER;BP;${unit};CLOSED\n`
      expect(await importText(sql(), table('xã Mỹ Thuận'))).toMatchObject({ changed: 1 })
      expect(await stored()).toMatchObject([{ status: 'CLOSED', communeCode: '30838', statedUnitCode: '30838' }])
      expect(await openReviews()).toEqual([])
      // Other words are not what was known.
      await importText(sql(), table('Mỹ Thuận'))
      expect(await stored()).toMatchObject([{ communeCode: null, statedUnitCode: null }])
      expect(await openReviews()).toEqual([{ sourceNumber: 'A', reason: 'UNIT_UNKNOWN' }])
    })

    it('keeps the commune that was chosen for a point outside all', async () => {
      const place = { position: [102.5, 12.03] as const, statedCommuneCode: '30604', provinceCode: '91' }
      await addCases(sql(), [aCase({ sourceNumber: 'A', ...place })])
      const table = (lon: string, status: string) =>
        `${HEADER};Kinh độ;Vĩ độ;Trạng thái\nA;02/03/2026;SMUG_BORDER;BP;${lon};12,03;${status}\n`
      await importText(sql(), table('102,5', 'CLOSED'))
      expect(await stored()).toMatchObject([{ status: 'CLOSED', communeCode: '30604', communeSource: 'STATED' }])
      // Of another point nothing is known.
      await importText(sql(), table('110,05', 'NEW'))
      expect(await stored()).toMatchObject([{ status: 'NEW', communeCode: null, provinceCode: '91' }])
    })

    it('leaves the province as it is known where a file does not say it', async () => {
      await addCases(sql(), [aCase({ sourceNumber: 'A', provinceCode: '91', statedUnit: 'ấp Tân Lập' })])
      const table = (unit: string) => `${HEADER};Xã;Trạng thái\nA;02/03/2026;SMUG_BORDER;BP;${unit};CLOSED\n`
      await importText(sql(), table('ấp Tân Lập'))
      expect(await stored()).toMatchObject([{ status: 'CLOSED', provinceCode: '91', communeCode: null }])
      await importText(sql(), table('xã Bản Vược, huyện Bát Xát, tỉnh Lào Cai'))
      expect(await stored()).toMatchObject([{ provinceCode: '15' }])
    })
  },
  { units: true },
)
