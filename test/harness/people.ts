import { randomBytes } from 'node:crypto'
import type { Grant } from '../../data/model/roles.ts'
import { createAuth } from '../../server/accounts/auth.ts'
import type { Pool } from '../../server/database/connect.ts'
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

/** Every request comes from somebody with every right of the screen. */
export const asEverybody: Identify = async () =>
  aPerson(aGrant('CONSOLIDATOR'), aGrant('ADMINISTRATOR'), aGrant('AUDITOR'), aGrant('SOURCE_CUSTODIAN'))

/** Every request comes from somebody who consolidates the whole country: sees every case but sealed ones, exactly. */
export const asConsolidator: Identify = async () => aPerson(aGrant('CONSOLIDATOR'))

/** Sign-in with a secret of its own, for an app that a test makes. */
export const testAuth = (sql: Pool) =>
  createAuth(sql, { secret: randomBytes(32).toString('base64url'), publicUrl: null })
