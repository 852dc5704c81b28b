import { randomUUID } from 'node:crypto'
import type { Grant } from '../../data/model/roles.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { type Auth, emailOf } from './auth.ts'
import { oneTimePassword } from './passwords.ts'
import { revokeTokens } from './tokens.ts'

export interface NewPerson {
  readonly userName: string
  readonly name: string
  readonly email: string | null
}

interface Options {
  /** Absent: a one-time password, which must be changed at the first sign-in. */
  readonly password?: string
  readonly isSample?: boolean
  /** Whom a sample account adds is a sample too, and ends with it. */
  readonly createdBy?: { readonly id: string; readonly isSample?: boolean }
}

/** Adds a person who signs in with a password; the one-time password is shown to whoever added them, once. */
export const addPerson = async (
  sql: Sql,
  auth: Auth,
  { userName, name, email }: NewPerson,
  { password, createdBy, isSample = createdBy?.isSample ?? false }: Options = {},
): Promise<{ id: string; oneTimePassword: string | null }> => {
  const id = randomUUID()
  const once = password === undefined ? oneTimePassword() : null
  const hash = await hashOf(auth, password ?? once ?? '')
  await inTransaction(sql, async (transaction) => {
    await transaction`
      insert into people (id, name, email, username, "displayUsername", must_change_password, is_sample, created_by)
      values (${id}, ${name}, ${email ?? emailOf(userName)}, ${userName}, ${userName}, ${once !== null}, ${isSample}, ${createdBy?.id ?? null})`
    await transaction`
      insert into sign_in_methods (id, "accountId", "providerId", "userId", password)
      values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash})`
  })
  return { id, oneTimePassword: once }
}

/** Gives a person a new one-time password; every session, every token and the second factor end. */
export const resetPerson = async (sql: Sql, auth: Auth, id: string): Promise<string> => {
  const once = oneTimePassword()
  const hash = await hashOf(auth, once)
  await inTransaction(sql, async (transaction) => {
    await transaction`select from people where id = ${id} for update`
    // Whoever came in through a sign-in service is let in anew, by the password that was made now.
    await transaction`delete from sign_in_methods where "userId" = ${id} and "providerId" <> 'credential'`
    const changed = await transaction`
      update sign_in_methods set password = ${hash}, "updatedAt" = now()
      where "userId" = ${id} and "providerId" = 'credential'`
    if (changed.count === 0) {
      await transaction`
        insert into sign_in_methods (id, "accountId", "providerId", "userId", password)
        values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash})`
    }
    await transaction`delete from second_factors where "userId" = ${id}`
    const [person] = await transaction<{ username: string }[]>`
      update people set must_change_password = true, may_link = false, "twoFactorEnabled" = false where id = ${id} returning username`
    await transaction`delete from failed_sign_ins where subject = ${`account ${person?.username ?? ''}`}`
    await endSessions(transaction, id)
    await revokeTokens(transaction, id)
  })
  return once
}

export const endSessions = async (sql: Sql, personId: string): Promise<void> => {
  await sql`delete from sign_in_sessions where "userId" = ${personId}`
}

/** Gives a role; days are local and ISO. */
export const giveRole = async (sql: Sql, personId: string, grant: Grant, givenBy: string | null): Promise<number> => {
  const [row] = await sql<{ id: number }[]>`
    insert into role_grants (person_id, role, province_code, commune_codes, force, valid_from, valid_to, given_by)
    values (${personId}, ${grant.role}, ${grant.provinceCode}, ${grant.communeCodes as string[] | null}::text[], ${grant.force},
      ${grant.validFrom}, ${grant.validTo}, ${givenBy})
    returning id`
  return row!.id
}

const hashOf = async (auth: Auth, password: string): Promise<string> => (await auth.$context).password.hash(password)
