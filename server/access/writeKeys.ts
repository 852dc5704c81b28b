import { isoDay, localToday } from '../../data/model/localDay.ts'
import { type Act, roleOf } from '../../data/model/roles.ts'
import type { Sql } from '../database/connect.ts'
import type { Person } from './person.ts'
import { type ScopeKeys, scopeKeys } from './scopeKeys.ts'

/** What the roles that allow all of some acts alone let a person see today: nothing that is shared. */
export const scopeOfActs = ({ grants }: Pick<Person, 'grants'>, ...acts: readonly Act[]): ScopeKeys =>
  scopeKeys(
    grants.filter(({ role }) => acts.every((act) => roleOf(role).acts.includes(act))),
    [],
    isoDay(localToday()),
  )

/** Under which keys a person may write: exact areas of the roles that let them do all of this. */
export const writeKeys = (person: Pick<Person, 'grants'>, ...acts: readonly Act[]): readonly string[] =>
  scopeOfActs(person, ...acts).exact

/** No key: the empty text would hold nobody (migration 0012). */
const NOTHING = '-'

/** Holds everything that follows in the transaction to the keys of who writes, whatever a query says. */
export const holdToKeys = (sql: Sql, keys: readonly string[]) =>
  sql`select set_config('diem_nong.write_keys', ${keys.join(',') || NOTHING}, true)`
