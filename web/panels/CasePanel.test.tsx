// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../data/model/things.ts'
import { reviewAddress } from '../reviews/reviewAddress.ts'
import { CasePanel } from './CasePanel.tsx'

const detail: CaseDetail = {
  id: 812,
  kind: 'DRUG_251',
  force: 'BP',
  status: 'DECIDED',
  occurredFrom: '2025-03-01T17:00:00Z',
  occurredTo: '2025-03-02T17:00:00Z',
  communeCode: '30385',
  provinceCode: '91',
  precision: 'GPS',
  // The first check point of the coordinate rules: 104°45′, Y 521140.997, X 1172774.588.
  position: [104.945, 10.605],
  subjects: 3,
  organisations: 1,
  value: 1_234_567_890,
  fine: 0,
  summary: null,
  source: 'Sổ tay',
  sourceNumber: '12/2025',
  nature: 'CRIMINAL',
  direction: null,
  zone: 'BORDER',
  channel: null,
  jointForces: ['CA'],
  outcomes: ['PROSEC', 'CONFISC'],
  commodities: ['DRUG'],
  statedUnit: 'Xã Vĩnh Xương, Thị xã Tân Châu',
  statedUnitCode: '30385',
  sensitivity: 'INTERNAL',
  communeSource: 'POINT',
  positionSource: 'Thiết bị đo',
  goods: [{ commodity: 'DRUG', substance: 'METH_ICE', description: null, quantity: 12.345, unit: 'gam', value: null }],
  review: [],
  version: 3,
  isSample: false,
}

let closed: number
let communes: string[]
let root: Root
beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<div id="root"></div>'
  closed = 0
  communes = []
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

const show = async (
  shown: CaseDetail | undefined,
  problem?: { status: number; message: string },
  reviewAddress?: (reason: string) => string,
) => {
  await act(async () =>
    root.render(
      <CasePanel
        detail={shown}
        problem={problem}
        communeName={(code) => `Xã ${code}`}
        provinceName={() => 'An Giang'}
        onOpenCommune={(code) => communes.push(code)}
        onFit={() => {}}
        onClose={() => closed++}
        reviewAddress={reviewAddress}
      />,
    ),
  )
}
const page = () => document.body.textContent ?? ''
const button = (text: string) =>
  [...document.querySelectorAll('button')].find((candidate) => candidate.textContent === text)
/** What stands beside a label. */
const fact = (label: string): string | null => {
  const term = [...document.querySelectorAll('dt')].find((candidate) => candidate.textContent === label)
  return term?.nextElementSibling?.textContent ?? null
}

describe('CasePanel', () => {
  it('says what, when, who and how much', async () => {
    await show(detail)
    expect(document.querySelector('h2')?.textContent).toBe('Mua bán trái phép chất ma túy')
    expect(document.querySelector('.panel-kicker')?.textContent).toBe('Vụ án · Ma túy')
    expect(fact('Điều luật')).toBe('Điều 251 Bộ luật Hình sự')
    expect(fact('Thời gian')).toBe('không rõ giờ, trong ngày 02/03/2025')
    expect(fact('Kết quả xử lý')).toBe('Khởi tố; Tịch thu')
    expect(fact('Đối tượng')).toContain('3 đối tượng, trong đó 1 tổ chức')
    expect(fact('Tiền phạt')).toBe('chưa phạt tiền')
    expect(fact('Sửa đổi')).toBe('đã sửa 2 lần')
    expect(document.querySelector('.goods-table tbody')?.textContent).toContain('12,345\u00a0gam')
  })

  it('gives the point in WGS 84 and in VN-2000 of the province', async () => {
    await show(detail)
    await act(() => import('../../data/model/vn2000.ts'))
    expect(fact('WGS 84')).toContain('10,60500; 104,94500')
    expect(fact('VN-2000')).toBe('X 1.172.775 m Y 521.141 mkinh tuyến trục 104°45′')
  })

  it('keeps the unit of the paper beside the commune of today, which opens', async () => {
    await show(detail)
    expect(fact('Ghi trên hồ sơ')).toContain('Xã Vĩnh Xương, Thị xã Tân Châu')
    expect(fact('Ghi trên hồ sơ')).toContain('tên đơn vị trước 01/07/2025')
    act(() => button('Xã 30385')?.click())
    expect(communes).toEqual(['30385'])
  })

  it('does not call a unit of the present day a former one', async () => {
    // 1 July 2025, 00:00 in the province.
    await show({ ...detail, occurredFrom: '2025-06-30T17:00:00Z', occurredTo: '2025-06-30T17:00:00Z' })
    expect(fact('Ghi trên hồ sơ')).toBe('Xã Vĩnh Xương, Thị xã Tân Châu')
  })

  it('says that there is no position and offers no way to it', async () => {
    await show({ ...detail, position: null, precision: 'COMMUNE', communeSource: 'STATED' })
    expect(fact('Vị trí')).toContain('Không có vị trí')
    expect(fact('WGS 84')).toBeNull()
    expect(button('Phóng tới')).toBeUndefined()
  })

  it('shows the exact sum on demand', async () => {
    await show(detail)
    expect(fact('Trị giá hàng vi phạm')).toBe('1,235 tỷ đồng')
    act(() => button('1,235 tỷ đồng')?.click())
    expect(fact('Trị giá hàng vi phạm')).toBe('1.234.567.890 đồng')
  })

  it('says why a case is to be reviewed and what to do', async () => {
    await show({ ...detail, review: ['UNIT_POINT_DISAGREE'] })
    expect(document.querySelector('.panel-warning')?.textContent).toContain('Tọa độ không nằm trong đơn vị đã ghi')
    expect(document.querySelector('.panel-warning')?.textContent).toContain('Hãy kiểm tra lại')
  })

  it('leads whoever may decide it from a reason to its review, and nobody else', async () => {
    const asked = { ...detail, review: ['UNIT_POINT_DISAGREE', 'DUPLICATE'] }
    await show(asked, undefined, (reason) => reviewAddress('cases', asked.id, reason))
    const links = [...document.querySelectorAll('.panel-warning a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '/can-xem-lai?reason=UNIT_POINT_DISAGREE&thing=cases&record=812',
      '/can-xem-lai?reason=DUPLICATE&thing=cases&record=812',
    ])
    await show(asked)
    expect(document.querySelectorAll('.panel-warning a')).toHaveLength(0)
  })

  it('says that a case does not exist and closes', async () => {
    await show(undefined, { status: 404, message: 'No such case' })
    expect(page()).toContain('Không có vụ này, hoặc vụ đã bị gỡ.')
    expect(page()).not.toContain('No such case')
    act(() => button('Đóng')?.click())
    expect(closed).toBe(1)
  })

  it('says that the figures are safe when the server does not answer', async () => {
    await show(undefined, { status: 0, message: 'Không kết nối được với máy chủ.' })
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Không kết nối được với máy chủ.')
    expect(page()).toContain('không bị ảnh hưởng')
  })
})
