import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { COLLECTIONS } from '../../server/ogc/collections/collections.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'
import { EPSG, type FeatureReader, featureReader, type Page } from './featureReader.ts'

describeOnEachEngine(
  'OGC API – Features',
  (database) => {
    let reader: FeatureReader
    const page: FeatureReader['page'] = (...asked) => reader.page(...asked)
    const status: FeatureReader['status'] = (query) => reader.status(query)
    const ask: FeatureReader['ask'] = (path) => reader.ask(path)

    beforeAll(async () => {
      reader = await featureReader(database())
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

    it('answers also where an address ends with a stroke, as its own document and many people write it', async () => {
      for (const path of ['/', '/conformance/', '/collections/', '/collections/cases/', '/collections/cases/items/']) {
        expect((await ask(path)).status, path).toBe(200)
      }
      expect((await ask('//')).status).toBe(404)
    })

    it('greets people with a page in Vietnamese', async () => {
      const answer = await reader.app.request('/ogc', { headers: { accept: 'text/html' } })
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
          const found = (await (await reader.app.request(next)).json()) as Page
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
    })

    it('reads every feature once while others are added, forwards and back', async () => {
      const { sql } = database()
      const before = (await sql<{ id: number }[]>`select id from cases order by id`).map(({ id }) => id)
      const read: number[] = []
      let last: Page | undefined
      let next: string | undefined = '/ogc/collections/cases/items?limit=37'
      while (next) {
        last = (await (await reader.app.request(next)).json()) as Page
        read.push(...last.features.map(({ id }) => id as number))
        next = last.links.find(({ rel }) => rel === 'next')?.href
        if (read.length < 150) await reader.addSome(2)
      }
      expect(new Set(read).size).toBe(read.length)
      expect(read.filter((id) => before.includes(id))).toEqual(before)
      const back: number[] = last!.features.map(({ id }) => id as number)
      let previous = last!.links.find(({ rel }) => rel === 'prev')?.href
      while (previous) {
        const found = (await (await reader.app.request(previous)).json()) as Page
        back.unshift(...found.features.map(({ id }) => id as number))
        previous = found.links.find(({ rel }) => rel === 'prev')?.href
      }
      expect(back).toEqual(read)
    })

    it('refuses parameters it does not know and values it cannot use, and takes the most for more', async () => {
      for (const query of [
        { colour: 'red' },
        { limit: '0' },
        { limit: 'x' },
        { bbox: '1,2,3' },
        { bbox: '105,11,106,10' },
        { bbox: '10.3,105,10.6,105.3' },
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

    it('says of corridors and crossings that their place is exact, as it is for whoever sees them', async () => {
      const { sql, engine } = database()
      const about = { version: '0', engine, basemap: null, webFolder: null }
      const identify = async () => aPerson(aGrant('VIEWER'))
      const app = createApp({ sql, auth: testAuth(sql), identify, ...about })
      for (const [id, expected] of [
        ['corridors', 'EXACT'],
        ['crossings', 'EXACT'],
        ['drug-spots', 'GRID'],
      ] as const) {
        const { features } = (await (await app.request(`/ogc/collections/${id}/items`)).json()) as Page
        expect(features.length, id).toBeGreaterThan(0)
        for (const { properties, geometry } of features) {
          expect(geometry, id).not.toBeNull()
          expect(properties.placed, id).toBe(expected)
        }
      }
    })

    it('a case matches every time that touches its own, with open ends', async () => {
      const { sql } = database()
      const [one] = await sql<{ id: number }[]>`
        update cases set occurred_from = '2019-03-04T10:00Z', occurred_to = '2019-03-06T10:00Z'
        where id = (select min(id) from cases) returning id`
      const matches = async (datetime: string) =>
        (await page('cases', { datetime, limit: '5000' })).features.some(({ id }) => id === one!.id)
      const CLOCK = 'T10:00:00Z'
      for (const [datetime, expected] of [
        ['2019-03-05', true],
        [`2019-03-05${CLOCK}`, true],
        ['2019-03-06T09:59:59Z/..', true],
        // Over by then.
        [`2019-03-06${CLOCK}/2019-03-09${CLOCK}`, false],
        [`2019-03-01${CLOCK}/2019-03-04${CLOCK}`, true],
        [`2019-03-05${CLOCK}/..`, true],
        [`../2019-03-05${CLOCK}`, true],
        ['2019-03-06T10:00:01Z/..', false],
        ['../2019-03-04T09:59:59Z', false],
        ['2019-03-07', false],
      ] as const) {
        expect(await matches(datetime), datetime).toBe(expected)
      }
    })

    it('a case known to its day, or to its minute, matches that day of Vietnam and no other', async () => {
      const { sql } = database()
      // UTC+7: the 2nd of March 2019 ends at 17:00 UTC.
      const days = ['2019-03-01', '2019-03-02', '2019-03-03'].map((day) => {
        const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
        return `${before}T17:00:00Z/${day}T16:59:59Z`
      })
      for (const [from, to] of [
        ['2019-03-01T17:00Z', '2019-03-02T17:00Z'],
        ['2019-03-01T17:00Z', '2019-03-01T17:00Z'],
      ] as const) {
        const [one] = await sql<{ id: number; communeCode: string }[]>`
          update cases set occurred_from = ${from}, occurred_to = ${to}
          where id = (select min(id) from cases where commune_code is not null) returning id, commune_code`
        for (const [at, datetime] of days.entries()) {
          const found = (await page('cases', { datetime, limit: '5000' })).features.map(({ id }) => id)
          const counted = (await page('commune-counts', { datetime })).features.map(({ id }) => id)
          expect([found, counted], datetime).toEqual(at === 1 ? [[one!.id], [one!.communeCode]] : [[], []])
        }
      }
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
      const again = await reader.app.request(`/ogc${address}`, {
        headers: { 'if-none-match': answer.headers.get('etag')! },
      })
      expect(again.status).toBe(304)
    })

    it('answers anew when something is added to a collection of any kind', async () => {
      const { sql } = database()
      const address = '/ogc/collections/readings/items'
      const first = await reader.app.request(address)
      expect(((await first.json()) as Page).numberMatched).toBe(0)
      await sql`
        insert into readings (place_name, way, source, source_number, parameter, value, unit, measured_at, precision, province_code)
        values ('Trạm 1 (mẫu)', 'AUTO', 'test', 'Q1', 'COD', 60, 'mg/l', '2026-01-05T01:00:00Z', 'UNKNOWN', '91')`
      const again = await reader.app.request(address, { headers: { 'if-none-match': first.headers.get('etag')! } })
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
