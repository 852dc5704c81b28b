import { expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { seesEverything } from './seesEverything.ts'

const grant = (changes: Partial<Grant>): Grant => ({
  role: 'CONSOLIDATOR',
  provinceCode: null,
  communeCodes: null,
  force: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
})

it('sees everything with the whole country and every force only, in a role that sees cases, while it holds', () => {
  expect(seesEverything(grant({}))).toBe(true)
  expect(seesEverything(grant({ provinceCode: '91' }))).toBe(false)
  expect(seesEverything(grant({ force: 'HQ' }))).toBe(false)
  expect(seesEverything(grant({ role: 'ADMINISTRATOR' }))).toBe(false)
  expect(seesEverything(grant({ validTo: '2020-12-31' }))).toBe(false)
})
