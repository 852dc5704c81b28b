import { type Grant, roleOf } from '../../data/model/roles.ts'
import { grantState } from './grantText.ts'

/**
 * Why a person sees no case at all: none is stored, none of those their roles show is public, or none lies in their area
 * and force. Told without a hint at what others see.
 * @param day ISO
 */
export const emptyMapReason = (grants: readonly Grant[], day: string): 'NONE_STORED' | 'PUBLIC_ONLY' | 'OUTSIDE' => {
  const inForce = grants.filter((grant) => grantState(grant, day) === 'IN_FORCE')
  const levelOf = ({ role }: Grant) => roleOf(role).level
  if (inForce.every((grant) => levelOf(grant) === 'PUBLIC')) return 'PUBLIC_ONLY'
  const seesAll = inForce.some(
    (grant) => grant.provinceCode === null && grant.force === null && levelOf(grant) !== 'PUBLIC',
  )
  return seesAll ? 'NONE_STORED' : 'OUTSIDE'
}
