import { type Act, type Grant, roleOf, type Sharing } from '../../data/model/roles.ts'
import { isInForce, type ScopeKeys, scopeKeys } from './scopeKeys.ts'

/** Who asks. */
export interface Person {
  readonly id: string
  readonly userName: string
  readonly name: string
  /** Those of today only. */
  readonly grants: readonly Grant[]
  /** What the roles of today let them do. */
  readonly acts: ReadonlySet<Act>
  readonly scope: ScopeKeys
  /** Signed in with a one-time password: has no role until it is changed. */
  readonly mustChangePassword?: boolean
  /** A sample account: changes nothing of what is real. */
  readonly isSample?: boolean
}

/** A person as their roles make them on a day (ISO): the union of what each allows. */
export const personOf = (
  { id, userName, name }: Pick<Person, 'id' | 'userName' | 'name'>,
  grants: readonly Grant[],
  sharing: readonly Sharing[],
  day: string,
): Person => {
  const ofToday = grants.filter((grant) => isInForce(grant, day))
  return {
    id,
    userName,
    name,
    grants: ofToday,
    acts: new Set(ofToday.flatMap((grant) => roleOf(grant.role).acts)),
    scope: scopeKeys(ofToday, sharing, day),
  }
}
