import { beforeEach, expect, it } from 'vitest'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { HEADER, importText, manyRows, rowsOf } from '../../test/importText.ts'
import { connect } from '../database/connect.ts'
import { listDataVersions } from '../database/dataVersions.ts'

describeOnEachEngine(
  'an import of cases',
  (database) => {
    const sql = () => database().sql
    const stored = () => sql()`
      select source_number, kind, force, status, version, to_char(occurred_from at time zone interval '7 hours',
        'YYYY-MM-DD HH24:MI') as starts, to_char(occurred_to at time zone interval '7 hours', 'YYYY-MM-DD HH24:MI') as ends,
        subjects, value, fine, commodities, outcomes, precision, round(st_x(position)::numeric, 6) as lon,
        round(st_y(position)::numeric, 6) as lat, stated_unit, stated_unit_code, stated_commune_code, commune_code,
        commune_source, province_code, summary
      from cases order by source_number`
    const openReviews = () => sql()`
      select cases.source_number, reason from review_items join cases on cases.id = case_id
      where closed_at is null order by 1, 2`
    const count = async () => {
      const [row] = await sql()<{ cases: number; batches: number; versions: number; reviews: number }[]>`
        select (select count(*)::int from cases) as cases, (select count(*)::int from import_batches) as batches,
          (select count(*)::int from record_versions) as versions, (select count(*)::int from review_items) as reviews`
      return row
    }

    beforeEach(async () => {
      await sql()`delete from cases`
      await sql()`delete from record_versions`
      await sql()`delete from import_batches`
    })

    it('takes Vietnamese headers, semicolons and a byte order mark', async () => {
      const summary = await importText(
        sql(),
        '\uFEFFSố hồ sơ;Ngày;Giờ;Loại vụ;Lực lượng;Trạng thái;Kết quả xử lý;Mặt hàng;Số đối tượng;Trị giá (triệu đồng);' +
          'Tiền phạt;Kinh độ;Vĩ độ;Xã;Tỉnh;Tóm tắt;Ghi chú\r\n' +
          '01/BB;02/03/2026;20h15;Buôn lậu qua biên giới;Bộ đội Biên phòng;Kết thúc;Phạt tiền, tịch thu;' +
          '"Rượu, bia; Thuốc lá điếu";2;12,5;1.500.000;105,157111;10,41038;xã Vĩnh An;An Giang;"Dòng 1\nDòng ""2"" (mẫu)";x\r\n' +
          '02/BB;05/04/2024;;DRUG_251;cong an;;;;;;;;;"xã Bản Vược, huyện Bát Xát, tỉnh Lào Cai";;;\r\n',
      )
      expect(summary).toMatchObject({ read: 2, added: 2, refused: 0, ignoredHeaders: ['Ghi chú'], isWritten: true })
      const [first, second] = await stored()
      expect(first).toEqual({
        sourceNumber: '01/BB',
        kind: 'SMUG_BORDER',
        force: 'BP',
        status: 'CLOSED',
        version: 1,
        starts: '2026-03-02 20:15',
        ends: '2026-03-02 20:15',
        subjects: 2,
        value: 12_500_000,
        fine: 1_500_000,
        commodities: ['ALCOHOL', 'CIG'],
        outcomes: ['FINE', 'CONFISC'],
        precision: 'GPS',
        lon: 105.157111,
        lat: 10.41038,
        statedUnit: 'xã Vĩnh An, An Giang',
        statedUnitCode: '30604',
        statedCommuneCode: '30604',
        communeCode: '30604',
        communeSource: 'POINT',
        provinceCode: '91',
        summary: 'Dòng 1\nDòng "2" (mẫu)',
      })
      expect(second).toMatchObject({
        status: 'NEW',
        starts: '2024-04-05 00:00',
        ends: '2024-04-06 00:00',
        precision: 'COMMUNE',
        // As data/reference/former-communes.csv has it.
        statedUnitCode: '02710',
        communeCode: '02683',
        communeSource: 'STATED',
        provinceCode: '15',
      })
      const [batch] = await sql()`select * from import_batches`
      expect(batch).toMatchObject({ fileName: 'cases.csv', rowsRead: 2, rowsAdded: 2, rowsRefused: 0, isSample: false })
      expect(batch?.fileHash).toMatch(/^[0-9a-f]{64}$/)
    })

    it.each([
      [',', '"12,5 triệu"'],
      ['\t', '12.500.000'],
    ])('takes English headers with the delimiter %j', async (delimiter, value) => {
      const table = [
        ['source_number', 'date', 'time', 'kind', 'force', 'value', 'lon', 'lat'],
        ['A-1', '2026-03-02', '20:15', 'Smuggling across the border', 'border guard', value, '105.157111', '10.41038'],
      ]
      const text = table.map((row) => row.join(delimiter)).join('\n')
      expect(await importText(sql(), text)).toMatchObject({ added: 1, refused: 0 })
      expect(await stored()).toMatchObject([
        { kind: 'SMUG_BORDER', force: 'BP', value: 12_500_000, communeCode: '30604' },
      ])
    })

    it('names row, column, value and reason of each refused cell and takes the rest', async () => {
      const header = 'Số hồ sơ;Ngày;Loại vụ;Lực lượng;Trị giá;Kinh độ;Vĩ độ;Độ mật'
      const summary = await importText(
        sql(),
        [
          header,
          'OK-1;02/03/2026;SMUG_BORDER;BP;5.000.000;105,157111;10,41038;Không',
          'R-2;31/02/2026;SMUG_BORDER;BP;;;;',
          'R-3;26/11/2026;SMUG_BORDER;BP;;;;',
          'R-4;02/03/2026;trộm chó;BP;;;;',
          'R-5;02/03/2026;SMUG_BORDER;BP;-5;;;',
          'R-6;02/03/2026;SMUG_BORDER;BP;;105,157111;chưa rõ;',
          'R-7;02/03/2026;SMUG_BORDER;BP;;2,35;48,85;',
          'R-8;02/03/2026;SMUG_BORDER;BP;;;;TỐI MẬT',
          'R-9;02/03/2026;;ai đó;;;;',
          'R-10;02/03/2026;SMUG_BORDER;BP;;;;;;thừa',
          'OK-1;02/03/2026;SMUG_BORDER;HQ;;;;',
          '',
          'OK-2;2026-03-02;smug_border;bp;;;;',
        ].join('\r\n'),
      )
      expect(summary.refusals.map(({ row, column, code }) => `${row} ${column}: ${code}`)).toEqual([
        '3 Ngày: DATE_IMPOSSIBLE',
        '4 Ngày: DATE_FUTURE',
        '5 Loại vụ: CODE_UNKNOWN',
        '6 Trị giá: NUMBER_NEGATIVE',
        '7 Vĩ độ: COORDINATE_UNREADABLE',
        '8 Kinh độ: OUTSIDE_VIETNAM',
        '9 Độ mật: SECRET',
        '10 Loại vụ: REQUIRED',
        '10 Lực lượng: CODE_UNKNOWN',
        '11 : TOO_MANY_CELLS',
        '12 Số hồ sơ: DUPLICATE_NUMBER',
      ])
      expect(summary.refusals.at(-1)?.message).toContain('dòng 2')
      expect(summary).toMatchObject({ read: 12, added: 2, refused: 10, isWritten: true })
      expect((await stored()).map((row) => row.sourceNumber)).toEqual(['OK-1', 'OK-2'])
    })

    it('takes nothing when strict and one row is refused', async () => {
      const text = rowsOf('A;02/03/2026;SMUG_BORDER;BP', 'B;?;SMUG_BORDER;BP')
      const before = await listDataVersions(sql())
      expect(await importText(sql(), text, { isStrict: true })).toMatchObject({ refused: 1, isWritten: false })
      expect(await count()).toEqual({ cases: 0, batches: 0, versions: 0, reviews: 0 })
      expect((await listDataVersions(sql())).cases).toEqual(before.cases)
      expect(await importText(sql(), rowsOf('A;02/03/2026;SMUG_BORDER;BP'), { isStrict: true })).toMatchObject({
        added: 1,
        isWritten: true,
      })
    })

    it('says what a trial would do and keeps nothing of it', async () => {
      await importText(sql(), rowsOf('A;02/03/2026;SMUG_BORDER;BP', 'B;02/03/2026;SMUG_BORDER;BP'))
      const before = [await stored(), await count(), await listDataVersions(sql())]
      const text = rowsOf(
        'A;02/03/2026;SMUG_BORDER;BP',
        'B;02/03/2026;SMUG_BORDER;HQ',
        'C;02/03/2026;SMUG_BORDER;BP',
        'D;;;',
      )
      expect(await importText(sql(), text, { isDryRun: true })).toMatchObject({
        added: 1,
        changed: 1,
        unchanged: 1,
        refused: 1,
        isWritten: false,
      })
      expect([await stored(), await count(), await listDataVersions(sql())]).toEqual(before)
    })

    it('changes nothing, not even the data version, when the same file comes twice', async () => {
      const text =
        `${HEADER};Xã\n` +
        'A;02/03/2026;SMUG_BORDER;BP;Vĩnh An\n' +
        // Two rows alike without a number are two cases; a number repeated word for word is one.
        ';02/03/2026;SMUG_BORDER;BP;\n;02/03/2026;SMUG_BORDER;BP;\n;03/03/2026;SMUG_BORDER;BP;xã Không Có Thật\n' +
        'A;02/03/2026;SMUG_BORDER;BP;Vĩnh An\n'
      expect(await importText(sql(), text)).toMatchObject({ read: 5, added: 4, repeated: 1, refused: 0 })
      const before = [await stored(), await openReviews(), (await listDataVersions(sql())).cases]
      expect(await importText(sql(), text)).toMatchObject({ added: 0, changed: 0, unchanged: 4, repeated: 1 })
      // Other order of columns and rows, other spelling of nothing: the same identities.
      expect([await stored(), await openReviews(), (await listDataVersions(sql())).cases]).toEqual(before)
    })

    it('keeps two sources apart', async () => {
      const text = rowsOf('A;02/03/2026;SMUG_BORDER;BP')
      await importText(sql(), text)
      expect(await importText(sql(), text, { source: 'other' })).toMatchObject({ added: 1 })
      expect(await count()).toMatchObject({ cases: 2 })
    })

    it('makes a corrected row version 2, keeps version 1, and closes what is no longer to review', async () => {
      const table = (unit: string, force: string, lon: string, lat: string) =>
        `${HEADER};Xã;Kinh độ;Vĩ độ\nA;02/03/2026;SMUG_BORDER;${force};${unit};${lon};${lat}\n`
      await importText(sql(), table('xã Không Có Thật', 'BP', '', ''))
      expect(await openReviews()).toEqual([{ sourceNumber: 'A', reason: 'UNIT_UNKNOWN' }])
      const changed = await importText(sql(), table('xã Vĩnh An, tỉnh An Giang', 'HQ', '', ''))
      expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
      expect(await stored()).toMatchObject([{ version: 2, force: 'HQ', communeCode: '30604', communeSource: 'STATED' }])
      expect(await openReviews()).toEqual([])
      const versions = await sql()`select version, record->>'force' as force from record_versions`
      expect(versions).toEqual([{ version: 1, force: 'BP' }])
      // A point in Lào Cai contradicts the unit: the point counts, both are kept, the case is listed.
      await importText(sql(), table('xã Vĩnh An, tỉnh An Giang', 'HQ', '104,020887', '22,49163'))
      expect(await stored()).toMatchObject([
        { version: 3, communeCode: '02647', statedCommuneCode: '30604', communeSource: 'POINT', provinceCode: '15' },
      ])
      expect(await openReviews()).toEqual([{ sourceNumber: 'A', reason: 'UNIT_POINT_DISAGREE' }])
    })

    it('lists split and unknown units and points in no commune for review', async () => {
      const [split] = await sql()<
        { code: string; name: string; district: string; province: string; communes: string[] }[]
      >`
        select code, name, district, province, array_agg(commune_code order by commune_code) as communes
        from former_communes join commune_successors on former_code = code
        where district is not null group by code having count(*) > 1 order by code limit 1`
      const summary = await importText(
        sql(),
        `${HEADER};Địa chỉ;Kinh độ;Vĩ độ\n` +
          `A;02/03/2024;SMUG_BORDER;BP;"${split!.name}, ${split!.district}, ${split!.province}";;\n` +
          'B;02/03/2026;SMUG_BORDER;BP;xã Không Có Thật;;\n' +
          // At sea, in no commune.
          'C;02/03/2026;SMUG_BORDER;BP;;110,05;12,03\n' +
          'D;02/03/2026;SMUG_BORDER;BP;tỉnh An Giang;;\n',
      )
      expect(summary).toMatchObject({ added: 4, unitSplit: 1, unitUnknown: 1 })
      expect(await openReviews()).toEqual([
        { sourceNumber: 'A', reason: 'UNIT_SPLIT' },
        { sourceNumber: 'B', reason: 'UNIT_UNKNOWN' },
        { sourceNumber: 'C', reason: 'OUTSIDE_COMMUNES' },
      ])
      const rows = await stored()
      expect(rows[0]).toMatchObject({ statedUnitCode: split!.code, communeCode: null, precision: 'COMMUNE' })
      expect(rows[2]).toMatchObject({ communeCode: null, precision: 'GPS' })
      expect(rows[3]).toMatchObject({ communeCode: null, precision: 'UNKNOWN', provinceCode: '91' })
    })

    it('keeps numbers and texts that look like syntax as they are', async () => {
      const numbers = ['NULL', '{a,b}', 'c\\d', "e'f", '$1', '%s', '🔥', '0012']
      const text = rowsOf(...numbers.map((number) => `${number};02/03/2026;SMUG_BORDER;BP`))
      await importText(sql(), text)
      expect(new Set((await stored()).map((row) => row.sourceNumber))).toEqual(new Set(numbers))
      expect(await importText(sql(), text)).toMatchObject({ unchanged: numbers.length, added: 0 })
    })

    it('takes nothing at all when a later part of the file cannot be read', async () => {
      const before = await listDataVersions(sql())
      await expect(importText(sql(), `${manyRows(9000)}"x;02/03/2026;SMUG_BORDER;BP\n`)).rejects.toThrow('dòng 9002')
      const bytes = Buffer.concat([Buffer.from(manyRows(9000)), Buffer.from([0xe0, 0x79, 0x0a])])
      await expect(importText(sql(), bytes)).rejects.toThrow('UTF-8')
      expect(await count()).toEqual({ cases: 0, batches: 0, versions: 0, reviews: 0 })
      expect((await listDataVersions(sql())).cases).toEqual(before.cases)
      // Nothing was left on its way either: the connection works as before.
      expect(await importText(sql(), manyRows(3))).toMatchObject({ added: 3 })
    })

    it.each([
      ['no required column', 'Ngày;Ghi chú\n02/03/2026;x\n', 'Thiếu cột bắt buộc “Loại vụ”'],
      ['two columns of one meaning', `${HEADER};date\nA;02/03/2026;SMUG_BORDER;BP;\n`, 'cùng một nghĩa'],
      ['a header alone', `${HEADER}\n`, 'không có dòng dữ liệu'],
    ])('refuses a file with %s', async (_, text, reason) => {
      await expect(importText(sql(), text)).rejects.toThrow(reason)
      expect(await count()).toMatchObject({ cases: 0, batches: 0 })
    })

    it('waits for another import and does not double its rows', async () => {
      const other = connect(database().url, { max: 1 })
      try {
        const text = manyRows(3000)
        const both = await Promise.all([importText(sql(), text), importText(other, text)])
        expect(both.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 3000])
        expect(both.map(({ unchanged }) => unchanged).sort((a, b) => a - b)).toEqual([0, 3000])
        expect(await count()).toMatchObject({ cases: 3000 })
      } finally {
        await other.end({ timeout: 5 })
      }
    })

    it('tells how far it is', async () => {
      const seen: number[] = []
      await importText(sql(), manyRows(20_500), { onProgress: (rows) => seen.push(rows) })
      expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) * 1000))
    })
  },
  { units: true },
)
