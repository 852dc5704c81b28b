import { expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { seesPlaces } from './seesPlaces.ts'

const grant = (role: Grant['role'], changes: Partial<Grant> = {}): Grant => ({
  role,
  provinceCode: '91',
  communeCodes: null,
  force: null,
  validFrom: '2026-01-01',
  validTo: null,
  ...changes,
})
const sees = (...grants: Grant[]) => seesPlaces(grants, '91', '2026-11-26')

it('sees establishments exactly with a role of the province that does, and that holds today', () => {
  expect(sees(grant('VIEWER'))).toBe(false)
  expect(sees(grant('VIEWER'), grant('COMMUNE_OFFICER', { communeCodes: ['30604'] }))).toBe(true)
  expect(sees(grant('CONSOLIDATOR', { provinceCode: null }))).toBe(true)
  expect(sees(grant('INSPECTOR', { provinceCode: '15' }))).toBe(false)
  expect(sees(grant('INSPECTOR', { validTo: '2026-11-25' }))).toBe(false)
  // Exact, but of nothing that belongs here.
  expect(sees(grant('SOURCE_CUSTODIAN'))).toBe(false)
})
