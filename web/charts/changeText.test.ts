import { describe, expect, it } from 'vitest'
import type { ComparisonCounts } from '../../data/model/linkedCounts.ts'
import { describeChange } from './changeText.ts'

const before = (cases: number): ComparisonCounts => ({
  from: '2025-01-01',
  to: '2025-05-31',
  totals: { cases, located: 0, withCommune: 0, subjects: 0, value: 0 },
  places: {},
})
const period = { from: '2025-06-01', to: '2025-10-29' }

describe('a total against an earlier period', () => {
  it('says rise and fall by sign and word when it is more than chance', () => {
    // z = 2(√1204 − √1070) = 3.98; 12,523 %
    expect(describeChange('previous', 1204, before(1070), period, 'vi')).toEqual({
      tone: 'rise',
      figure: '+12,5%',
      text: 'tăng so với kỳ trước',
      detail: '01/01–31/05/2025: 1.070 vụ',
    })
    const fall = describeChange('lastYear', 0, before(9), period, 'vi')
    expect(fall).toMatchObject({ tone: 'fall', figure: '−100%', text: 'giảm so với cùng kỳ năm trước' })
  })

  it('says that a small difference is ordinary variation', () => {
    // z = 2(√110 − √100) = 0.98
    expect(describeChange('previous', 110, before(100), period, 'vi')).toMatchObject({
      tone: 'ordinary',
      figure: '+10%',
      text: 'so với kỳ trước, trong mức dao động thường',
    })
  })

  it('gives no percent from zero', () => {
    expect(describeChange('previous', 4, before(0), period, 'vi')).toMatchObject({
      tone: 'rise',
      figure: null,
      text: 'Mới phát sinh so với kỳ trước',
    })
    expect(describeChange('previous', 0, before(0), period, 'en')).toMatchObject({ tone: 'ordinary', figure: null })
  })

  it('says why it could not compare', () => {
    expect(describeChange('previous', 5, null, { from: '2025-06-01', to: null }, 'vi').detail).toBe(
      'kỳ đang xem chưa đủ ngày đầu và ngày cuối',
    )
    // 151 days before 1 June 2025 begin on 1 January 2025; the year before on 1 June 2024.
    expect(describeChange('previous', 5, null, period, 'vi').detail).toContain('từ 01/01/2025')
    expect(describeChange('lastYear', 5, null, period, 'vi').detail).toContain('từ 01/06/2024')
    expect(describeChange('lastYear', 5, null, { from: '1000-06-01', to: '1000-06-02' }, 'vi').detail).toBe(
      'không có kỳ nào trước đó',
    )
    expect(describeChange('previous', 0, null, { from: '2999-01-01', to: '2999-01-31' }, 'vi').detail).toBe(
      'kỳ đang xem chưa đến',
    )
  })
})
