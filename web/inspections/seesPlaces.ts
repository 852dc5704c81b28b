import { type Grant, roleOf } from '../../data/model/roles.ts'
import { grantState } from '../account/grantText.ts'

/**
 * Whether a person sees establishments of a province, and what was found there, exactly: without such a role an empty
 * list says nothing. The database holds everybody to the same.
 * @param today local day, ISO
 */
export const seesPlaces = (grants: readonly Grant[], provinceCode: string | null, today: string): boolean =>
  grants.some((grant) => {
    const { acts, position } = roleOf(grant.role)
    return (
      position === 'EXACT' &&
      acts.includes('INSPECTION_READ') &&
      grantState(grant, today) === 'IN_FORCE' &&
      (grant.provinceCode === null || grant.provinceCode === provinceCode)
    )
  })
