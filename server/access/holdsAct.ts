import { type Act, roleOf } from '../../data/model/roles.ts'
import type { Person } from './person.ts'

interface Place {
  readonly provinceCode: string
  readonly communeCode: string | null
  /** Null: of every force. */
  readonly force: string | null
}

/**
 * Whether a person has a role with an act in the very area of a record. Guards let everybody in who has the act somewhere:
 * who only reads in one commune and handles in another must not handle in both.
 */
export const holdsAct = ({ grants }: Person, act: Act, { provinceCode, communeCode, force }: Place): boolean =>
  grants.some(
    (grant) =>
      roleOf(grant.role).acts.includes(act) &&
      (grant.provinceCode === null || grant.provinceCode === provinceCode) &&
      (grant.communeCodes === null || (communeCode !== null && grant.communeCodes.includes(communeCode))) &&
      (grant.force === null || force === null || grant.force === force),
  )
