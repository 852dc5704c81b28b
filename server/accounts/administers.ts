import type { Grant } from '../../data/model/roles.ts'
import type { Person } from '../access/person.ts'

type Area = Pick<Grant, 'provinceCode' | 'communeCodes' | 'force'>

const covers = (own: Area, other: Area): boolean =>
  (own.force === null || own.force === other.force) &&
  (own.provinceCode === null || own.provinceCode === other.provinceCode) &&
  (own.communeCodes === null ||
    (other.communeCodes !== null && other.communeCodes.every((code) => own.communeCodes?.includes(code))))

/**
 * Whether an administrator may give or end a role in an area: only inside the area of their own role. Else who
 * administers one province would make themselves seen in all of them through another account.
 */
export const administersArea = (person: Person, area: Area): boolean =>
  person.grants.some((grant) => grant.role === 'ADMINISTRATOR' && covers(grant, area))

/** Whether an administrator may reset or switch off a person: everything that person may do lies inside their own area. */
export const administersPerson = (person: Person, grants: readonly Area[]): boolean =>
  grants.every((grant) => administersArea(person, grant))
