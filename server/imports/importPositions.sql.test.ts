import { afterEach, expect, it } from 'vitest'
import { toVn2000, zoneByEpsg, type Vn2000Zone } from '../../data/model/vn2000.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { importText } from '../../test/importText.ts'

const HEADER = 'Số hồ sơ;Ngày;Loại vụ;Lực lượng'
const row = (number: string, rest: string, day = '02/03/2026') => `${number};${day};SMUG_BORDER;BP;${rest}`

describeOnEachEngine(
  'coordinates of a file',
  (database) => {
    const sql = () => database().sql
    const stored = () => sql()<
      {
        number: string
        lon: number
        lat: number
        precision: string
        source: string | null
        commune: string | null
      }[]
    >`
      select source_number as number, st_x(position) as lon, st_y(position) as lat, precision, position_source as source,
        commune_code as commune
      from cases order by source_number`
    /** What is to be looked at because of its place; the same place written in several ways is a duplicate. */
    const reviews = () => sql()<{ number: string; reason: string }[]>`
      select source_number as number, reason from review_items join cases on cases.id = case_id
      where closed_at is null and reason <> 'DUPLICATE' order by source_number`

    afterEach(async () => {
      await sql()`delete from review_items`
      await sql()`delete from cases`
    })

    /** A point inside a commune of today, and its metres in a zone as a paper writes them: X (northing), Y (easting). */
    const inCommune = async (code: string, epsg: number) => {
      const [point] = await sql()<{ lon: number; lat: number }[]>`
        select st_x(point) as lon, st_y(point) as lat from communes where code = ${code}`
      const place = [point?.lon ?? NaN, point?.lat ?? NaN] as const
      const [easting, northing] = toVn2000(place, zoneByEpsg(epsg) as Vn2000Zone)
      const paper = (metres: number) => metres.toLocaleString('vi-VN', { minimumFractionDigits: 3 })
      return { place, x: paper(northing), y: paper(easting) }
    }

    it('in metres become places to the centimetre, with the zone stated, guessed from the province, or in the header', async () => {
      // Vĩnh Hậu, An Giang (104°45′) and Sìn Hồ, Lai Châu, whose papers before July 2025 are in 103°00′.
      const anGiang = await inCommune('30367', 9208)
      const [sinHo] = await sql()<{ code: string }[]>`
        select code from communes where name = 'Sìn Hồ' and province_code = '12'`
      const laiChau = await inCommune(sinHo!.code, 9205)
      const summary = await importText(
        sql(),
        [
          `${HEADER};X;Y;Kinh tuyến trục;Đơn vị`,
          row('1-STATED', `${anGiang.x};${anGiang.y};104°45′;xã Vĩnh Hậu, An Giang`),
          row('2-GUESSED', `${anGiang.x};${anGiang.y};;xã Vĩnh Hậu, An Giang`),
          row('3-SWAPPED', `${anGiang.y};${anGiang.x};;xã Vĩnh Hậu, An Giang`),
          row('4-FORMER', `${laiChau.x};${laiChau.y};;xã Sìn Hồ, Lai Châu`),
          row('5-DEGREES', '10°36′18″B;104°56′42″Đ;;'),
        ].join('\n'),
      )
      expect(summary.refusals).toEqual([])
      expect(summary).toMatchObject({ added: 5, refused: 0 })
      const rows = await stored()
      const far = rows.slice(0, 4).map(({ lon, lat }, index) => {
        const { place } = index === 3 ? laiChau : anGiang
        return Math.hypot(lon - place[0], lat - place[1]) * 111_195
      })
      for (const metres of far) expect(metres).toBeLessThan(0.01)
      expect(rows.map(({ source }) => source)).toEqual([
        'VN-2000, 104°45′',
        'VN-2000, 104°45′ (suy từ tỉnh)',
        'VN-2000, 104°45′ (suy từ tỉnh), đổi chỗ X và Y',
        'VN-2000, 103°00′ (suy từ tỉnh)',
        null,
      ])
      expect(rows[4]?.lon).toBeCloseTo(104.945, 9)
      expect(rows[4]?.lat).toBeCloseTo(10.605, 9)
      expect(await reviews()).toEqual([])
    })

    it('are the same at a second import', async () => {
      const { x, y } = await inCommune('30367', 9208)
      const text = `${HEADER};Tọa độ;Đơn vị\n${row('A', `X ${x} Y ${y};xã Vĩnh Hậu, An Giang`)}`.replace(
        `X ${x} Y ${y}`,
        `"X: ${x}; Y: ${y}"`,
      )
      expect(await importText(sql(), text)).toMatchObject({ added: 1, refused: 0 })
      expect(await importText(sql(), text)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    })

    it('on a wrong meridian are refused with the one that fits, and taken when it is put right', async () => {
      const [sinHo] = await sql()<{ code: string }[]>`
        select code from communes where name = 'Sìn Hồ' and province_code = '12'`
      const { x, y } = await inCommune(sinHo!.code, 9205)
      const text = (meridian: string) =>
        `${HEADER};X (m);Y (m);KTT;Đơn vị\n${row('A', `${x};${y};${meridian};xã Sìn Hồ, Lai Châu`)}`
      const wrong = await importText(sql(), text('104°45′'))
      expect(wrong.refusals).toMatchObject([{ row: 2, column: 'KTT', value: '104°45′', code: 'ZONE_MISMATCH' }])
      expect(wrong.refusals[0]?.message).toContain('103°00′ thì đúng')
      expect(await importText(sql(), text('103°00′'))).toMatchObject({ added: 1, refused: 0 })
      expect(await reviews()).toEqual([])
    })

    it('of rough degrees beside a hamlet stand for the hamlet, a hamlet without any for its commune', async () => {
      await importText(
        sql(),
        [
          `${HEADER};Kinh độ;Vĩ độ;Đơn vị`,
          row('1-ROUGH', '104°56′;10°36′;ấp 3, xã Vĩnh Hậu, An Giang'),
          row('2-EXACT', '104,94512;10,60533;ấp 3, xã Vĩnh Hậu, An Giang'),
          row('3-NONE', ';;ấp 3, xã Vĩnh Hậu, An Giang'),
        ].join('\n'),
      )
      expect((await stored()).map(({ precision }) => precision)).toEqual(['HAMLET', 'GPS', 'COMMUNE'])
    })
  },
  { units: true },
)
