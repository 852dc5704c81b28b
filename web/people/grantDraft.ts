import { readDayText } from '../filters/dayText.ts'
import type { Grant } from '../../data/model/roles.ts'

export type AreaKind = 'country' | 'province' | 'communes'

/** A role as it is being written; days as people write them. */
export interface GrantDraft {
  readonly role: Grant['role'] | ''
  readonly area: AreaKind
  readonly provinceCode: string
  readonly communeCodes: readonly string[]
  readonly force: string
  readonly from: string
  readonly to: string
}

export type DraftProblem = 'needRole' | 'needProvince' | 'chooseCommune' | 'day' | 'endBeforeStart'

/** The role that a draft means, or what is still wrong by field. An empty last day is open. */
export const readGrantDraft = (
  draft: GrantDraft,
): { readonly grant: Grant } | { readonly problems: Readonly<Record<string, DraftProblem>> } => {
  const first = readDayText(draft.from)
  const last = readDayText(draft.to)
  const problems: Record<string, DraftProblem> = {}
  if (draft.role === '') problems.role = 'needRole'
  if (draft.area !== 'country' && draft.provinceCode === '') problems.provinceCode = 'needProvince'
  else if (draft.area === 'communes' && draft.communeCodes.length === 0) problems.communeCodes = 'chooseCommune'
  if (first.type !== 'day') problems.validFrom = 'day'
  if (last.type === 'problem') problems.validTo = 'day'
  else if (first.type === 'day' && last.type === 'day' && last.iso < first.iso) problems.validTo = 'endBeforeStart'
  if (draft.role === '' || first.type !== 'day' || Object.keys(problems).length > 0) return { problems }
  return {
    grant: {
      role: draft.role,
      provinceCode: draft.area === 'country' ? null : draft.provinceCode,
      communeCodes: draft.area === 'communes' ? draft.communeCodes : null,
      force: draft.force === '' ? null : draft.force,
      validFrom: first.iso,
      validTo: last.type === 'day' ? last.iso : null,
    },
  }
}

/**
 * Provinces whose roles a person may give or whose settings they may change: the whole country when their role says so.
 * @param roles the roles that count
 */
export const ownProvinces = (grants: readonly Grant[], roles: readonly Grant['role'][]): 'ALL' | readonly string[] => {
  const counting = grants.filter(({ role }) => roles.includes(role))
  if (counting.some(({ provinceCode }) => provinceCode === null)) return 'ALL'
  return [...new Set(counting.map(({ provinceCode }) => provinceCode ?? ''))]
}
