import { describe, expect, it } from 'vitest'
import type { Grant } from '../../../data/model/roles.ts'
import { settableLevels } from './settableLevels.ts'

const TODAY = '2026-11-26'
const grant = (role: Grant['role'], changes: Partial<Grant> = {}): Grant => ({
  role,
  provinceCode: '91',
  communeCodes: null,
  force: null,
  validFrom: '2026-01-01',
  validTo: null,
  ...changes,
})
const HERE = { provinceCode: '91', communeCode: '30604', force: 'CA' }
const levels = (grants: readonly Grant[], where: Partial<typeof HERE> = {}) =>
  settableLevels(grants, { ...HERE, ...where }, TODAY).map(({ code }) => code)

describe('the levels that may be given to a visit', () => {
  it('end where the role that records it ends', () => {
    expect(levels([grant('UNIT_REPORTER')])).toEqual(['PUBLIC', 'INTERNAL'])
    expect(levels([grant('INSPECTOR')])).toEqual(['PUBLIC', 'INTERNAL', 'RESTRICTED'])
    expect(levels([grant('UNIT_REPORTER'), grant('INSPECTOR')])).toEqual(['PUBLIC', 'INTERNAL', 'RESTRICTED'])
  })

  it('do not rise by a role that sees more but records nothing', () => {
    expect(levels([grant('UNIT_REPORTER'), grant('SOURCE_CUSTODIAN')])).toEqual(['PUBLIC', 'INTERNAL'])
    expect(levels([grant('SOURCE_CUSTODIAN')])).toEqual([])
  })

  it('count only roles of the commune, of the force and of today', () => {
    const own = grant('COMMUNE_OFFICER', { communeCodes: ['30604'] })
    expect(levels([own])).toHaveLength(3)
    expect(levels([own], { communeCode: '30616' })).toEqual([])
    expect(levels([own], { provinceCode: '15' })).toEqual([])
    expect(levels([grant('INSPECTOR', { force: 'QLTT' })])).toEqual([])
    expect(levels([grant('INSPECTOR', { force: 'QLTT' })], { force: 'QLTT' })).toHaveLength(3)
    expect(levels([grant('INSPECTOR', { validTo: '2026-11-25' })])).toEqual([])
  })

  it('are those of any commune and force of the province while none is chosen', () => {
    const own = grant('COMMUNE_OFFICER', { communeCodes: ['30604'], force: 'CA' })
    expect(settableLevels([own], { provinceCode: '91', communeCode: null, force: '' }, TODAY)).toHaveLength(3)
  })
})
