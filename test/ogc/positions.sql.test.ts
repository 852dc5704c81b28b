import { beforeAll, expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { EPSG, type FeatureReader, featureReader, type Page } from './featureReader.ts'

describeOnEachEngine(
  'a place of OGC API – Features',
  (database) => {
    let reader: FeatureReader
    const page: FeatureReader['page'] = (...asked) => reader.page(...asked)
    const ask: FeatureReader['ask'] = (path) => reader.ask(path)

    beforeAll(async () => {
      reader = await featureReader(database())
    })

    it('is answered in every system that is named, within a centimetre of PostGIS with the parameters in force', async () => {
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

    it('is kept by a box in metres of a zone in which it lies', async () => {
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

    it('is kept by a box of any width in which it lies, over the 180th meridian too', async () => {
      const all = (await page('cases', { limit: '1' })).numberMatched
      const unplaced = (await database().sql`select count(*)::int as count from cases where position is null`)[0]!.count
      const matched = async (bbox: string, crs = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84') =>
        (await page('cases', { limit: '1', bbox, 'bbox-crs': crs })).numberMatched
      expect(all).toBeGreaterThan(unplaced)
      for (const whole of ['-180,-90,180,90', '-80,0,120,30', '-200,-95,200,95', '90,-10,-90,40']) {
        expect(await matched(whole), whole).toBe(all)
      }
      expect(await matched('-10,-80,40,120', `${EPSG}4326`)).toBe(all)
      expect(await matched('-30000000,-30000000,30000000,30000000', `${EPSG}3857`)).toBe(all)
      // East of 105 round the Earth to 104, and once more round it.
      const [round] = await database().sql`select
        count(*) filter (where position is null or st_x(position) >= 105 or st_x(position) <= 104)::int as outer,
        count(*) filter (where position is null or st_x(position) between 104 and 105.15)::int as inner from cases`
      expect(await matched('105,0,104,30')).toBe(round!.outer)
      expect(await matched('464,0,465.15,30')).toBe(round!.inner)
      for (const empty of ['170,-10,-170,40', '-179,0,100,30', '120,0,-60,30']) {
        expect(await matched(empty), empty).toBe(unplaced)
      }
    })
  },
  { units: true },
)
