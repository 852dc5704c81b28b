import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Grant, Sharing } from '../../data/model/roles.ts'
import type { Identify } from '../access/guard.ts'
import { type Person, personOf } from '../access/person.ts'
import type { Pool } from '../database/connect.ts'
import type { Auth } from './auth.ts'
import { samplesMayEnter } from './sampleAccounts.ts'

interface Known {
  readonly userName: string
  readonly name: string
  readonly isActive: boolean
  readonly mustChangePassword: boolean
  readonly isSample: boolean
  readonly isShutSample: boolean
  readonly grants: readonly Grant[]
  readonly sharing: readonly Sharing[]
}

/**
 * Finds who sends a request by the session cookie. Nobody: without a session, and for whom `findEntitled` finds nobody.
 * Everything is read anew each time, so what was taken away is gone at once.
 */
export const identifyBySession =
  (pool: Pool, auth: Auth): Identify =>
  async (headers) => {
    if (!headers.get('cookie')) return null
    const session = await auth.api.getSession({ headers }).catch(async (error: unknown) => {
      // The library does not say why it failed; a database that does not answer says it again.
      await pool`select`
      throw error
    })
    return session ? findEntitled(pool, session.user.id) : null
  }

/**
 * A person with the roles of today. Nobody when switched off, and for a sample account as soon as anything real is
 * stored. Until a one-time password is changed a person has no roles.
 */
export const findEntitled = async (pool: Pool, id: string): Promise<Person | null> => {
  const [known] = await pool<Known[]>`
    select username as user_name, name, is_active, must_change_password, is_sample,
      is_sample and not (${samplesMayEnter(pool)}) as is_shut_sample,
      (select coalesce(json_agg(json_build_object('role', role, 'provinceCode', province_code, 'communeCodes', commune_codes,
          'force', force, 'validFrom', valid_from, 'validTo', valid_to) order by id), '[]')
        from role_grants where person_id = people.id and ended_at is null) as grants,
      (select coalesce(json_agg(json_build_object('provinceCode', province_code, 'rest', rest, 'coarse', coarse)), '[]')
        from province_sharing) as sharing
    from people where id = ${id}`
  if (!known?.isActive || known.isShutSample) return null
  const { userName, name, mustChangePassword, isSample } = known
  const grants = mustChangePassword ? [] : known.grants
  return {
    ...personOf({ id, userName, name }, grants, known.sharing, isoDay(localToday())),
    mustChangePassword,
    isSample,
  }
}
