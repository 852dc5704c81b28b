import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { Random } from '../../data/sample/random.ts'
import { addPerson, giveRole } from '../../server/accounts/people.ts'
import { addToken } from '../../server/accounts/tokens.ts'
import { COLLECTIONS } from '../../server/ogc/collections/collections.ts'
import { appWithAccounts, PASSWORD } from '../accounts/visitor.ts'
import { addCases, addThings, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'
import { variedCases } from '../variedCases.ts'

const run = promisify(execFile)

describeOnEachEngine(
  'GDAL, over the network with a personal token,',
  (database) => {
    const folder = mkdtempSync(join(tmpdir(), 'diem-nong-gdal-'))
    let server: ReturnType<typeof serve>
    let origin: string
    let token: string
    const gdal = async (command: 'ogrinfo' | 'ogr2ogr', args: readonly string[], password = token) =>
      (
        await run(command, [...args], {
          // Its driver asks for ten at a time by default; its cache would hide what the server answers.
          env: { ...process.env, GDAL_HTTP_USERPWD: `ai:${password}`, CPL_VSIL_CURL_USE_HEAD: 'NO' },
          maxBuffer: 64e6,
        })
      ).stdout
    const layer = (name: string) => ['-oo', 'PAGE_SIZE=100', `OAPIF:${origin}/ogc`, name]

    beforeAll(async () => {
      const { sql } = database()
      const random = new Random(9)
      const places = [
        { code: COMMUNES.vinhAn, provinceCode: '91', point: [105.157111, 10.41038] },
        { code: COMMUNES.laoCai, provinceCode: '15', point: [103.97512, 22.48431] },
      ] as const
      await addCases(
        sql,
        variedCases(250, () => random.next(), places),
      )
      await sql`update cases set value = 123456789012 where id = (select max(id) from cases)`
      await addThings(sql)
      const { app, auth } = appWithAccounts(sql)
      const person = { userName: 'ban-do', name: 'Bản đồ', email: null }
      const { id } = await addPerson(sql, auth, person, { password: PASSWORD })
      await giveRole(sql, id, aGrant('CONSOLIDATOR'), null)
      const made = await sql.begin((transaction) =>
        addToken(transaction as never, id, { name: 'GDAL', validTo: isoDay(localToday()) }),
      )
      token = made!.token
      await new Promise<void>((resolve) => {
        server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve())
      })
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(() => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('finds every collection, each with as many features as SQL has rows', async () => {
      const { sql } = database()
      const told = await gdal('ogrinfo', ['-ro', '-al', '-so', `OAPIF:${origin}/ogc`])
      const counts = [...told.matchAll(/^Layer name: (\S+)[\s\S]*?^Feature Count: (\d+)/gm)].map(([, name, count]) => [
        name,
        Number(count),
      ])
      const expected = await Promise.all(
        COLLECTIONS.map(async ({ id }) => {
          const [row] =
            id === 'communes'
              ? await sql`select count(*)::int as count from communes where valid_to is null`
              : id === 'commune-counts'
                ? await sql`select count(distinct commune_code)::int as count from cases`
                : await sql`select count(*)::int as count from ${sql(id.replaceAll('-', '_'))}`
          return [id, row!.count]
        }),
      )
      expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(expected))
    })

    it('reads every feature of every collection into a GeoPackage: rows, places, letters, money', async () => {
      const { sql } = database()
      const file = join(folder, 'all.gpkg')
      await gdal('ogr2ogr', ['-f', 'GPKG', file, '-oo', 'PAGE_SIZE=1000', `OAPIF:${origin}/ogc`])
      const told = await gdal('ogrinfo', ['-ro', '-al', '-so', file])
      for (const { id } of COLLECTIONS) expect(told).toContain(`Layer name: ${id}`)
      const ask = async (query: string) => {
        const answer = await gdal('ogrinfo', ['-ro', '-q', '-dialect', 'SQLITE', '-sql', query, file])
        return Object.fromEntries(
          [...answer.matchAll(/^ {2}(\w+) \(\w+\) = (.*)$/gm)].map(([, key, value]) => [key, value]),
        )
      }
      const [own] = await sql`
        select count(*)::int as cases, count(position)::int as located, sum(value)::double precision as value,
          sum(st_x(position)) as longitude from cases`
      const found = await ask(
        'select count(*) as cases, count(geom) as located, sum(value) as value, sum(st_x(geom)) as longitude from cases',
      )
      expect([Number(found.cases), Number(found.located)]).toEqual([own!.cases, own!.located])
      expect(Number(found.value)).toBe(own!.value)
      expect(Math.abs(Number(found.longitude) - own!.longitude)).toBeLessThan(1e-4)
      expect(await ask('select name as told from crossings')).toEqual({ told: 'Lối mở 1 (mẫu)' })
      expect(Number((await ask('select count(*) as told from communes')).told)).toBe(3321)
    })

    it('asks by place and value and finds what SQL finds', async () => {
      const { sql } = database()
      const told = await gdal('ogrinfo', [
        '-ro',
        '-so',
        '-spat',
        '105',
        '10.3',
        '105.3',
        '10.6',
        '-where',
        "force = 'CA'",
        ...layer('cases'),
      ])
      const [own] = await sql`
        select count(*)::int as count from cases
        where force = 'CA' and st_intersects(position, st_makeenvelope(105, 10.3, 105.3, 10.6, 4326))`
      expect(Number(/Feature Count: (\d+)/.exec(told)?.[1])).toBe(own!.count)
      expect(own!.count).toBeGreaterThan(0)
    })

    it('asks by a box of half the world and more and finds what SQL finds', async () => {
      const { sql } = database()
      const [own] = await sql`select count(position)::int as count from cases`
      const spat = ['-spat', '-80', '0', '130', '40']
      const told = await gdal('ogrinfo', ['-ro', '-so', ...spat, ...layer('cases')])
      expect(Number(/Feature Count: (\d+)/.exec(told)?.[1])).toBe(own!.count)
    })

    it('writes layers in VN-2000 from what it read', async () => {
      const file = join(folder, 'vn2000.geojson')
      const vn2000 =
        '+proj=tmerc +lat_0=0 +lon_0=104.75 +k=0.9999 +x_0=500000 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
      await gdal('ogr2ogr', [
        '-f',
        'GeoJSON',
        '-t_srs',
        vn2000,
        '-lco',
        'COORDINATE_PRECISION=4',
        file,
        ...layer('cases'),
      ])
      const answer = await fetch(
        `${origin}/ogc/collections/cases/items?limit=5000&crs=http://www.opengis.net/def/crs/EPSG/0/9208`,
        { headers: { authorization: `Bearer ${token}` } },
      )
      type Features = {
        features: { properties: { sourceNumber: string }; geometry: { coordinates: [number, number] } | null }[]
      }
      const own = (await answer.json()) as Features
      const theirs = JSON.parse(readFileSync(file, 'utf8')) as Features
      const places = new Map(theirs.features.map(({ properties, geometry }) => [properties.sourceNumber, geometry]))
      let compared = 0
      for (const { properties, geometry } of own.features) {
        if (!geometry) continue
        const [x = 0, y = 0] = places.get(properties.sourceNumber)?.coordinates ?? []
        // Both began with degrees of seven decimals at the least, so a centimetre is what they can agree to.
        expect(Math.hypot(x - geometry.coordinates[0], y - geometry.coordinates[1])).toBeLessThan(0.02)
        compared++
      }
      expect(compared).toBeGreaterThan(50)
    })

    it('is turned away without the right token', async () => {
      await expect(gdal('ogrinfo', ['-ro', '-so', ...layer('cases')], 'dn_sai')).rejects.toThrow(/401|Unable to open/)
    })
  },
  { units: true },
)
