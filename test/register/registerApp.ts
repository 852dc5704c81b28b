import type { Person } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import type { Sql } from '../../server/database/connect.ts'
import type { TestDatabase } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'

const named = (id: string, name: string, person: Person): Person => ({ ...person, id, name, userName: id })

/** Who asks in these tests, by the name a request carries. */
export const ASKERS = {
  lan: named('lan', 'Lan (mẫu)', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
  minh: named('minh', 'Minh (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '91' }))),
  commune: named(
    'commune',
    'Công an xã (mẫu)',
    aPerson(aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: ['30604'] })),
  ),
  viewer: named('viewer', 'Xem (mẫu)', aPerson(aGrant('VIEWER', { provinceCode: '91' }))),
  laoCai: named('laoCai', 'Lào Cai (mẫu)', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '15' }))),
  sample: {
    ...named('sample', 'Tài khoản mẫu', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
    isSample: true,
  },
} as const
export type Asker = keyof typeof ASKERS

export interface Failure {
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly problems: { readonly name: string; readonly value: string }[]
  }
}

/** The app of a database, asked as one of these people. */
export const registerApp = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => ASKERS[headers.get('x-person') as Asker] ?? null
  const app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
  return async <Body>(who: Asker, method: string, path: string, body?: unknown) => {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-Person': who },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Body & Failure }
  }
}

let counter = 0

/** An establishment of An Giang as the database keeps it; columns differ from a plain one only in what is said. */
export const addPlace = async (
  sql: Sql,
  columns: Readonly<Record<string, unknown>> = {},
  at?: readonly [number, number],
): Promise<number> => {
  const number = `CS${String(++counter).padStart(4, '0')}`
  const row = {
    code: number,
    source: 'test',
    source_number: number,
    name: `Cơ sở ${number} (mẫu)`,
    type: 'KARAOKE',
    province_code: '91',
    commune_code: '30604',
    precision: at ? 'GPS' : 'COMMUNE',
    ...columns,
  }
  const [added] = await sql<{ id: number }[]>`insert into establishments ${sql(row as never)} returning id`
  if (at)
    await sql`update establishments set position = st_setsrid(st_makepoint(${at[0]}, ${at[1]}), 4326) where id = ${added!.id}`
  return added!.id
}

/** A visit of An Giang that is done. */
export const addVisit = async (
  sql: Sql,
  establishmentId: number,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<number> => {
  const day = (columns.planned_on as string | undefined) ?? '2026-03-02'
  const row = {
    number: `KT${++counter}`,
    type: 'PLANNED',
    basis: 'PLAN',
    level: 'COMMUNE',
    province_code: '91',
    commune_code: '30604',
    establishment_id: establishmentId,
    force: 'CA',
    topics: ['SECURITY'],
    lead: 'Tổ 1 (mẫu)',
    status: 'DONE',
    planned_on: day,
    ended_on: day,
    result: 'OK',
    is_afterwards: true,
    ...columns,
  }
  const [added] = await sql<{ id: number }[]>`insert into inspections ${sql(row as never)} returning id`
  return added!.id
}
