import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { aCase, addCases, addThings, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'

const PEOPLE = { country: aPerson(aGrant('CONSOLIDATOR')), anGiang: aPerson(aGrant('VIEWER', { provinceCode: '91' })) }
const IN_AN_GIANG = { provinceCode: '91', statedUnit: 'xã Vĩnh An, An Giang', statedCommuneCode: COMMUNES.vinhAn }

describeOnEachEngine(
  'the data version that a file names',
  (database) => {
    let app: ReturnType<typeof createApp>
    const versionOf = async (who: keyof typeof PEOPLE, file = 'cases.geojson') => {
      const answer = await app.request(`/api/exports/${file}`, { headers: { 'X-Person': who } })
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { about: { data_version: string } }).about.data_version
    }
    /** Of cases, by person, before and after something happens. */
    const changesFor = async (happens: () => PromiseLike<unknown>) => {
      const before = { country: await versionOf('country'), anGiang: await versionOf('anGiang') }
      await happens()
      return {
        country: (await versionOf('country')) !== before.country,
        anGiang: (await versionOf('anGiang')) !== before.anGiang,
      }
    }

    beforeAll(async () => {
      const { sql, engine } = database()
      await addCases(sql, [aCase(IN_AN_GIANG), aCase({ provinceCode: '15' })])
      await addThings(sql)
      const identify = async (headers: Headers) => PEOPLE[headers.get('x-person') as keyof typeof PEOPLE] ?? null
      app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
    })

    it('is the same as long as nothing changed, whatever the format, filter and language', async () => {
      const version = await versionOf('anGiang')
      expect(await versionOf('anGiang', 'cases.geojson?kinds=DRUG&language=en')).toBe(version)
      const csv = await app.request('/api/exports/cases.csv', { headers: { 'X-Person': 'anGiang' } })
      expect(await csv.text()).toContain(`Phiên bản dữ liệu: ${version} `)
    })

    it('changes with what its reader sees, and with nothing else', async () => {
      const { sql } = database()
      const elsewhere = await changesFor(() => addCases(sql, [aCase({ provinceCode: '15' })]))
      expect(elsewhere).toEqual({ country: true, anGiang: false })
      const restricted = await changesFor(
        () => sql`update cases set sensitivity = 'RESTRICTED' where province_code = '15'`,
      )
      expect(restricted).toEqual({ country: true, anGiang: false })
      const added = await changesFor(() => addCases(sql, [aCase(IN_AN_GIANG)]))
      expect(added).toEqual({ country: true, anGiang: true })
    })

    it('changes with what is asked about a case, which its row says', async () => {
      const { sql } = database()
      const asked = await changesFor(
        () => sql`
          insert into review_items (case_id, reason)
          select id, 'UNIT_UNKNOWN' from cases where province_code = '91' limit 1`,
      )
      expect(asked).toEqual({ country: true, anGiang: true })
    })

    it('of other things goes its own way', async () => {
      const { sql } = database()
      const [cases, things] = [await versionOf('country'), await versionOf('country', 'drug-spots.geojson')]
      await sql`update drug_spots set name = name || ' ', version = version + 1`
      expect(await versionOf('country', 'drug-spots.geojson')).not.toBe(things)
      expect(await versionOf('country')).toBe(cases)
      await addCases(sql, [aCase()])
      expect(await versionOf('country', 'drug-spots.geojson')).toBe(await versionOf('country', 'corridors.geojson'))
    })
  },
  { units: true },
)
