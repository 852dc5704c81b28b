import { beforeAll, expect, it } from 'vitest'
import { personOf } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import { insertCases } from '../../server/imports/insertCases.ts'
import { aCase } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' }
const PEOPLE = {
  exact: aPerson(aGrant('CONSOLIDATOR', AN_GIANG)),
  coarse: aPerson(aGrant('VIEWER', AN_GIANG)),
  /** Sees the commune next door as the province shares it. */
  neighbour: personOf(
    { id: 'test', userName: 'test', name: 'Test' },
    [aGrant('UNIT_REPORTER', { ...AN_GIANG, communeCodes: ['30316'] })],
    [{ provinceCode: '91', rest: 'COMMUNE', coarse: 'COMMUNE' }],
    '2026-06-01',
  ),
} as const
type Who = keyof typeof PEOPLE

const HAMLET = 'Ấp Bình Quới KÍN'
const STREET = 'Số 12 đường Trần Phú KÍN'

describeOnEachEngine(
  'the place written on the paper',
  (database) => {
    let app: ReturnType<typeof createApp>
    let ids: readonly number[]
    beforeAll(async () => {
      const { sql, engine } = database()
      const identify = async (headers: Headers) => PEOPLE[headers.get('x-person') as Who] ?? null
      app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
      const shared = { statedUnitCode: '30604', statedCommuneCode: '30604', provinceCode: '91' }
      const { written } = await insertCases(
        sql,
        [
          { ...aCase({ position: [105.157111, 10.41038] }), ...shared, sourceNumber: 'KIN1' },
          { ...aCase({}), ...shared, sourceNumber: 'KIN2', position: null, precision: 'COMMUNE' },
        ].map((input, at) => ({ ...input, statedUnit: `${[HAMLET, STREET][at]}, xã Vĩnh An, An Giang` })),
        { batchId: null },
      )
      ids = written.map(({ id }) => id!)
    })
    const ask = async (who: Who, address: string) => {
      const answer = await app.request(address, { headers: { 'X-Person': who } })
      return { status: answer.status, text: await answer.text() }
    }

    it('is read by those who see the place exactly, and by others as the commune alone, in every answer', async () => {
      const addresses = [
        ...ids.map((id) => `/api/cases/${id}`),
        '/api/cases?limit=100',
        '/api/exports/cases.csv',
        '/api/exports/cases.geojson',
        '/ogc/collections/cases/items?f=json',
      ]
      let told = 0
      for (const address of addresses) {
        for (const who of ['coarse', 'neighbour'] as const) {
          const { status, text } = await ask(who, address)
          expect(status, `${who} ${address}`).toBe(200)
          expect(text, `${who} ${address}`).not.toContain('KÍN')
        }
        if ((await ask('exact', address)).text.includes('KÍN')) told++
      }
      expect(told).toBeGreaterThanOrEqual(4)
      for (const id of ids) {
        const { text } = await ask('coarse', `/api/cases/${id}`)
        expect(JSON.parse(text)).toMatchObject({ communeCode: '30604', statedUnit: null, statedUnitCode: null })
      }
      // Nor is it told by what a filter keeps.
      const filter = encodeURIComponent(`statedUnit LIKE '%KÍN%'`)
      const kept = async (who: Who) =>
        (
          JSON.parse((await ask(who, `/ogc/collections/cases/items?f=json&filter=${filter}`)).text) as {
            numberMatched?: number
          }
        ).numberMatched
      expect([await kept('exact'), await kept('coarse')]).toEqual([2, 0])
    })
  },
  { units: true },
)
