import { expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { emptyMapReason } from './emptyMapReason.ts'

const grant = (role: Grant['role'], changes: Partial<Grant> = {}): Grant => ({
  role,
  provinceCode: null,
  communeCodes: null,
  force: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
})
const why = (...grants: readonly Grant[]) => emptyMapReason(grants, '2026-06-01')

it('says that nothing is stored only to who would see it: the whole country, every force, in a role that sees cases', () => {
  expect(why(grant('CONSOLIDATOR'))).toBe('NONE_STORED')
  expect(why(grant('ADMINISTRATOR'), grant('CONSOLIDATOR'))).toBe('NONE_STORED')
  expect(why(grant('CONSOLIDATOR', { provinceCode: '91' }))).toBe('OUTSIDE')
  expect(why(grant('UNIT_REPORTER', { force: 'HQ' }))).toBe('OUTSIDE')
  expect(why(grant('CONSOLIDATOR', { validTo: '2026-05-31' }), grant('VIEWER', { provinceCode: '91' }))).toBe('OUTSIDE')
})

it('names the roles that see public cases only', () => {
  expect(why(grant('ADMINISTRATOR'), grant('AUDITOR'))).toBe('PUBLIC_ONLY')
  expect(why(grant('ADMINISTRATOR'), grant('VIEWER', { provinceCode: '91' }))).toBe('OUTSIDE')
})
