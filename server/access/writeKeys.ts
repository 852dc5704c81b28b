import { isoDay, localToday } from '../../data/model/localDay.ts'
import { type Act, roleOf } from '../../data/model/roles.ts'
import type { Person } from './person.ts'
import { scopeKeys } from './scopeKeys.ts'

/** Under which keys a person may write: exact areas of the roles that let them do all of this, nothing that is shared. */
export const writeKeys = ({ grants }: Pick<Person, 'grants'>, ...acts: readonly Act[]): readonly string[] =>
  scopeKeys(
    grants.filter(({ role }) => acts.every((act) => roleOf(role).acts.includes(act))),
    [],
    isoDay(localToday()),
  ).exact
