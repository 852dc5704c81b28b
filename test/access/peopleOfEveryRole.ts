import { type Grant, ROLES, type RoleCode } from '../../data/model/roles.ts'
import type { Person } from '../../server/access/person.ts'
import { aGrant, aPerson } from '../harness/people.ts'

export const AN_GIANG = '91'
export const LAO_CAI = '15'
/** Two communes of An Giang. */
export const OWN = '30604'
export const NEIGHBOUR = '30316'

export interface Someone {
  readonly name: string
  readonly grants: readonly Grant[]
  readonly person: Person
}

const someone = (name: string, ...grants: readonly Grant[]): Someone => ({ name, grants, person: aPerson(...grants) })

const AREAS: Readonly<Record<string, Partial<Grant>>> = {
  'the country': {},
  'An Giang': { provinceCode: AN_GIANG },
  'a commune of An Giang': { provinceCode: AN_GIANG, communeCodes: [OWN] },
  'Lào Cai': { provinceCode: LAO_CAI },
}
const FORCES: Readonly<Record<string, Partial<Grant>>> = { '': {}, ' for the police': { force: 'CA' } }

/** A person of every role, in each kind of area, for every force and for one; then some with two roles, and one with none. */
export const PEOPLE: readonly Someone[] = [
  ...ROLES.flatMap(({ code }) =>
    Object.entries(AREAS).flatMap(([area, where]) =>
      Object.entries(FORCES).map(([force, whose]) =>
        someone(`${code} of ${area}${force}`, aGrant(code as RoleCode, { ...where, ...whose })),
      ),
    ),
  ),
  someone(
    'an inspector of a commune who also reads briefings of Lào Cai',
    aGrant('INSPECTOR', { provinceCode: AN_GIANG, communeCodes: [OWN] }),
    aGrant('VIEWER', { provinceCode: LAO_CAI }),
  ),
  someone(
    'an administrator who is a commune officer too',
    aGrant('ADMINISTRATOR'),
    aGrant('COMMUNE_OFFICER', { provinceCode: AN_GIANG, communeCodes: [NEIGHBOUR] }),
  ),
  someone('someone whose role has ended', aGrant('CONSOLIDATOR', { validTo: '2026-05-31' })),
  someone('someone without a role'),
]
