import { createHash, randomBytes } from 'node:crypto'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'

/** Tokens of one person that work at once. */
export const MOST_TOKENS = 20
/** Longest life, in days. */
export const LONGEST_TOKEN_DAYS = 366
const PREFIX = 'dn_'

/** What is kept of a token: it is random enough that a plain hash gives nothing away. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const newToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`

export interface ListedToken {
  readonly id: number
  readonly name: string
  readonly ending: string
  readonly madeAt: string
  readonly validTo: string
  readonly lastUsedAt: string | null
  /** ENDED: its last day is over. */
  readonly state: 'WORKS' | 'ENDED' | 'REVOKED'
}

/** Tokens of a person, those that work first, the newest first. */
export const listTokens = (sql: Sql, personId: string) => sql<ListedToken[]>`
  select id, name, ending, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as made_at, valid_to,
    to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_used_at,
    case when revoked_at is not null then 'REVOKED' when valid_to < ${isoDay(localToday())}::date then 'ENDED' else 'WORKS' end as state
  from access_tokens where person_id = ${personId}
  order by (revoked_at is null and valid_to >= ${isoDay(localToday())}::date) desc, id desc limit 100`

export interface NewToken {
  readonly name: string
  /** Last local day on which it works, ISO. */
  readonly validTo: string
}

/** Makes a token, in a transaction; it can be read here and never again. Null when the person has too many that work. */
export const addToken = async (
  sql: Sql,
  personId: string,
  { name, validTo }: NewToken,
): Promise<{ id: number; token: string } | null> => {
  // One after the other, so that two at once do not both find room.
  await sql`select from people where id = ${personId} for update`
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from access_tokens
    where person_id = ${personId} and revoked_at is null and valid_to >= ${isoDay(localToday())}::date`
  if (row!.count >= MOST_TOKENS) return null
  const token = newToken()
  const [made] = await sql<{ id: number }[]>`
    insert into access_tokens (person_id, name, hash, ending, valid_to)
    values (${personId}, ${name}, ${hashToken(token)}, ${token.slice(-4)}, ${validTo}) returning id`
  return { id: made!.id, token }
}

/** Revokes a token of a person. Its name; undefined when there is none that is not revoked. */
export const revokeToken = async (sql: Sql, personId: string, id: number): Promise<string | undefined> => {
  const [row] = await sql<{ name: string }[]>`
    update access_tokens set revoked_at = now()
    where id = ${id} and person_id = ${personId} and revoked_at is null returning name`
  return row?.name
}

/** Revokes every token of a person: with a new one-time password, and when they are switched off. */
export const revokeTokens = async (sql: Sql, personId: string): Promise<void> => {
  await sql`update access_tokens set revoked_at = now() where person_id = ${personId} and revoked_at is null`
}

export interface FoundToken {
  readonly id: number
  readonly name: string
  readonly personId: string
  readonly lastUsedAt: Date | null
}

/** The token that works today and is this text. */
export const findToken = async (sql: Sql, token: string): Promise<FoundToken | undefined> => {
  const [row] = await sql<FoundToken[]>`
    select id, name, person_id, last_used_at from access_tokens
    where hash = ${hashToken(token)} and revoked_at is null and valid_to >= ${isoDay(localToday())}::date`
  return row
}

/**
 * Notes that a token is used, once a minute at most. True for the first use of a local day, of two at the same moment for
 * one only: that is put down.
 */
export const noteUse = async (sql: Sql, id: number): Promise<boolean> => {
  const [row] = await sql<{ isFirst: boolean }[]>`
    update access_tokens now set last_used_at = now()
    from (select id, last_used_at from access_tokens where id = ${id} for update) before
    where now.id = before.id and (before.last_used_at is null or before.last_used_at < now() - interval '1 minute')
    returning before.last_used_at is null or (before.last_used_at at time zone interval '7 hours')::date
      < (now() at time zone interval '7 hours')::date as is_first`
  return row?.isFirst ?? false
}
