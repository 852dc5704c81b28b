import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { Random } from '../../data/sample/random.ts'
import { createApp } from '../../server/app.ts'
import type { Identify } from '../../server/access/guard.ts'
import { aCase, addCases, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'
import { variedCases } from '../variedCases.ts'
import { readVectorTile, type TileFeature } from './readVectorTile.ts'

type Layers = Readonly<Record<string, readonly TileFeature[]>>
const sum = (features: readonly TileFeature[] = [], key: string) =>
  features.reduce((total, { properties }) => total + Number(properties[key]), 0)

describeOnEachEngine(
  'vector tiles',
  (database) => {
    const EVERYTHING = aPerson(aGrant('CONSOLIDATOR'))
    const LAO_CAI = aPerson(aGrant('CONSOLIDATOR', { provinceCode: '15' }))
    let who = EVERYTHING
    let app: ReturnType<typeof createApp>
    const tile = async (path: string): Promise<Layers> => {
      const answer = await app.request(`/tiles/${path}`)
      expect(answer.status, path).toBe(200)
      return readVectorTile(new Uint8Array(await answer.arrayBuffer()))
    }

    beforeAll(async () => {
      const { sql, engine } = database()
      const identify: Identify = async () => who
      app = createApp({ sql, auth: testAuth(sql), identify, version: '0', engine, basemap: null, webFolder: null })
      const random = new Random(10)
      const places = [
        { code: COMMUNES.vinhAn, provinceCode: '91', point: [105.157111, 10.41038] },
        { code: COMMUNES.laoCai, provinceCode: '15', point: [103.97512, 22.48431] },
      ] as const
      await addCases(
        sql,
        variedCases(200, () => random.next(), places),
      )
      await addCases(sql, [aCase({ position: [105.157111, 10.41038] })])
    })

    it('are told of by TileJSON with addresses of this server', async () => {
      for (const set of ['communes', 'cases']) {
        const answer = await app.request(`http://ban-do.example/tiles/${set}.json`)
        const told = (await answer.json()) as { tilejson: string; tiles: string[]; maxzoom: number }
        expect(told).toMatchObject({ tilejson: '3.0.0', maxzoom: 14 })
        expect(told.tiles).toEqual([`http://ban-do.example/tiles/${set}/{z}/{x}/{y}.mvt`])
      }
      const narrowed = await app.request('http://ban-do.example/tiles/cases.json?kinds=DRUG&from=2024-01-01')
      expect(((await narrowed.json()) as { tiles: string[] }).tiles[0]).toMatch(/\.mvt\?from=2024-01-01&kinds=DRUG$/)
    })

    it('have names where their document says', async () => {
      const told = (await (await app.request('/tiles/communes.json')).json()) as {
        vector_layers: { id: string; minzoom: number }[]
      }
      const first = told.vector_layers.find(({ id }) => id === 'names')!.minzoom
      // Around the case above.
      expect((await tile(`communes/${first}/202/120.mvt`)).names?.length).toBeGreaterThan(0)
      expect((await tile(`communes/${first - 1}/101/60.mvt`)).names).toBeUndefined()
    })

    it('of the whole world hold every commune once, and every case that is placed or has a commune', async () => {
      const { sql } = database()
      const { communes } = await tile('communes/0/0/0.mvt')
      expect(new Set(communes?.map(({ properties }) => properties.code)).size).toBeGreaterThan(3000)
      const [own] = await sql`select count(position)::int as located, count(commune_code)::int as placed from cases`
      const found = await tile('cases/0/0/0.mvt')
      expect(sum(found.cells, 'cases')).toBe(own!.located)
      expect(sum(found.communes, 'cases')).toBe(own!.placed)
      expect(sum(found.cells, 'smuggling') + sum(found.cells, 'drugs') + sum(found.cells, 'environment')).toBe(
        own!.located,
      )
    })

    it('take the case filter of the screen', async () => {
      const { sql } = database()
      const [own] = await sql`
        select count(position)::int as located from cases
        where kind in (select code from case_kinds where theme = 'DRUG') and occurred_day >= '2023-01-01'`
      const found = await tile('cases/0/0/0.mvt?kinds=DRUG&from=2023-01-01')
      expect(sum(found.cells, 'cases')).toBe(own!.located)
      expect((await app.request('/tiles/cases/0/0/0.mvt?kinds=NOPE')).status).toBe(400)
    })

    it('count in cells of 500 m at the closest zoom, never finer', async () => {
      // The tile of the point at zoom 14.
      const x = Math.floor(((105.157111 + 180) / 360) * 2 ** 14)
      const y = Math.floor(((1 - Math.asinh(Math.tan((10.41038 * Math.PI) / 180)) / Math.PI) / 2) * 2 ** 14)
      const { cells = [] } = await tile(`cases/14/${x}/${y}.mvt`)
      expect(cells.length).toBeGreaterThan(0)
      for (const { properties } of cells) expect(properties.metres).toBe(500)
      expect((await app.request(`/tiles/cases/15/${x * 2}/${y * 2}.mvt`)).status).toBe(400)
    })

    it('hold what their reader may see and no more, also when another reader asked before', async () => {
      const { sql } = database()
      const all = await app.request('/tiles/cases/0/0/0.mvt')
      who = LAO_CAI
      try {
        const [own] = await sql`select count(position)::int as located from cases where province_code = '15'`
        const answer = await app.request('/tiles/cases/0/0/0.mvt', {
          headers: { 'if-none-match': all.headers.get('etag')! },
        })
        expect(answer.status).toBe(200)
        const { cells } = readVectorTile(new Uint8Array(await answer.arrayBuffer()))
        expect(sum(cells, 'cases')).toBe(own!.located)
        expect(own!.located).toBeGreaterThan(0)
      } finally {
        who = EVERYTHING
      }
    })

    it('are sent again when a case is added, else not; packed for who takes it', async () => {
      const { sql } = database()
      const first = await app.request('/tiles/cases/3/6/3.mvt', { headers: { 'accept-encoding': 'gzip' } })
      const etag = first.headers.get('etag')!
      expect(first.headers.get('content-encoding')).toBe('gzip')
      const before = readVectorTile(gunzipSync(new Uint8Array(await first.arrayBuffer())))
      const again = () => app.request('/tiles/cases/3/6/3.mvt', { headers: { 'if-none-match': etag } })
      expect((await again()).status).toBe(304)
      await addCases(sql, [aCase({ position: [105.157111, 10.41038] })])
      const after = await again()
      expect(after.status).toBe(200)
      const { cells } = readVectorTile(new Uint8Array(await after.arrayBuffer()))
      expect(sum(cells, 'cases')).toBe(sum(before.cells, 'cases') + 1)
    })

    it('beside the land are empty, and addresses that are none are refused', async () => {
      expect(await tile('communes/8/0/0.mvt')).toEqual({})
      for (const path of [
        'communes/3/8/0.mvt',
        'communes/x/0/0.mvt',
        'communes/0/0/0',
        'communes/0/0/0.png',
        'cases/-1/0/0.mvt',
      ]) {
        expect((await app.request(`/tiles/${path}`)).status, path).toBe(400)
      }
    })
  },
  { units: true },
)
