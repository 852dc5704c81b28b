import { createHash, randomBytes } from 'node:crypto'
import type { Pool, Sql } from '../database/connect.ts'
import { APP_ROLE } from '../database/ensureRoles.ts'
import type { ScopeKeys } from './scopeKeys.ts'

/** Short name of a scope: two people who see the same have the same. Fit for keys of caches, not secret. */
export const scopeName = (scope: ScopeKeys): string =>
  createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 22)

/** Who is at work: what is assigned to them they see, and what they change carries their name. */
export interface Worker {
  readonly id: string
  readonly name: string
}

/** Runs queries as the role that sees only what a scope holds. */
export interface ScopedDatabase {
  /** Reading, at one instant. */
  read<Result>(scope: ScopeKeys, work: (sql: Sql) => Promise<Result>, person?: Worker): Promise<Result>
  /** Writing, all or nothing. */
  write<Result>(scope: ScopeKeys, work: (sql: Sql) => Promise<Result>, person?: Worker): Promise<Result>
}

/**
 * The guarded door to the database. Each scope is written once a day under a token that nobody can guess; every
 * transaction first becomes the application's role and names its token, so a query that forgets a condition leaks
 * nothing. Old tokens are swept away after a month.
 */
export const scopedDatabase = (pool: Pool): ScopedDatabase => {
  const tokens = new Map<string, Promise<string>>()
  let day = 0
  const tokenOf = (scope: ScopeKeys): Promise<string> => {
    const today = Math.floor(Date.now() / DAY_MS)
    if (today !== day) tokens.clear()
    day = today
    const name = scopeName(scope)
    const known = tokens.get(name)
    if (known) return known
    const made = keepScope(pool, scope)
    tokens.set(name, made)
    made.catch(() => tokens.delete(name))
    return made
  }
  const run = async <Result>(
    mode: string,
    scope: ScopeKeys,
    work: (sql: Sql) => Promise<Result>,
    person?: Worker,
  ): Promise<Result> => {
    const token = await tokenOf(scope)
    return (await pool.begin(mode, async (sql) => {
      await sql`
        select set_config('search_path', 'seen, public', true), set_config('diem_nong.scope', ${token}, true),
          set_config('diem_nong.person', ${person?.id ?? ''}, true),
          set_config('diem_nong.person_name', ${person?.name ?? ''}, true),
          set_config('role', ${APP_ROLE}, true)`
      return work(sql as unknown as Sql)
    })) as Result
  }
  return {
    read: (scope, work, person) => run('isolation level repeatable read read only', scope, work, person),
    write: (scope, work, person) => run('isolation level read committed', scope, work, person),
  }
}

const DAY_MS = 86_400_000

const keepScope = async (sql: Sql, { exact, grid, commune, counted }: ScopeKeys): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await sql`
    with swept as (delete from access.scopes where made_at < now() - interval '30 days')
    insert into access.scopes (token, exact, grid, commune, counted)
    values (${token}, ${exact as string[]}::text[], ${grid as string[]}::text[], ${commune as string[]}::text[],
      ${counted as string[]}::text[])`
  return token
}
