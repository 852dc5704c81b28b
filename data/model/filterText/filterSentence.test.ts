import { describe, expect, it } from 'vitest'
import { type CaseFilter, noFilter } from '../caseFilter.ts'
import { filterSentence } from './filterSentence.ts'

const names = {
  communes: new Map([
    ['30604', { name: 'Vĩnh An', kind: 'xã' }],
    ['30760', { name: 'Rạch Giá', kind: 'phường' }],
    ['31078', { name: 'Phú Quốc', kind: 'đặc khu' }],
  ]),
  provinces: new Map([['91', { name: 'An Giang' }]]),
}
const vi = (filter: Partial<CaseFilter>) => filterSentence({ ...noFilter, ...filter }, 'vi', names)
const en = (filter: Partial<CaseFilter>) => filterSentence({ ...noFilter, ...filter }, 'en', names)

describe('a filter in words', () => {
  it('says each clause in turn', () => {
    const filter = { kinds: ['DRUG'], places: ['30604', '91'], forces: ['CA'], precisions: ['GPS'] }
    expect(vi({ ...filter, places: ['91', '30604'] })).toBe(
      'Ma túy, tại An Giang và Xã Vĩnh An, do Công an; chỉ vụ có tọa độ đo',
    )
    expect(en(filter)).toBe('Drugs, in Vĩnh An commune and An Giang, by Police; only cases with a measured position')
  })

  it('says that nothing is left out when nothing is filtered, whatever the period', () => {
    expect(vi({})).toBe('mọi vụ việc')
    expect(en({})).toBe('all cases')
    expect(vi({ from: '2026-01-01', to: '2026-01-31' })).toBe('mọi vụ việc')
  })

  it('speaks of cases when no kind is chosen', () => {
    expect(vi({ places: ['91'] })).toBe('Vụ việc tại An Giang')
    expect(vi({ zones: ['BORDER'], forces: ['BP'] })).toBe('Vụ việc ở khu vực biên giới, do Bộ đội Biên phòng')
    expect(vi({ precisions: ['COMMUNE'] })).toBe('Vụ việc chỉ biết đến xã')
    expect(en({ precisions: ['GPS', 'ADDRESS'] })).toBe('Cases with a measured position or known to the address')
  })

  it('names kinds of places in either language', () => {
    expect(vi({ places: ['30760', '31078'] })).toBe('Vụ việc tại Phường Rạch Giá và Đặc khu Phú Quốc')
    expect(en({ places: ['30760', '31078'] })).toBe('Cases in Rạch Giá ward and Phú Quốc special zone')
  })

  it('quotes a label with a comma, so that two labels do not read as three', () => {
    expect(vi({ commodities: ['ALCOHOL', 'SUGAR'] })).toBe('Vụ việc có mặt hàng Đường cát hoặc ‘Rượu, bia’')
  })

  it('gives a number instead of more than three names, or all names when asked', () => {
    const commodities = ['CIG', 'FIREWORK', 'FUEL', 'MILK', 'SUGAR']
    expect(vi({ commodities })).toBe('Vụ việc có một trong 5 mặt hàng')
    expect(vi({ statuses: ['CLOSED', 'DECIDED', 'ENFORCE', 'NEW'] })).toBe('Vụ việc ở một trong 4 trạng thái')
    expect(vi({ kinds: ['ENV'], precisions: ['ADDRESS', 'COMMUNE', 'GPS', 'HAMLET'] })).toBe(
      'Môi trường; chỉ vụ thuộc 4 mức vị trí',
    )
    expect(en({ places: ['91', '30604', '30760', '31078'] })).toBe('Cases in 4 places')
    expect(filterSentence({ ...noFilter, commodities }, 'vi', names, Number.POSITIVE_INFINITY)).toBe(
      'Vụ việc có mặt hàng Thuốc lá điếu, Đường cát, Xăng dầu, Pháo hoặc Sữa',
    )
  })

  it('shows a code it does not know instead of hiding it', () => {
    expect(vi({ places: ['99999'] })).toBe('Vụ việc tại 99999')
  })
})
