import { describe, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { areaText, daysText, forceText, grantState } from './grantText.ts'

const names = {
  provinces: new Map([['91', { name: 'An Giang' }]]),
  communes: new Map([
    ['30316', { name: 'Châu Đốc', kind: 'phường' }],
    ['30604', { name: 'Vĩnh An', kind: 'xã' }],
  ]),
}
const grant = (changes: Partial<Grant>): Grant => ({
  role: 'COMMUNE_OFFICER',
  provinceCode: '91',
  communeCodes: null,
  force: null,
  validFrom: '2026-03-01',
  validTo: null,
  ...changes,
})

describe('grantText', () => {
  it('names the area as people say it', () => {
    expect(areaText(grant({ provinceCode: null }), 'vi', names)).toBe('Cả nước')
    expect(areaText(grant({}), 'vi', names)).toBe('An Giang')
    expect(areaText(grant({ communeCodes: ['30316', '30604'] }), 'vi', names)).toBe(
      'Phường Châu Đốc, Xã Vĩnh An (An Giang)',
    )
    expect(areaText(grant({ communeCodes: ['30604'] }), 'en', names)).toBe('Vĩnh An commune (An Giang)')
  })

  it('counts what it does not name', () => {
    expect(areaText(grant({ communeCodes: ['30316', '30604', '30001'] }), 'vi', names, 1)).toBe(
      'Phường Châu Đốc và 2 xã, phường khác (An Giang)',
    )
  })

  it('shows a code whose name is not known', () => {
    expect(areaText(grant({ provinceCode: '10' }), 'vi', names)).toBe('10')
  })

  it('holds on its first and last day and not beside them', () => {
    const term = grant({ validTo: '2026-03-31' })
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => grantState(term, day))).toEqual([
      'NOT_YET',
      'IN_FORCE',
      'IN_FORCE',
      'OVER',
    ])
    expect(grantState(grant({}), '2999-01-01')).toBe('IN_FORCE')
  })

  it('says force and days', () => {
    expect(forceText(null, 'vi')).toBe('Mọi lực lượng')
    expect(forceText('QLTT', 'vi')).toBe('Quản lý thị trường')
    expect(daysText(grant({}), 'vi')).toBe('từ 01/03/2026')
    expect(daysText(grant({ validTo: '2026-12-31' }), 'en')).toBe('01/03/2026–31/12/2026')
  })
})
