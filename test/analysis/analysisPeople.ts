import type { Person } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import type { TestDatabase } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'

const named = (id: string, person: Person): Person => ({ ...person, id, name: `${id} (mẫu)`, userName: id })

/** Who asks in these tests, by the name a request carries. */
export const PEOPLE = {
  /** Consolidates the whole country. */
  wide: named('wide', aPerson(aGrant('CONSOLIDATOR'))),
  province: named('province', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
  colleague: named('colleague', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
  /** Sees one force of the province, up to internal. */
  force: named('force', aPerson(aGrant('UNIT_REPORTER', { provinceCode: '91', force: 'QLTT' }))),
  commune: named('commune', aPerson(aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: ['30604'] }))),
  /** Sees one force of the province, and every force of one commune. */
  mixed: named(
    'mixed',
    aPerson(
      aGrant('UNIT_REPORTER', { provinceCode: '91', force: 'QLTT' }),
      aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: ['30604'] }),
    ),
  ),
  /** Sees places coarsely, up to internal. */
  viewer: named('viewer', aPerson(aGrant('VIEWER', { provinceCode: '91' }))),
  elsewhere: named('elsewhere', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '15' }))),
  sample: { ...named('sample', aPerson(aGrant('CONSOLIDATOR'))), isSample: true },
} as const
export type PersonName = keyof typeof PEOPLE

interface ErrorBody {
  readonly error?: { code: string; message: string; problems: { name: string; message: string }[] }
}

/** The app of a database and how tests ask it. */
export const analysisApp = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => PEOPLE[headers.get('x-person') as PersonName] ?? null
  const app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
  const get = async (who: PersonName, path: string) => app.request(path, { headers: { 'X-Person': who } })
  const ask = async <Body>(who: PersonName, method: string, path: string, body?: unknown) => {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-Person': who },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Body & ErrorBody }
  }
  return { get, ask }
}
