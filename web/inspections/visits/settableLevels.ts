import { SENSITIVITIES, type Sensitivity } from '../../../data/model/caseCodes.ts'
import { type Grant, roleOf } from '../../../data/model/roles.ts'
import { grantState } from '../../account/grantText.ts'

interface Where {
  /** Null: any of the country. */
  readonly provinceCode: string | null
  /** Null: not chosen yet, any of the province. */
  readonly communeCode: string | null
  /** Empty: not chosen yet, any. */
  readonly force: string
}

/**
 * Levels of sensitivity that a person may give a visit, the lowest first: what the roles that let them record inspections
 * see in that commune of that force. The database holds everybody to the same (access.case_keys).
 * @param today local day, ISO
 */
export const settableLevels = (
  grants: readonly Grant[],
  { provinceCode, communeCode, force }: Where,
  today: string,
): readonly { readonly code: Sensitivity }[] => {
  const highest = grants
    .filter(
      (grant) =>
        grantState(grant, today) === 'IN_FORCE' &&
        roleOf(grant.role).acts.includes('INSPECTION_WRITE') &&
        (grant.provinceCode === null || provinceCode === null || grant.provinceCode === provinceCode) &&
        (grant.communeCodes === null || communeCode === null || grant.communeCodes.includes(communeCode)) &&
        (grant.force === null || force === '' || grant.force === force),
    )
    .map(({ role }) => SENSITIVITIES.findIndex(({ code }) => code === roleOf(role).level))
  return SENSITIVITIES.slice(0, Math.max(-1, ...highest) + 1)
}
