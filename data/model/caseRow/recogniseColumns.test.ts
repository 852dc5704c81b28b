import { describe, expect, it } from 'vitest'
import { foldKey } from '../foldText.ts'
import { CASE_COLUMNS } from './columns.ts'
import { columnRecogniser, recogniseColumns } from './recogniseColumns.ts'

const REQUIRED = ['Loại vụ', 'Lực lượng', 'Ngày']
const found = (...headers: string[]) => {
  const recognised = recogniseColumns([...REQUIRED, ...headers])
  return 'columns' in recognised ? recognised : { columns: {}, ignored: [], problems: recognised.problems }
}

describe('headers', () => {
  it('are unique over all columns, whatever the spelling', () => {
    const owners = new Map<string, string>()
    for (const column of CASE_COLUMNS) {
      const fallbacks = 'fallbacks' in column ? column.fallbacks : []
      for (const name of [column.vi, column.en, ...column.aliases, ...fallbacks]) {
        expect(owners.get(foldKey(name)) ?? column.key, name).toBe(column.key)
        owners.set(foldKey(name), column.key)
      }
    }
  })

  it('are recognised without marks, case, spaces and punctuation', () => {
    const recognised = recogniseColumns(['LOAI VU', 'luc_luong', ' Ngày xảy ra ', 'Source-Number', 'KINH ĐỘ', 'Vi do'])
    expect(recognised).toMatchObject({
      columns: {
        kind: { header: 'LOAI VU' },
        force: { header: 'luc_luong' },
        date: { header: ' Ngày xảy ra ' },
        sourceNumber: { header: 'Source-Number' },
        lon: { header: 'KINH ĐỘ' },
        lat: { header: 'Vi do' },
      },
      ignored: [],
    })
  })

  it.each([
    ['Trị giá', 1],
    ['Trị giá (đồng)', 1],
    ['Trị giá (triệu đồng)', 1e6],
    ['Trị giá (tr.đ)', 1e6],
    ['Trị giá [1.000 đ]', 1e3],
    ['Trị giá (tỷ đồng)', 1e9],
    ['Trị giá, triệu đồng', 1e6],
    ['Trị giá hàng hóa vi phạm (triệu đồng)', 1e6],
  ])('%s are sums in units of %d đồng', (header, scale) => {
    expect(found(header).columns).toMatchObject({ value: { header, scale } })
  })

  it.each(['Trị giá (USD)', 'Kinh độ (người báo)', 'Đến ngày (mm/dd/yyyy)', 'STT', 'Ghi chú'])(
    '%s are ignored, and said to be',
    (header) => {
      expect(found(header)).toMatchObject({ ignored: [header] })
    },
  )

  it.each([
    'Kinh độ (WGS 84)',
    'Kinh độ (VN-2000)',
    'X (m)',
    'Tọa độ Y (VN2000, KTT 104°45′, múi 3)',
    'Kinh độ (lon)',
    'Đến ngày (dd/mm/yyyy)',
    'Số hồ sơ (nếu có)',
  ])('%s are taken with the remark', (header) => {
    expect(found(header).ignored).toEqual([])
  })

  it('that are missing are named with the spellings that are accepted', () => {
    const recognised = recogniseColumns(['Ngày', 'Ghi chú'])
    const problems = 'problems' in recognised ? recognised.problems : []
    expect(problems).toHaveLength(2)
    expect(problems[0]).toContain('“Loại vụ”')
    expect(problems[0]).toContain('Hành vi')
    expect(problems[1]).toContain('“Lực lượng”')
  })

  it('that mean the same twice are refused', () => {
    expect(found('Ngày')).toMatchObject({ problems: [expect.stringContaining('hai lần')] })
    expect(found('date')).toMatchObject({ problems: [expect.stringContaining('“Ngày” và “date”')] })
  })

  it('of an address are the unit only where no column of units is', () => {
    expect(found('Địa chỉ').columns).toMatchObject({ unit: { header: 'Địa chỉ' } })
    expect(found('Địa chỉ', 'Xã')).toMatchObject({ columns: { unit: { header: 'Xã' } }, ignored: ['Địa chỉ'] })
  })

  it('are recognised behind the prefix that GDAL writes before columns in GPX, where no header says it alone', () => {
    const names = ['ogr_Loại_vụ', 'ogr_Lực_lượng', 'ogr:Ngày', 'ogr_Tóm_tắt', 'ogr_id']
    expect(recogniseColumns(names)).toMatchObject({
      columns: { kind: { header: 'ogr_Loại_vụ' }, date: { header: 'ogr:Ngày' }, summary: { header: 'ogr_Tóm_tắt' } },
      ignored: ['ogr_id'],
    })
    expect(found('Tóm tắt', 'ogr_Tóm_tắt')).toMatchObject({
      columns: { summary: { header: 'Tóm tắt' } },
      ignored: ['ogr_Tóm_tắt'],
    })
  })

  it('reads the last part of a header of several lines, where no header says it alone', () => {
    const headers = ['Thời gian / Từ ngày', 'Thời gian / Giờ', 'Loại vụ', 'Lực lượng', 'Giá trị / Trị giá (triệu đồng)']
    expect(recogniseColumns(headers)).toMatchObject({
      columns: {
        date: { header: 'Thời gian / Từ ngày' },
        timeFrom: { header: 'Thời gian / Giờ' },
        value: { header: 'Giá trị / Trị giá (triệu đồng)', scale: 1e6 },
      },
      ignored: [],
    })
    expect(recogniseColumns(['Ngày', 'Lập biên bản / Ngày', 'Loại vụ', 'Lực lượng'])).toMatchObject({
      columns: { date: { header: 'Ngày' } },
      ignored: ['Lập biên bản / Ngày'],
    })
  })

  it('knows names that a Shapefile has cut to ten bytes, where one column alone can be meant', () => {
    const { columns } = found('source_num', 'coordinate', 'Đơn vị')
    expect(columns).toMatchObject({ sourceNumber: { header: 'source_num' } })
    // coordinates and coordinate_system begin alike.
    expect(Object.keys(columns)).not.toContain('coordinates')
    expect(Object.keys(columns)).not.toContain('coordinateSystem')
    expect(found('Số hồ sơ', 'source_num').ignored).toEqual(['source_num'])
    const required = ['Ngày', 'Loại vụ', 'force']
    for (const [status, precision] of [
      ['Trạng th', 'Độ chí'],
      ['Trạng thá', 'Độ chính'],
    ] as const) {
      // In UTF-8, then in the code page 1258.
      expect(recogniseColumns([...required, status, precision])).toMatchObject({
        columns: { status: { header: status }, precision: { header: precision } },
        ignored: [],
      })
    }
  })

  it('prefers a column of the file to the name that KML gives every place', () => {
    const columns = [
      { key: 'name', vi: 'Tên', en: 'name', aliases: [], form: { is: 'text' } },
      { key: 'note', vi: 'Ghi chú', en: 'note', aliases: ['description'], form: { is: 'text' } },
    ]
    const recognise = columnRecogniser(columns)
    expect(recognise(['name', 'Tên', 'Ghi chú', 'description'])).toMatchObject({
      columns: { name: { header: 'Tên' }, note: { header: 'Ghi chú' } },
      ignored: ['name', 'description'],
    })
    expect(recognise(['name'])).toMatchObject({ columns: { name: { header: 'name' } } })
    expect(recognise(['Tên', 'TÊN'])).toHaveProperty('problems')
  })
})
