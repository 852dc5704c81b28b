import { isoDay, localToday } from '../../data/model/localDay.ts'
import { type Grant, roleOf } from '../../data/model/roles.ts'
import { grantState } from './grantText.ts'

/** Whether a role of today shows the cases of the whole country and every force, so that none means that there is none. */
export const seesEverything = (grant: Grant): boolean =>
  grant.provinceCode === null &&
  grant.force === null &&
  roleOf(grant.role).level !== 'PUBLIC' &&
  grantState(grant, isoDay(localToday())) === 'IN_FORCE'
