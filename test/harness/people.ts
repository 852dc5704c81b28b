import type { Grant } from '../../data/model/roles.ts'
import type { Identify } from '../../server/access/guard.ts'
import { type Person, personOf } from '../../server/access/person.ts'

/** A role as a test states it: a whole country's, of every force, for ever, unless it says otherwise. */
export const aGrant = (role: Grant['role'], changes: Partial<Omit<Grant, 'role'>> = {}): Grant => ({
  role,
  provinceCode: null,
  communeCodes: null,
  force: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
})

export const aPerson = (...grants: readonly Grant[]): Person =>
  personOf({ id: 'test', userName: 'test', name: 'Test' }, grants, [], '2026-06-01')

/** Every request comes from somebody who consolidates the whole country: sees every case but sealed ones, exactly. */
export const asConsolidator: Identify = async () => aPerson(aGrant('CONSOLIDATOR'))
