import { beforeAll, expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from './importer.ts'

describeOnEachEngine(
  'an import of other things than cases',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    const sql = () => database().sql

    beforeAll(() => {
      importer = importerOf(database())
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
        expect(await importer.imported(first, { thing }), thing).toMatchObject({ added: 1, refusals: [] })
        const before = await stored()
        expect(await importer.imported(first, { thing }), thing).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
        const { batchId, ...rest } = await importer.imported(second, { thing })
        expect(rest, thing).toMatchObject({ changed: 1, refusals: [] })
        expect(await stored(), thing).not.toEqual(before)
        expect((await importer.ask('consolidator', 'POST', `/api/import-batches/${batchId}/undo`)).body, thing).toEqual(
          {
            removed: 0,
            restored: 1,
          },
        )
        expect(await stored(), thing).toEqual(before)
        expect(await importer.imported(first, { thing, who: 'laoCai' }), thing).toMatchObject({
          refused: 1,
          changed: 0,
        })
      }
      const [kept] = await sql()`select address, commune_code, province_code from establishments`
      expect(kept).toEqual({ address: 'Số 1', communeCode: '30316', provinceCode: '91' })
    })

    it('takes a gate that lies in no commune into the province for which its export counts it, and leaves a known one', async () => {
      const gate = 'Mã cửa khẩu,Tên,Loại,Nước bên kia,Kinh độ,Vĩ độ,Tính cho tỉnh'
      const row = (province: string) => `${gate}\nG-OUT,Lối (mẫu),Lối mở,Campuchia,105.0792,10.9449,${province}`
      const provinces = () => sql()`select province_code, commune_code from crossings where source_number = 'G-OUT'`
      expect(await importer.imported(row(''), { thing: 'crossings' })).toMatchObject({ added: 0, refused: 1 })
      expect(await importer.imported(row('An Giang'), { thing: 'crossings' })).toMatchObject({ added: 1, refused: 0 })
      expect([...(await provinces())]).toEqual([{ provinceCode: '91', communeCode: null }])
      expect(await importer.imported(row(''), { thing: 'crossings' })).toMatchObject({ unchanged: 1, refused: 0 })
      expect(await importer.imported(row('Lào Cai'), { thing: 'crossings' })).toMatchObject({
        unchanged: 1,
        refused: 0,
      })
      expect([...(await provinces())]).toEqual([{ provinceCode: '91', communeCode: null }])
    })

    it('takes what the register keeps of an establishment, and sheets that only answer whether it is active', async () => {
      const full =
        'Mã cơ sở,Tên cơ sở,Loại hình,Tỉnh,Tên cũ,Mã số thuế,Tình trạng hoạt động,Ngày bắt đầu hoạt động,Ngày đóng cửa,Nhóm dự án,Lưu lượng xả thải,Ghi chú rủi ro,Vai trò N2O,Mục đích N2O\n' +
        'CS-D,Xưởng (mẫu),N2O_OP,An Giang,Xưởng cũ (mẫu),1600000001,Tạm ngừng,01/02/2019,,Nhóm II,"12,5",Gần trường học,Kinh doanh; Tồn trữ,Đóng chai\n' +
        'CS-E,Xưởng hai (mẫu),N2O_OP,An Giang,,,,02/02/2019,01/02/2019,,-1,,,'
      expect(await importer.imported(full, { thing: 'establishments' })).toMatchObject({ added: 1, refused: 1 })
      expect(await importer.imported(full, { thing: 'establishments' })).toMatchObject({ unchanged: 1 })
      const [stored] = await sql()`
        select former_names, tax_number, activity, opened_on, closed_on, project_group, discharge, risk_note, n2o_roles,
          n2o_purpose from establishments where source_number = 'CS-D'`
      expect(stored).toEqual({
        formerNames: 'Xưởng cũ (mẫu)',
        taxNumber: '1600000001',
        activity: 'PAUSED',
        openedOn: '2019-02-01',
        closedOn: null,
        projectGroup: 'II',
        discharge: 12.5,
        riskNote: 'Gần trường học',
        n2oRoles: ['TRADE', 'STORE'],
        n2oPurpose: 'Đóng chai',
      })
      const answers = { có: 'ACTIVE', không: 'CLOSED', 'tạm ngừng': 'PAUSED', 'giải thể': 'CLOSED', '': 'ACTIVE' }
      for (const [index, [answer, activity]] of Object.entries(answers).entries()) {
        const sheet = `Mã cơ sở,Tên cơ sở,Loại hình,Tỉnh,Đang hoạt động\nCS-A${index},Quán ${index} (mẫu),BAR,An Giang,${answer}`
        expect(await importer.imported(sheet, { thing: 'establishments' }), answer).toMatchObject({ added: 1 })
        const [row] = await sql()`
          select activity, n2o_roles from establishments where source_number = ${`CS-A${index}`}`
        expect(row, answer).toEqual({ activity, n2oRoles: [] })
      }
    })

    it('takes tips once and for ever, without who gave them', async () => {
      const tips =
        'Số tiếp nhận,Loại tin,Kênh tiếp nhận,Ngày tiếp nhận,Nội dung,Người báo,Xã,Tỉnh\nTB-1,"Phản ánh, kiến nghị",Điện thoại,05/03/2026 08:00,Khói (mẫu),Nguyễn Văn Mẫu,Xã Vĩnh An,An Giang'
      const asRecorder = { thing: 'tips', who: 'border' } as const
      expect((await importer.send(tips, { thing: 'tips' })).status).toBe(403)
      expect(await importer.imported(tips, asRecorder)).toMatchObject({
        added: 1,
        refused: 0,
        ignoredHeaders: ['Người báo'],
      })
      expect(await importer.imported(tips, asRecorder)).toMatchObject({ added: 0, unchanged: 1 })
      const [tip] = await sql()`select * from tips where source_number = 'TB-1'`
      expect(tip).toMatchObject({ communeCode: '30604', sensitivity: 'RESTRICTED', state: 'RECEIVED' })
      expect(JSON.stringify(tip)).not.toContain('Nguyễn')
    })

    it('marks as a sample what a sample account imports, of every kind: one real record would shut such accounts', async () => {
      const place = 'Xã Vĩnh An,An Giang,105.157111,10.41038'
      const files: Readonly<Record<string, string>> = {
        tips: 'Số tiếp nhận,Loại tin,Kênh tiếp nhận,Ngày tiếp nhận,Nội dung,Xã,Tỉnh\nM1,"Phản ánh, kiến nghị",Điện thoại,05/03/2026 08:00,Khói (mẫu),Xã Vĩnh An,An Giang',
        cases: `Số hồ sơ,Loại vụ,Lực lượng,Ngày,Xã,Tỉnh,Kinh độ,Vĩ độ\nM1,BAN_STORE,BP,05/03/2026,${place}`,
        establishments: `Mã cơ sở,Tên cơ sở,Loại hình,Xã,Tỉnh,Kinh độ,Vĩ độ\nM1,Quán (mẫu),KARAOKE,${place}`,
      }
      for (const [thing, file] of Object.entries(files)) {
        expect(await importer.imported(file, { thing, who: 'sample' }), thing).toMatchObject({ added: 1, refused: 0 })
        const rows = await sql()`select source, is_sample from ${sql()(thing)} where source_number = 'M1'`
        expect([...rows], thing).toEqual([{ source: 'mẫu: don-vi', isSample: true }])
        // The form offers what was typed, or it would call the same name a new one.
        const past = await importer.ask<{ sources: string[] }>('sample', 'GET', `/api/import-batches?thing=${thing}`)
        expect(past.body.sources, thing).toEqual(['don-vi'])
      }
    })
  },
  { units: true },
)
