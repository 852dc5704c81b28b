import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Grant } from '../../data/model/roles.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { endSessions } from './people.ts'
import { revokeTokens } from './tokens.ts'

export interface ListedPerson {
  readonly id: string
  readonly userName: string
  readonly name: string
  readonly isActive: boolean
  readonly isSample: boolean
  readonly createdBy: string | null
  readonly hasSecondFactor: boolean
  readonly lastSignInAt: string | null
  readonly grants: readonly (Grant & { readonly id: number })[]
}

/** Everybody, or one person, with the roles that have not been ended. */
export const listPeople = (sql: Sql, id: string | null = null) => sql<ListedPerson[]>`
  select id, username as user_name, name, is_active, is_sample, created_by, "twoFactorEnabled" as has_second_factor,
    (select to_char(max("createdAt") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from sign_in_sessions where "userId" = people.id) as last_sign_in_at,
    (select coalesce(json_agg(json_build_object('id', id, 'role', role, 'provinceCode', province_code,
        'communeCodes', commune_codes, 'force', force, 'validFrom', valid_from, 'validTo', valid_to) order by id), '[]')
      from role_grants where person_id = people.id and ended_at is null) as grants
  from people ${id === null ? sql`` : sql`where id = ${id}`}
  order by is_sample, username`

export const findByUserName = async (sql: Sql, userName: string): Promise<string | null> => {
  const [person] = await sql<{ id: string }[]>`select id from people where username = ${userName}`
  return person?.id ?? null
}

/** Switching off ends every session and every token. False when there is no such person. */
export const switchPerson = (sql: Sql, id: string, isActive: boolean): Promise<boolean> =>
  inTransaction(sql, async (transaction) => {
    const changed = await transaction`update people set is_active = ${isActive} where id = ${id}`
    if (!isActive) {
      await endSessions(transaction, id)
      await revokeTokens(transaction, id)
    }
    return changed.count > 0
  })

/** False when the person has no such role. */
export const endRole = async (sql: Sql, personId: string, grantId: number, endedBy: string): Promise<boolean> => {
  const ended = await sql`
    update role_grants set ended_at = now(), ended_by = ${endedBy}
    where id = ${grantId} and person_id = ${personId} and ended_at is null`
  return ended.count > 0
}

/** Until the transaction ends nobody else changes who administers: two people cannot take each other's role at once. */
export const lockAdministrators = async (sql: Sql): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('administrators'))`
}

/** Whether nobody would administer the whole any more without this person, or without this role of theirs. */
export const isLastAdministrator = async (sql: Sql, personId: string, grantId: number | null): Promise<boolean> => {
  const today = isoDay(localToday())
  const [row] = await sql<{ isOne: boolean; others: number }[]>`
    with administrators as (
      select role_grants.id, person_id from role_grants join people on people.id = person_id
      where role = 'ADMINISTRATOR' and province_code is null and force is null
        and ended_at is null and is_active and not is_sample
        and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)
    )
    select exists (
        select from administrators where person_id = ${personId} and (${grantId}::integer is null or id = ${grantId}::integer)
      ) as is_one,
      (select count(*)::int from administrators
        where person_id <> ${personId} or (${grantId}::integer is not null and id <> ${grantId}::integer)) as others`
  return row!.isOne && row!.others === 0
}

/** Codes of a grant that are no unit of today, or lie in another province. */
export const unknownUnits = async (sql: Sql, { provinceCode, communeCodes }: Grant): Promise<string[]> => {
  const rows = await sql<{ code: string }[]>`
    select wanted.code from unnest(${(communeCodes ?? []) as string[]}::text[]) wanted (code)
    where not exists (select from communes where communes.code = wanted.code and province_code = ${provinceCode} and valid_to is null)
    union all
    select ${provinceCode}::text where ${provinceCode}::text is not null
      and not exists (select from provinces where code = ${provinceCode}::text)`
  return rows.map(({ code }) => code)
}

export interface ListedSession {
  readonly id: string
  readonly isThis: boolean
  readonly device: string
  readonly address: string
  readonly startedAt: string
  readonly lastUsedAt: string
}

/** Sessions of a person that still run, the latest first. */
export const listSessions = (sql: Sql, personId: string, thisId: string) => sql<ListedSession[]>`
  select id, id = ${thisId} as is_this, left(coalesce("userAgent", ''), 200) as device, coalesce("ipAddress", '') as address,
    to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at,
    to_char("updatedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_used_at
  from sign_in_sessions where "userId" = ${personId} and "expiresAt" > now() order by "updatedAt" desc`

/** False when it is not a session of this person. */
export const endSession = async (sql: Sql, personId: string, id: string): Promise<boolean> =>
  (await sql`delete from sign_in_sessions where id = ${id} and "userId" = ${personId}`).count > 0

/** Ends the session that began last: what let it begin did not hold. */
export const endLatestSession = async (sql: Sql, personId: string): Promise<void> => {
  await sql`
    delete from sign_in_sessions where id = (
      select id from sign_in_sessions where "userId" = ${personId} order by "createdAt" desc limit 1)`
}

/** Whether a code of the second factor is used for the first time (RFC 6238 section 5.2); a code lives 90 s at most. */
export const useCode = async (sql: Sql, personId: string, code: string): Promise<boolean> => {
  const used = await sql`
    update second_factors set last_code = ${code}, last_code_at = now()
    where "userId" = ${personId} and (last_code is distinct from ${code} or last_code_at < now() - interval '3 minutes')`
  return used.count > 0
}

/** The hash of a person's password; undefined for those who sign in otherwise. */
export const findPassword = async (sql: Sql, personId: string): Promise<string | undefined> =>
  (
    await sql<{ password: string }[]>`
      select password from sign_in_methods where "userId" = ${personId} and "providerId" = 'credential'`
  )[0]?.password

/** Holds a person until the transaction ends: a reset and a change of the password come one after the other. */
export const lockPerson = async (sql: Sql, personId: string): Promise<void> => {
  await sql`select from people where id = ${personId} for update`
}

/** Puts a new hash in place of the one that was checked; other sessions end. False when it is another by now. */
export const replacePassword = async (
  sql: Sql,
  { personId, stored, hash, keptSession }: { personId: string; stored: string; hash: string; keptSession: string },
): Promise<boolean> => {
  await lockPerson(sql, personId)
  const changed = await sql`
    update sign_in_methods set password = ${hash}, "updatedAt" = now()
    where "userId" = ${personId} and "providerId" = 'credential' and password = ${stored}
      and exists (select from sign_in_sessions where id = ${keptSession})`
  if (changed.count === 0) return false
  await sql`update people set must_change_password = false where id = ${personId}`
  await sql`delete from sign_in_sessions where "userId" = ${personId} and id <> ${keptSession}`
  return true
}

/** Whoever came in through the sign-in service needs no one-time password any more: it ends. */
export const endOneTimePassword = (sql: Sql, personId: string): Promise<void> =>
  inTransaction(sql, async (transaction) => {
    await lockPerson(transaction, personId)
    const changed = await transaction`
      update people set must_change_password = false where id = ${personId} and must_change_password`
    if (changed.count === 0) return
    await transaction`delete from sign_in_methods where "userId" = ${personId} and "providerId" = 'credential'`
  })
