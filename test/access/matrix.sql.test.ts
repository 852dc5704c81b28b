import { beforeAll, expect, it } from 'vitest'
import { NO_POSITION } from '../../data/model/caseColumns.ts'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { ENDPOINT_ACTS } from '../../server/access/endpointActs.ts'
import { createApp } from '../../server/app.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { testAuth } from '../harness/people.ts'
import { addGuardedCases, addGuardedCorridors, addGuardedSpots, type Guarded, sightOf } from './guardedRecords.ts'
import { PEOPLE, type Someone } from './peopleOfEveryRole.ts'

/** Of a period without cases: there is nothing to export, whoever asks. */
const QUESTION = 'from=2001-01-01&to=2001-01-31&places=91&method=WEEK_CLOCK'
const FORECAST = 'from=2026-01-01&to=2026-01-31&places=91&method=FORECAST'
const NOWHERE = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'

/** Half the diagonal of a cell of 500 m, and a little for the rounding of columns. */
const FARTHEST_METRES = 356

const metresBetween = ([aLon, aLat]: readonly [number, number], [bLon, bLat]: readonly [number, number]) =>
  Math.hypot((aLon - bLon) * 111_320 * Math.cos((aLat * Math.PI) / 180), (aLat - bLat) * 110_574)

const seen = ({ grants }: Someone, records: readonly Guarded[]) =>
  records.filter((record) => sightOf(grants, record) !== null)
/** The record is of everybody: auditors of a part do not read it. */
const auditsWhole = ({ grants }: Someone['person']) =>
  grants.some(({ role, provinceCode, force }) => role === 'AUDITOR' && provinceCode === null && force === null)
const mayRead = ({ person }: Someone) => person.acts.has('MAP_READ')
const ids = (records: readonly { id: number }[]) => records.map(({ id }) => id).toSorted((a, b) => a - b)

