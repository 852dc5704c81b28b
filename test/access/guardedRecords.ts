import type { Grant, RoleCode } from '../../data/model/roles.ts'
import type { Sql } from '../../server/database/connect.ts'
import { addCorridor } from '../builders.ts'
import { AN_GIANG, LAO_CAI, NEIGHBOUR, OWN } from './peopleOfEveryRole.ts'

/** What decides who sees a record, as a test knows it. `force` is null for things. */
export interface Guarded {
  readonly id: number
  readonly province: string
  readonly commune: string | null
  readonly forces: readonly string[] | null
  readonly level: string
  readonly position: readonly [number, number] | null
}

const PLACES = [
  { province: AN_GIANG, commune: OWN, position: [105.157111, 10.41038] },
  { province: AN_GIANG, commune: NEIGHBOUR, position: [105.121733, 10.7052] },
  { province: AN_GIANG, commune: null, position: null },
  { province: LAO_CAI, commune: '02647', position: [103.97512, 22.48431] },
  { province: LAO_CAI, commune: '02647', position: null },
] as const
const FORCES = [['CA'], ['BP'], ['BP', 'CA', 'HQ']] as const
const LEVELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'] as const

/** A case for every place, force and level: 60. Their communes are what they say, whatever the boundaries. */
export const addGuardedCases = async (sql: Sql, mark = 'case'): Promise<Guarded[]> => {
  const rows = PLACES.flatMap((place, at) =>
    FORCES.flatMap((forces) =>
      LEVELS.map((level) => ({ ...place, forces, level, number: `${mark} ${at} ${forces.join('+')} ${level}` })),
    ),
  )
  const written = await sql<{ id: number; number: string }[]>`
    insert into cases (source, source_number, kind, force, joint_forces, status, occurred_from, occurred_to, precision,
      position, province_code, commune_code, commune_source, sensitivity, summary)
    select 'guarded', number, 'SMUG_BORDER', force, array(select jsonb_array_elements_text(joint)), 'NEW',
      '2026-05-01T02:00:00Z', '2026-05-01T03:00:00Z',
      case when lon is not null then 'GPS' when commune is not null then 'COMMUNE' else 'UNKNOWN' end,
      case when lon is not null then st_setsrid(st_makepoint(lon, lat), 4326) end, province, commune,
      case when commune is not null then 'STATED' end, level, number
    from jsonb_to_recordset(${sql.json(
      rows.map(({ forces: [force, ...joint], position, ...row }) => ({
        ...row,
        force,
        joint,
        lon: position?.[0] ?? null,
        lat: position?.[1] ?? null,
      })) as never,
    )}) as row (number text, force text, joint jsonb, lon double precision, lat double precision, province text,
      commune text, level text)
    returning id, source_number as number`
  const ids = new Map(written.map(({ id, number }) => [number, id]))
  return rows.map(({ number, province, commune, forces, level, position }) => ({
    id: ids.get(number) ?? 0,
    province,
    commune,
    forces,
    level,
    position,
  }))
}

/** A drug spot for every place with a point and level: 12. */
export const addGuardedSpots = async (sql: Sql, mark = 'spot'): Promise<Guarded[]> => {
  const found: Guarded[] = []
  for (const { province, commune, position } of PLACES) {
    if (!position) continue
    for (const level of LEVELS) {
      const [row] = await sql<{ id: number }[]>`
        insert into drug_spots (code, kind, name, status, province_code, commune_code, shape, found_on, sensitivity)
        values (${`${mark} ${commune} ${level}`}, 'SPOT', ${`${mark} ${commune} ${level}`}, 'OPEN', ${province}, ${commune},
          st_setsrid(st_makepoint(${position[0]}, ${position[1]}), 4326), '2026-01-05', ${level}) returning id`
      found.push({ id: row?.id ?? 0, province, commune, forces: null, level, position })
    }
  }
  return found
}

/** A corridor of An Giang for every level. */
export const addGuardedCorridors = async (sql: Sql): Promise<Guarded[]> => {
  const found: Guarded[] = []
  for (const level of LEVELS) {
    const id = await addCorridor(sql, [[PLACES[0].position, PLACES[1].position]])
    await sql`update corridors set sensitivity = ${level} where id = ${id}`
    found.push({ id, province: AN_GIANG, commune: null, forces: null, level, position: null })
  }
  return found
}

/** Highest level and kind of position by role, as domain.md section 10 and the README say it: not read from the program. */
const BY_ROLE: Readonly<Record<RoleCode, readonly [highest: string, position: 'EXACT' | 'COARSE']>> = {
  VIEWER: ['INTERNAL', 'COARSE'],
  UNIT_REPORTER: ['INTERNAL', 'EXACT'],
  COMMUNE_OFFICER: ['RESTRICTED', 'EXACT'],
  INSPECTOR: ['RESTRICTED', 'EXACT'],
  ENVIRONMENT_OFFICER: ['RESTRICTED', 'EXACT'],
  CONSOLIDATOR: ['RESTRICTED', 'EXACT'],
  SOURCE_CUSTODIAN: ['SEALED', 'EXACT'],
  PUBLISHER: ['INTERNAL', 'COARSE'],
  AUDITOR: ['PUBLIC', 'COARSE'],
  ADMINISTRATOR: ['PUBLIC', 'COARSE'],
}

/** How someone with these roles sees a record on 2026-06-01, written apart from the program and as plainly as can be. */
export const sightOf = (grants: readonly Grant[], record: Guarded): 'EXACT' | 'COARSE' | null => {
  const sights = grants.flatMap((grant) => {
    const [highest, position] = BY_ROLE[grant.role]
    const isNow = grant.validFrom <= '2026-06-01' && (grant.validTo ?? '9999') >= '2026-06-01'
    const isArea =
      grant.communeCodes !== null
        ? record.commune !== null && grant.communeCodes.includes(record.commune)
        : grant.provinceCode === null || grant.provinceCode === record.province
    const isForce = grant.force === null || record.forces === null || record.forces.includes(grant.force)
    const isLevel = LEVELS.indexOf(record.level as 'PUBLIC') <= LEVELS.indexOf(highest as 'PUBLIC')
    return isNow && isArea && isForce && isLevel ? [position] : []
  })
  return sights.includes('EXACT') ? 'EXACT' : sights.includes('COARSE') ? 'COARSE' : null
}
