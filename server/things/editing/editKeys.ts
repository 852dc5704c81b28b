import { isoDay, localToday } from '../../../data/model/localDay.ts'
import { roleOf } from '../../../data/model/roles.ts'
import type { Person } from '../../access/person.ts'
import { scopeKeys } from '../../access/scopeKeys.ts'

/** Under which keys a person may add and correct records: exact areas of the roles that let them, nothing that is shared. */
export const editKeys = ({ grants }: Person): readonly string[] =>
  scopeKeys(
    grants.filter(({ role }) => roleOf(role).acts.includes('DATA_EDIT')),
    [],
    isoDay(localToday()),
  ).exact
