import type { Context } from 'hono'
import type { Act } from '../../data/model/roles.ts'
import { eventOf, type RequestEvent } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Pool, Sql } from '../database/connect.ts'
import type { Topic } from '../database/dataVersions.ts'
import { scopedDatabase, scopeName } from './inScope.ts'
import type { Person } from './person.ts'
import type { ScopeKeys } from './scopeKeys.ts'
import { type ScopeVersions, scopeVersions } from './scopeVersions.ts'
import { scopeOfActs } from './writeKeys.ts'

/** What guard.ts sets on every request of a person. */
export interface PersonVariables {
  readonly person: Person
}

/** The database as routes reach it: always as the person who asks. */
export interface Guarded {
  /** For facts that everybody may know: units and their boundaries. */
  readonly facts: Pool
  read<Result>(c: Context, work: (sql: Sql) => Promise<Result>): Promise<Result>
  /** Reads what the roles with this act alone let the person see. */
  readFor<Result>(c: Context, act: Act, work: (sql: Sql) => Promise<Result>): Promise<Result>
  /** Reads what some keys let see, whoever asks: only keys that the person covers (a row of theirs was opened that says so). */
  readWithin<Result>(c: Context, keys: Omit<ScopeKeys, 'counted'>, work: (sql: Sql) => Promise<Result>): Promise<Result>
  write<Result>(c: Context, work: (sql: Sql) => Promise<Result>): Promise<Result>
  /** Writes where the roles with this act alone see exactly. */
  writeFor<Result>(c: Context, act: Act, work: (sql: Sql) => Promise<Result>): Promise<Result>
  /** Adds to the audit record what this person does; throws when it cannot. Never inside `read` or `write`. */
  record(c: Context, event: RequestEvent): Promise<void>
  /** Who sees the same has the same name. */
  scopeName(c: Context): string
  versions(c: Context): Promise<ScopeVersions>
  /** One tag for answers that depend on what the person sees of some topics. Read it before the answer is read. */
  tag(c: Context, ...topics: readonly Topic[]): Promise<string>
}

/** The person who asks. Only behind guard.ts, which refuses everybody else. */
export const askingPerson = (c: Context): Person => (c.var as PersonVariables).person

export const guarded = (pool: Pool): Guarded => {
  const door = scopedDatabase(pool)
  const versionsOf = scopeVersions(pool, door)
  return {
    facts: pool,
    read: (c, work) => door.read(askingPerson(c).scope, work, askingPerson(c)),
    readFor: (c, act, work) => door.read(scopeOfActs(askingPerson(c), act), work, askingPerson(c)),
    readWithin: (c, keys, work) => door.read({ ...keys, counted: [] }, work, askingPerson(c)),
    write: (c, work) => door.write(askingPerson(c).scope, work, askingPerson(c)),
    writeFor: (c, act, work) => door.write(scopeOfActs(askingPerson(c), act), work, askingPerson(c)),
    record: (c, event) => recordEvent(pool, eventOf(c, askingPerson(c), event)),
    scopeName: (c) => scopeName(askingPerson(c).scope),
    versions: (c) => versionsOf(askingPerson(c).scope),
    async tag(c, ...topics) {
      const { scope } = askingPerson(c)
      const versions = await versionsOf(scope)
      return [scopeName(scope), ...topics.map((topic) => `${topic}-${versions[topic].toString(36)}`)].join('_')
    },
  }
}
