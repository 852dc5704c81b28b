import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { COLLECTIONS } from '../../server/ogc/collections/collections.ts'
import { Random } from '../../data/sample/random.ts'
import { addCases, addThings, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { asConsolidator, testAuth } from '../harness/people.ts'
import { variedCases } from '../variedCases.ts'

interface Page {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly links: readonly { readonly rel: string; readonly href: string }[]
  readonly features: readonly {
    readonly id: number | string
    readonly geometry: { readonly type: string; readonly coordinates: number[] } | null
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

const PLACES = [
  { code: COMMUNES.vinhAn, provinceCode: '91', point: [105.157111, 10.41038] },
  { code: COMMUNES.chauDoc, provinceCode: '91', point: [105.121733, 10.7052] },
  { code: COMMUNES.laoCai, provinceCode: '15', point: [103.97512, 22.48431] },
] as const

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/'

const generator = new Random(8)
const random = () => generator.next()

describeOnEachEngine(
  'OGC API – Features',
  (database) => {
    let app: ReturnType<typeof createApp>
    const ask = (path: string) => app.request(path.startsWith('http') ? path : `/ogc${path}`)
    const page = async (collection: string, query: Readonly<Record<string, string>> | string = {}): Promise<Page> => {
      const text = typeof query === 'string' ? query : String(new URLSearchParams(query))
      const answer = await ask(`/collections/${collection}/items?${text}`)
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Page
    }
    const status = async (query: Readonly<Record<string, string>>) =>
      (await ask(`/collections/cases/items?${String(new URLSearchParams(query))}`)).status

    beforeAll(async () => {
      const { sql, engine } = database()
      app = createApp({
        sql,
        auth: testAuth(sql),
        identify: asConsolidator,
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      await addCases(sql, variedCases(300, random, PLACES))
      await addThings(sql)
    })

    it('leads from its landing page to every collection, and describes what it answers', async () => {
      const landing = (await (await ask('')).json()) as Page
      for (const { href, rel } of landing.links) {
        const answer = await ask(href)
        expect(answer.status, rel).toBe(200)
      }
      const { collections } = (await (await ask('/collections')).json()) as {
        collections: { id: string; links: Page['links'] }[]
      }
      expect(collections.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'cases',
          'corridors',
          'crossings',
          'drug-spots',
          'polluted-sites',
          'establishments',
          'communes',
          'commune-counts',
        ]),
      )
      for (const { links } of collections) {
        for (const { href } of links) expect((await ask(href)).status, href).toBe(200)
      }
      const document = (await (await ask('/api')).json()) as { openapi: string; paths: Record<string, unknown> }
      expect(document.openapi).toMatch(/^3\.0\./)
      for (const { id } of collections) expect(Object.keys(document.paths)).toContain(`/collections/${id}/items`)
    })

    it('greets people with a page in Vietnamese', async () => {
      const answer = await app.request('/ogc', { headers: { accept: 'text/html' } })
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
      expect(await answer.text()).toContain('<html lang="vi">')
    })

    it('has every row of every collection that the person sees, none twice', async () => {
      const { sql } = database()
      for (const { id } of COLLECTIONS) {
        const ids = new Set<unknown>()
        let next: string | undefined = `/ogc/collections/${id}/items?limit=200`
        let matched = -1
        while (next) {
          const found = (await (await app.request(next)).json()) as Page
          for (const feature of found.features) ids.add(feature.id)
          matched = found.numberMatched
          next = found.links.find(({ rel }) => rel === 'next')?.href
        }
        const [row] =
          id === 'communes'
            ? await sql`select count(*)::int as count from communes where valid_to is null`
            : id === 'commune-counts'
              ? await sql`select count(distinct commune_code)::int as count from cases`
              : await sql`select count(*)::int as count from ${sql(id.replaceAll('-', '_'))}`
        expect([ids.size, matched], id).toEqual([row!.count, row!.count])
      }
    }, 120_000)

    it('reads every feature once while others are added, forwards and back', async () => {
      const { sql } = database()
      const before = (await sql<{ id: number }[]>`select id from cases order by id`).map(({ id }) => id)
      const read: number[] = []
      let last: Page | undefined
      let next: string | undefined = '/ogc/collections/cases/items?limit=37'
      while (next) {
        last = (await (await app.request(next)).json()) as Page
        read.push(...last.features.map(({ id }) => id as number))
        next = last.links.find(({ rel }) => rel === 'next')?.href
        if (read.length < 150) await addCases(sql, variedCases(2, random, PLACES))
      }
      expect(new Set(read).size).toBe(read.length)
      expect(read.filter((id) => before.includes(id))).toEqual(before)
      const back: number[] = last!.features.map(({ id }) => id as number)
      let previous = last!.links.find(({ rel }) => rel === 'prev')?.href
      while (previous) {
        const found = (await (await app.request(previous)).json()) as Page
        back.unshift(...found.features.map(({ id }) => id as number))
        previous = found.links.find(({ rel }) => rel === 'prev')?.href
      }
      expect(back).toEqual(read)
    })

    describe('keeps what SQL keeps', () => {
      const IN_BOX = 'position is not null and st_intersects(position, st_makeenvelope(105, 10.3, 105.3, 10.6, 4326))'
      it.each<[string, Record<string, string>, string]>([
        ['a code', { filter: "force = 'CA'" }, "force = 'CA'"],
        ['a code as a parameter', { force: 'CA' }, "force = 'CA'"],
        ['not', { filter: "NOT (force = 'CA')" }, "force <> 'CA'"],
        ['numbers', { filter: 'value > 1000000 AND subjects <= 2' }, 'value > 1000000 and subjects <= 2'],
        ['between', { filter: 'value NOT BETWEEN 1 AND 50000000' }, 'not value between 1 and 50000000'],
        ['in', { filter: "kind IN ('SMUG_BORDER','ENV_WATER')" }, "kind in ('SMUG_BORDER', 'ENV_WATER')"],
        ['numbers in', { filter: 'subjects IN (1, 2)' }, 'subjects in (1, 2)'],
        ['like', { filter: "sourceNumber LIKE '%7'" }, "source_number like '%7'"],
        ['nothing there', { filter: 'channel IS NULL' }, 'channel is null'],
        ['no place', { filter: 'geometry IS NULL' }, 'position is null'],
        ['a theme', { filter: "theme = 'DRUG'" }, "kind in (select code from case_kinds where theme = 'DRUG')"],
        ['a name', { filter: "provinceName = 'An Giang'" }, "province_code = '91'"],
        ['a flag', { filter: 'isSample = FALSE' }, 'not is_sample'],
        ['a day', { filter: "occurredDay >= DATE('2025-01-01')" }, "occurred_day >= '2025-01-01'"],
        [
          'an instant',
          { filter: "occurredFrom < TIMESTAMP('2025-01-01T00:00:00+07:00')" },
          "occurred_from < '2025-01-01T00:00:00+07:00'",
        ],
        [
          'an instant on a day',
          { filter: "occurredFrom <> DATE('2025-01-05')" },
          "not (occurred_from >= '2025-01-05T00:00Z' and occurred_from < '2025-01-06T00:00Z')",
        ],
        [
          'or',
          { filter: "force = 'CA' OR force = 'BP' AND value > 1000000" },
          "force = 'CA' or (force = 'BP' and value > 1000000)",
        ],
        [
          'JSON',
          { 'filter-lang': 'cql2-json', filter: '{"op":"=","args":[{"property":"force"},"CA"]}' },
          "force = 'CA'",
        ],
        ['a shape', { filter: 'S_INTERSECTS(geometry, BBOX(105,10.3,105.3,10.6))' }, IN_BOX],
        [
          'a shape, latitude first',
          { filter: 'S_INTERSECTS(geometry, BBOX(10.3,105,10.6,105.3))', 'filter-crs': `${EPSG}4326` },
          IN_BOX,
        ],
        ['a box, with what has no place', { bbox: '105,10.3,105.3,10.6' }, `position is null or (${IN_BOX})`],
        [
          'a box, latitude first',
          { bbox: '10.3,105,10.6,105.3', 'bbox-crs': `${EPSG}4326` },
          `position is null or (${IN_BOX})`,
        ],
        ['a box with heights', { bbox: '105,10.3,0,105.3,10.6,100' }, `position is null or (${IN_BOX})`],
        [
          'an interval',
          { datetime: '2023-06-01T00:00:00Z/2025-01-31T12:00:00Z' },
          "occurred_from between '2023-06-01T00:00Z' and '2025-01-31T12:00Z'",
        ],
        ['an open interval', { datetime: '2025-01-01T00:00:00Z/..' }, "occurred_from >= '2025-01-01T00:00Z'"],
        [
          'all together',
          { datetime: '../2025-01-01', force: 'CA', filter: 'value > 0' },
          "occurred_from < '2025-01-02T00:00Z' and force = 'CA' and value > 0",
        ],
      ])('by %s', async (_, query, condition) => {
        const { sql } = database()
        const rows = await sql<{ id: number }[]>`select id from cases where ${sql.unsafe(condition)} order by id`
        const found = await page('cases', { ...query, limit: '5000' })
        expect(found.features.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
        expect([found.numberMatched, found.numberReturned]).toEqual([rows.length, rows.length])
      })
    })

    it('says where a filter is wrong, whatever is sent, and does nothing of it', async () => {
      const hostile = [
        "force = 'CA'; drop table cases",
        "force = 'CA' OR 1=1",
        "force = 'x' UNION SELECT password FROM sign_in_methods",
        'fingerprint = 1',
        'id = 1',
        "value = 'abc'",
        "name = 'x'",
        "commodities = 'CIG'",
        "force LIKE 'x\\'",
        'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0)))',
        'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1)))',
        'S_INTERSECTS(geometry, LINESTRING(1 1))',
        'S_INTERSECTS(geometry, POINT(500 10))',
        'S_INTERSECTS(force, POINT(105 10))',
        `${'('.repeat(10_000)}a=1`,
        `${'('.repeat(2_000)}a=1${')'.repeat(2_000)}`,
        `force in (${Array.from({ length: 1100 }, () => "'CA'").join(',')})`,
        "force = '\0'",
      ]
      for (const filter of hostile) expect(await status({ filter }), filter.slice(0, 60)).toBe(400)
      for (const filter of [
        '{"op":"and","args":[1,2]}',
        '[[[[',
        '"x"',
        '{"op":"sleep","args":[]}',
        'null',
        '{"op":"=","args":[{"property":"force"},{"property":"kind"}]}',
      ]) {
        expect(await status({ filter, 'filter-lang': 'cql2-json' }), filter).toBe(400)
      }
      const quoted = "' or 1=1 --"
      expect((await page('cases', { filter: `force = '${quoted.replaceAll("'", "''")}'` })).numberMatched).toBe(0)
      expect((await page('cases', { limit: '1' })).numberMatched).toBeGreaterThan(300)
    })

    it('refuses parameters it does not know and values it cannot use, and takes the most for more', async () => {
      for (const query of [
        { colour: 'red' },
        { limit: '0' },
        { limit: 'x' },
        { bbox: '1,2,3' },
        { bbox: '106,10,105,11' },
        { bbox: '170,10,-170,11' },
        { bbox: 'a,b,c,d' },
        { crs: `${EPSG}32648` },
        { 'bbox-crs': 'x' },
        { datetime: 'yesterday' },
        { 'filter-lang': 'sql', filter: 'x' },
        { after: 'x' },
        { f: 'gml' },
        { value: 'much' },
      ]) {
        expect(await status(query as never), JSON.stringify(query)).toBe(400)
      }
      expect(await status({ limit: '1000000' })).toBe(200)
      expect((await ask('/collections/nothing/items')).status).toBe(404)
      expect((await ask('/collections/cases/items/999999999')).status).toBe(404)
      expect((await ask('/collections/cases/items/x')).status).toBe(404)
      expect((await ask('/nothing')).status).toBe(404)
    })

    it('answers positions in every system it names, within a centimetre of PostGIS with the parameters in force', async () => {
      const { sql } = database()
      const DECISION_05_2007 =
        '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
      const project = (meridian: number) =>
        `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ${DECISION_05_2007} +units=m +no_defs`
      const rows = await sql<{ id: number; x: number; y: number; mx: number; my: number }[]>`
        select id, st_x(there) as x, st_y(there) as y, st_x(web) as mx, st_y(web) as my
        from (select id, st_transform(position, ${project(104.75)}::text) as there, st_transform(position, 3857) as web
          from cases where position is not null order by id limit 50) moved`
      expect(rows.length).toBeGreaterThan(20)
      const near = async (code: number, pair: (row: (typeof rows)[number]) => [number, number]) => {
        const answer = await ask(`/collections/cases/items?limit=5000&crs=${EPSG}${code}`)
        expect(answer.headers.get('content-crs')).toBe(`<${EPSG}${code}>`)
        const { features } = (await answer.json()) as Page
        for (const row of rows) {
          const [first = 0, second = 0] = features.find(({ id }) => id === row.id)!.geometry!.coordinates
          const [x, y] = pair(row)
          expect(Math.hypot(first - x, second - y), `${code} ${row.id}`).toBeLessThan(0.01)
        }
      }
      await near(9208, ({ x, y }) => [x, y])
      await near(3857, ({ mx, my }) => [mx, my])
    })

    it('a box in metres of a zone keeps what lies in it', async () => {
      const all = await page('cases', { limit: '5000', crs: `${EPSG}9208` })
      const box = [510_000, 1_130_000, 560_000, 1_180_000] as const
      const inside = all.features.filter(({ geometry }) => {
        const [x = 0, y = 0] = geometry?.coordinates ?? []
        return !geometry || (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
      })
      const asked = await page('cases', { limit: '5000', bbox: box.join(','), 'bbox-crs': `${EPSG}9208` })
      expect(asked.features.map(({ id }) => id)).toEqual(inside.map(({ id }) => id))
      expect(inside.length).toBeLessThan(all.features.length)
    })

    it('counts by commune in an interval what the cases of the interval are', async () => {
      const interval = '2023-06-01T00:00:00Z/2025-01-31T00:00:00Z'
      const counts = await page('commune-counts', { datetime: interval, limit: '5000' })
      const cases = await page('cases', { datetime: interval, filter: 'communeCode IS NOT NULL', limit: '5000' })
      const byCommune: Record<string, number> = {}
      for (const { properties } of cases.features) {
        const code = String(properties.communeCode)
        byCommune[code] = (byCommune[code] ?? 0) + 1
      }
      expect(Object.fromEntries(counts.features.map(({ id, properties }) => [id, properties.cases]))).toEqual(byCommune)
      for (const {
        properties: { cases: all, smuggling, drugs, environment },
      } of counts.features) {
        expect(Number(smuggling) + Number(drugs) + Number(environment)).toBe(all)
      }
    })

    it('says labels beside codes, and no place where only the commune is known', async () => {
      const { features } = await page('establishments')
      expect(
        features.map(({ geometry, properties }) => [
          properties.typeLabel,
          properties.precision,
          geometry?.type ?? null,
        ]),
      ).toEqual([
        ['Karaoke', 'ADDRESS', 'Point'],
        [expect.any(String), 'COMMUNE', null],
      ])
      const corridor = (await page('corridors')).features[0]!
      expect(corridor.geometry?.type).toMatch(/^MultiLineString$/)
      expect(corridor.properties).toMatchObject({ legModes: ['WATER', 'WATER'], provinceName: 'An Giang' })
    })

    it('answers one feature, and 304 to who has it', async () => {
      const { features } = await page('cases', { limit: '1' })
      const address = `/collections/cases/items/${features[0]!.id}`
      const answer = await ask(address)
      expect(((await answer.json()) as Page['features'][number]).properties).toEqual(features[0]!.properties)
      const again = await app.request(`/ogc${address}`, { headers: { 'if-none-match': answer.headers.get('etag')! } })
      expect(again.status).toBe(304)
    })

    it('answers anew when something is added to a collection of any kind', async () => {
      const { sql } = database()
      const address = '/ogc/collections/readings/items'
      const first = await app.request(address)
      expect(((await first.json()) as Page).numberMatched).toBe(0)
      await sql`
        insert into readings (place_name, way, source, source_number, parameter, value, unit, measured_at, precision, province_code)
        values ('Trạm 1 (mẫu)', 'AUTO', 'test', 'Q1', 'COD', 60, 'mg/l', '2026-01-05T01:00:00Z', 'UNKNOWN', '91')`
      const again = await app.request(address, { headers: { 'if-none-match': first.headers.get('etag')! } })
      expect(again.status).toBe(200)
      expect(((await again.json()) as Page).features).toMatchObject([
        { geometry: null, properties: { parameter: 'COD', value: 60, measuredAt: '2026-01-05T01:00:00Z' } },
      ])
    })

    it('writes money so that a program does not take it for 32 bits', async () => {
      const { sql } = database()
      await sql`update cases set value = 3000000000 where id = (select min(id) from cases)`
      const text = await (await ask('/collections/cases/items?limit=1')).text()
      expect(text).toContain('"value":3000000000.0,')
    })
  },
  { units: true },
)
