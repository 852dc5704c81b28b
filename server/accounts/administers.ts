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

interface Administered {
  readonly id: string
  readonly grants: readonly Area[]
  readonly createdBy: string | null
}

/**
 * Whether an administrator may reset or switch off a person: everything that person may do lies inside their own area.
 * Who has no role yet belongs to whoever added them, and to the administrators of the whole.
 */
export const administersPerson = (person: Person, { grants, createdBy }: Administered): boolean =>
  grants.length === 0
    ? createdBy === person.id || administersArea(person, WHOLE)
    : grants.every((grant) => administersArea(person, grant))

/** Whether an administrator is told of a person: who has a role in their area, or was added by them. */
export const administersSome = (person: Person, other: Administered): boolean =>
  other.id === person.id ||
  other.grants.some((grant) => administersArea(person, grant)) ||
  administersPerson(person, other)

const WHOLE: Area = { provinceCode: null, communeCodes: null, force: null }