describeOnEachEngine(
  'of every role and area,',
  (database) => {
    let app: ReturnType<typeof createApp>
    let cases: Guarded[]
    let spots: Guarded[]
    let corridors: Guarded[]
    const ask = (who: number | null, address: string) =>
      app.request(address, { headers: who === null ? {} : { 'X-Person': String(who) } })

    beforeAll(async () => {
      const { sql, engine } = database()
      const identify = async (headers: Headers) => PEOPLE[Number(headers.get('x-person') ?? -1)]?.person ?? null
      app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
      cases = await addGuardedCases(sql)
      spots = await addGuardedSpots(sql)
      corridors = await addGuardedCorridors(sql)
    })

    const addressOf = (endpoint: string) =>
      endpoint
        .split(' ')[1]!
        .replace('communes/:code', 'communes/30604')
        .replace('cases/:id', `cases/${cases[0]!.id}`)
        .replace('corridors/:id', `corridors/${corridors[0]!.id}`)
        .replace('register/:id', 'register/1')
        .replace(
          /api\/ledger(\/rows)?$/,
          (path, rows = '') => `${path}?province=91&from=2026-01-01&to=2026-01-31${rows && '&commune=30604'}`,
        )
        .replace('risk-weights/:province', 'risk-weights/91')
        .replace(':type/:record', `case/${cases[0]!.id}`)
        .replace(/imports\/:id(\/refused)?$/, `imports/${NOWHERE}$1?thing=cases&source=don-vi`)
        .replace(':file', 'cases.csv')
        .replace(':thing', 'cases')
        .replace('records/cases/:id', `records/cases/${cases[0]!.id}`)
        .replace('reviews/cases/:id', 'reviews/cases/1')
        .replace(':ticket', NOWHERE)
        .replace(':collection', 'cases')
        .replace(':fid', `${cases[0]!.id}`)
        .replace(/(campaigns|plan-lines|inspections|analyses|drug-classes|forecasts)\/:id/, '$1/1')
        .replace('forecasts/standing', `forecasts/standing?question=${encodeURIComponent(FORECAST)}`)
        .replace(/answer\.(xlsx|geojson)$/, (path) => `${path}?question=${encodeURIComponent(QUESTION)}`)
        .replace(/drug-classes(\/mt-02\.xlsx)?$/, 'drug-classes$1?province=91')
        .replace('offers', 'offers?commune=30604')
        .replace('kt-01.xlsx', 'kt-01.xlsx?province=91&from=2026-01-01&to=2026-01-31')
        .replace('cd-01.xlsx', 'cd-01.xlsx?campaign=1')
        .replace(/(cd-02|n2o-0[12])\.xlsx/, '$1.xlsx?province=91')
        .replace(':z/:x/:y', '8/202/120.mvt')

    it('each endpoint answers those who have its right, and is listed', async () => {
      const answering = app.routes
        .filter(({ method, path }) => method !== 'ALL' && /^\/(api|ogc|tiles)\b/.test(path) && !path.includes('*'))
        .map(({ method, path }) => `${method} ${path}`)
      expect([...new Set(answering)].toSorted()).toEqual(Object.keys(ENDPOINT_ACTS).toSorted())
      let combinations = 0
      for (const [endpoint, right] of Object.entries(ENDPOINT_ACTS)) {
        if (!endpoint.startsWith('GET ')) continue
        expect((await ask(null, addressOf(endpoint))).status, endpoint).toBe(right === 'ANYONE' ? 200 : 401)
        for (const [who, { name, person }] of PEOPLE.entries()) {
          const isAllowed =
            right === 'ANYONE' ||
            right === 'SIGNED_IN' ||
            (person.acts.has(right) && (right !== 'AUDIT_READ' || auditsWhole(person)))
          const { status } = await ask(who, addressOf(endpoint))
          // One record may be hidden from someone who may ask: then it is as if it did not exist.
          expect(isAllowed ? [200, 404] : [403], `${endpoint} by ${name}`).toContain(status)
          combinations++
        }
      }
      expect(combinations).toBeGreaterThan(1000)
    })

    it('each endpoint that changes something refuses those who have not its right before it reads what they send', async () => {
      let combinations = 0
      for (const [endpoint, right] of Object.entries(ENDPOINT_ACTS)) {
        const [method = '', path = ''] = endpoint.split(' ')
        if (method === 'GET') continue
        const address = path.replace(':province', '91').replaceAll(/:\w*[iI]d/g, '0')
        const send = (who: number | null) =>
          app.request(address, {
            method,
            headers: { 'content-type': 'application/json', ...(who !== null && { 'X-Person': String(who) }) },
            body: '{"unknown": 1}',
          })
        const nobody = (await send(null)).status
        if (right === 'ANYONE') expect(nobody, endpoint).toBe(400)
        else expect(nobody, endpoint).toBe(401)
        for (const [who, { name, person }] of PEOPLE.entries()) {
          const isAllowed = right === 'ANYONE' || right === 'SIGNED_IN' || person.acts.has(right)
          const { status } = await send(who)
          // Who has the right is told what is wrong with the request, or that there is no such thing.
          expect(isAllowed ? [400, 404] : [403], `${endpoint} by ${name}`).toContain(status)
          combinations++
        }
      }
      expect(combinations).toBeGreaterThan(1000)
    })

    it('the case table holds the cases seen, placed as the role sees them', async () => {
      for (const [who, someone] of PEOPLE.entries()) {
        if (!mayRead(someone)) continue
        const table = decodeCaseColumns(await (await ask(who, '/api/cases/columns')).arrayBuffer())
        expect(
          [...table.id].toSorted((a, b) => a - b),
          someone.name,
        ).toEqual(ids(seen(someone, cases)))
        for (const [row, id] of table.id.entries()) {
          const record = cases.find((one) => one.id === id)!
          const isPlaced = table.longitude[row] !== NO_POSITION
          expect(isPlaced, `${someone.name}, case ${id}`).toBe(record.position !== null)
          if (!record.position) continue
          const off = metresBetween(record.position, [table.longitude[row]! / 1e5, table.latitude[row]! / 1e5])
          if (sightOf(someone.grants, record) === 'EXACT') expect(off).toBeLessThan(2)
          else expect(off > 5 && off < FARTHEST_METRES, `${someone.name} is ${off} m off`).toBe(true)
        }
      }
    })

    it('counts, list and installation know of the cases seen and no other', async () => {
      for (const [who, someone] of PEOPLE.entries()) {
        if (!mayRead(someone)) continue
        const expected = seen(someone, cases)
        const json = async (address: string) => (await (await ask(who, address)).json()) as never
        const { totals, places } = (await json('/api/cases/counts')) as {
          totals: { cases: number }
          places: Record<string, number>
        }
        expect(totals.cases, someone.name).toBe(expected.length)
        const byPlace: Record<string, number> = {}
        for (const { commune, province } of expected)
          byPlace[commune ?? province] = (byPlace[commune ?? province] ?? 0) + 1
        expect(places, someone.name).toEqual(byPlace)
        const { cases: list } = (await json('/api/cases?limit=500')) as { cases: { id: number }[] }
        expect(ids(list), someone.name).toEqual(ids(expected))
        expect(((await json('/api/installation')) as { cases: number }).cases, someone.name).toBe(expected.length)
      }
    })

    it('one case opens for those who see it, and for others does not exist', async () => {
      const missing = await (await ask(0, '/api/cases/2000000')).json()
      for (const [who, someone] of PEOPLE.entries()) {
        if (!mayRead(someone)) continue
        for (const record of cases) {
          const answer = await ask(who, `/api/cases/${record.id}`)
          const sight = sightOf(someone.grants, record)
          expect(answer.status, `${someone.name}, ${record.id}`).toBe(sight ? 200 : 404)
          const body = (await answer.json()) as { position: [number, number] | null; error?: { message: string } }
          if (!sight) expect(body.error?.message).toBe((missing as { error: { message: string } }).error.message)
          else if (record.position)
            expect(metresBetween(record.position, body.position!) < 0.2, someone.name).toBe(sight === 'EXACT')
        }
      }
    })

    it('things on the map follow area and level, whatever the force', async () => {
      for (const [who, someone] of PEOPLE.entries()) {
        if (!mayRead(someone)) continue
        const { features } = (await (await ask(who, '/api/drug-spots')).json()) as {
          features: { id: number; geometry: { coordinates: [number, number] } }[]
        }
        expect(ids(features), someone.name).toEqual(ids(seen(someone, spots)))
        for (const { id, geometry } of features) {
          const record = spots.find((spot) => spot.id === id)!
          const isExact = metresBetween(record.position!, geometry.coordinates) < 0.2
          expect(isExact, someone.name).toBe(sightOf(someone.grants, record) === 'EXACT')
        }
        const found = (await (await ask(who, '/api/corridors')).json()) as {
          corridors: { id: number }[]
          legs: { features: { properties: { corridorId: number } }[] }
        }
        expect(ids(found.corridors), someone.name).toEqual(ids(seen(someone, corridors)))
        expect(ids(found.legs.features.map(({ properties }) => ({ id: properties.corridorId })))).toEqual(
          ids(seen(someone, corridors)),
        )
      }
    })

    it('hidden records leave no hint: every answer stays the same, to the tag, when some are added, changed or removed', async () => {
      const { sql } = database()
      const addresses = Object.keys(ENDPOINT_ACTS)
        .filter((endpoint) => endpoint.startsWith('GET ') && ENDPOINT_ACTS[endpoint] === 'MAP_READ')
        .map(addressOf)
      const blind = PEOPLE.flatMap((someone, who) =>
        mayRead(someone) && !someone.grants.some(({ role }) => role === 'SOURCE_CUSTODIAN') ? [who] : [],
      )
      const listen = async () => {
        const heard: string[] = []
        for (const who of blind) {
          for (const address of addresses) {
            const answer = await ask(who, address)
            const body = Buffer.from(await answer.arrayBuffer())
            heard.push(
              `${who} ${address} ${answer.status} ${answer.headers.get('etag')} ${body.toString('latin1')}`.replaceAll(
                // The clock of an exported file moves on.
                /"requestId":"[^"]+"|\d\d:\d\d \(UTC\+7\)/g,
                '',
              ),
            )
          }
        }
        return heard
      }
      const before = await listen()
      const CANARY = 'CHIMHOANGYENXYZ'
      const [hidden] = await sql<{ id: number }[]>`
        insert into cases (source, source_number, kind, force, status, occurred_from, occurred_to, precision, position,
          position_source, province_code, commune_code, commune_source, stated_unit, sensitivity, summary)
        select ${CANARY}, ${CANARY}, 'DRUG_251', 'CA', 'NEW', '2019-01-01T02:00:00Z', '2026-05-30T03:00:00Z', 'GPS',
          st_setsrid(st_makepoint(105.157, 10.41), 4326), ${CANARY}, '91', '30604', 'POINT', ${CANARY}, 'SEALED', ${CANARY}
        returning id`
      await sql`insert into goods_items (case_id, commodity, description) values (${hidden!.id}, 'DRUG', ${CANARY})`
      await sql`insert into review_items (case_id, reason) values (${hidden!.id}, 'UNIT_SPLIT')`
      await sql`insert into drug_spots (code, kind, name, status, province_code, shape, found_on, sensitivity)
        values (${CANARY}, 'SPOT', ${CANARY}, 'OPEN', '91', st_setsrid(st_makepoint(105.1, 10.4), 4326), '2026-01-05', 'SEALED')`
      await sql`update corridors set note = ${CANARY} where sensitivity = 'SEALED'`
      const after = await listen()
      expect(after).toEqual(before)
      expect(after.join('')).not.toContain(CANARY)
      await sql`update cases set version = version + 1, summary = summary || '.' where id = ${hidden!.id}`
      await sql`update review_items set closed_at = now() where case_id = ${hidden!.id}`
      await sql`delete from drug_spots where code = ${CANARY}`
      expect(await listen()).toEqual(before)
      const custodian = PEOPLE.findIndex(({ name }) => name === 'SOURCE_CUSTODIAN of the country')
      expect(await (await ask(custodian, `/api/cases/${hidden!.id}`)).text()).toContain(CANARY)
      // Three times every address for every person: some thousand answers.
    }, 300_000)
  },
  { units: true },
)
