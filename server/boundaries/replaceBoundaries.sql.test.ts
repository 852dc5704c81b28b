import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { booleanPointInPolygon } from '@turf/turf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCase, addCases, addThings } from '../../test/builders.ts'
import { writeGeojson } from '../../test/boundaryFiles.ts'
import { describeOnEachEngine, inRollback } from '../../test/harness/database.ts'
import { hasRealFile, onRealFile, readRealCommunes, realFile } from '../../test/realBoundaries.ts'
import { loadUnits } from '../communes/loadUnits.ts'
import type { Sql } from '../database/connect.ts'
import { listDataVersions } from '../database/dataVersions.ts'
import type { BoundaryReport } from './boundaryReport.ts'
import { replaceBoundaries, restoreApproximate } from './replaceBoundaries.ts'

const AN_GIANG = 'communes-an-giang.geojson'
const LAO_CAI = 'communes-lao-cai.geojson'
const VIETNAM = 'communes-vietnam.topojson'

const folder = mkdtempSync(join(tmpdir(), 'replace-boundaries-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** One hash over every boundary, its kind and its source. */
const stateOf = async (sql: Sql): Promise<string> => {
  const [row] = await sql<{ state: string }[]>`
    select md5(string_agg(code || boundary_kind || boundary_source || md5(st_asbinary(boundary)), '' order by code)) as state
    from communes`
  return row!.state
}
const countOf = async (sql: Sql) => {
  const [row] = await sql<{ bounded: number; official: number; archipelagos: number }[]>`
    select count(*) filter (where not st_isempty(boundary) and st_isvalid(boundary))::int as bounded,
      count(*) filter (where boundary_kind = 'OFFICIAL')::int as official,
      count(*) filter (where code in ('20333', '22736') and not st_isempty(boundary))::int as archipelagos
    from communes`
  return row
}
const communesOfCases = async (sql: Sql): Promise<Map<number, string | null>> => {
  const rows = await sql<{ id: number; code: string | null }[]>`select id, commune_code as code from cases`
  return new Map(rows.map(({ id, code }) => [id, code]))
}
/** A generator of the same numbers in [0, 1) every time. */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

describe.skipIf(!hasRealFile(AN_GIANG))(onRealFile('the real boundaries of An Giang', AN_GIANG), () => {
  describeOnEachEngine(
    'replace the approximate ones',
    (database) => {
      const real = hasRealFile(AN_GIANG) ? readRealCommunes(AN_GIANG).features : []
      const next = numbers(7)
      const points = Array.from({ length: 800 }, () => [104.3 + next() * 1.4, 9.3 + next() * 1.7] as [number, number])
      const holderOf = (point: [number, number]) =>
        real.find((commune) => booleanPointInPolygon(point, commune))?.properties.code ?? null
      let ids: number[] = []
      let statedOnly = 0
      let before = new Map<number, string | null>()
      let report: BoundaryReport
      let versions: Awaited<ReturnType<typeof listDataVersions>>

      beforeAll(async () => {
        const { sql } = database()
        ids = await addCases(sql, [
          ...points.map((position) => aCase({ position, statedCommuneCode: '30604' })),
          aCase({ statedCommuneCode: '30316' }),
        ])
        statedOnly = ids.pop()!
        await addThings(sql)
        await sql`update establishments set commune_code = '30604' where code = 'E2'`
        before = await communesOfCases(sql)
        versions = await listDataVersions(sql)
        report = await replaceBoundaries(sql, realFile(AN_GIANG))
      })

      it('for each of the 102 communes and no other, and lose none', async () => {
        expect(report).toMatchObject({ isWritten: true, kept: 3219, mended: [], refused: [], warnings: [] })
        expect([...report.replaced].sort()).toEqual(real.map(({ properties }) => properties.code).sort())
        expect(await countOf(database().sql)).toEqual({ bounded: 3321, official: 102, archipelagos: 2 })
        const rows = await database().sql<{ source: string; kinds: string[] }[]>`
          select boundary_source as source, array_agg(distinct boundary_kind) as kinds from communes
          where province_code = '91' group by boundary_source`
        expect(rows).toEqual([{ source: AN_GIANG, kinds: ['OFFICIAL'] }])
      })

      it('with the areas that the file states', async () => {
        const rows = await database().sql<{ code: string; km2: number }[]>`
          select code, st_area(boundary::geography) / 1e6 as km2 from communes where boundary_kind = 'OFFICIAL'`
        const areas = new Map(rows.map(({ code, km2 }) => [code, km2]))
        for (const { properties } of real) {
          // The stated figures are rounded to 0.01 km² and were computed before simplification.
          expect(Math.abs(areas.get(properties.code)! - properties.area_km2)).toBeLessThan(0.02)
        }
      })

      it('and give each case the commune that holds its point, as every polygon asked by itself says', async () => {
        const after = await communesOfCases(database().sql)
        const held = points.map(holderOf)
        expect(held.filter(Boolean).length).toBeGreaterThan(200)
        const officialCodes = new Set(real.map(({ properties }) => properties.code))
        ids.forEach((id, index) => {
          const code = after.get(id) ?? null
          if (held[index] !== null) expect(code).toBe(held[index])
          else if (code !== '30604') expect(officialCodes.has(code ?? '')).toBe(false)
        })
        expect(after.get(statedOnly)).toBe('30316')
        const moved = [...after].filter(([id, code]) => before.get(id) !== code).length
        expect(moved).toBeGreaterThan(10)
        expect(report.reassigned?.cases).toBe(moved)
      })

      it('and list for review the cases whose point no longer agrees with their unit, and no others', async () => {
        const { sql } = database()
        const open = await sql<{ id: number }[]>`
          select case_id as id from review_items where closed_at is null and reason = 'UNIT_POINT_DISAGREE'`
        const after = await communesOfCases(sql)
        const disagree = ids.filter((id) => after.get(id) !== '30604')
        expect(new Set(open.map(({ id }) => id))).toEqual(new Set(disagree))
        expect(report.reassigned!.reviewOpened + report.reassigned!.reviewClosed).toBeGreaterThan(0)
      })

      it('and give things the commune that holds them, but not those without a point', async () => {
        const { sql } = database()
        const rows = await sql<{ code: string; commune: string | null; lon: number | null; lat: number | null }[]>`
          select code, commune_code as commune, st_x(point) as lon, st_y(point) as lat from (
            select code, commune_code, position as point from crossings
            union all select code, commune_code, position from establishments
            union all select code, commune_code, st_pointonsurface(shape) from drug_spots
            union all select code, commune_code, st_pointonsurface(shape) from polluted_sites) as thing`
        expect(rows).toHaveLength(6)
        for (const { code, commune, lon, lat } of rows) {
          expect(commune, code).toBe(lon === null ? '30604' : holderOf([lon, lat!]))
        }
        expect(report.reassigned).toMatchObject({ establishments: 1, crossings: 1, drugSpots: 2, pollutedSites: 1 })
      })

      it('and take the ground they cover from approximate neighbours, whose other ground stays', async () => {
        const { sql } = database()
        const overlaps = await sql<{ one: string; metres: number }[]>`
          select official.code as one, st_area(st_intersection(official.boundary, other.boundary, 1e-9)::geography) as metres
          from communes official join communes other on official.boundary && other.boundary
          where official.boundary_kind = 'OFFICIAL' and other.boundary_kind = 'APPROXIMATE'
            and st_intersects(official.boundary, other.boundary)`
        expect(overlaps.length).toBeGreaterThan(5)
        for (const { metres } of overlaps) expect(metres).toBeLessThan(1)
        expect(report.clipped).toBeGreaterThan(5)
        // What an approximate neighbour lost is official ground now, and nothing else.
        await inRollback(sql, async (transaction) => {
          await transaction`create temp table clipped as select code, boundary from communes where boundary_kind = 'APPROXIMATE'`
          await restoreApproximate(transaction, { provinceCode: null })
          const [row] = await transaction<{ share: number }[]>`
            select max(st_area(st_difference(communes.boundary, st_union(clipped.boundary, lost.ground, 1e-9), 1e-9)) / st_area(communes.boundary)) as share
            from clipped join communes using (code), lateral (
              select st_union(shape, 1e-9) as ground from new_boundaries where shape && communes.boundary) as lost
            where lost.ground is not null`
          expect(row!.share).toBeLessThan(1e-6)
        })
      })

      it('and raise the versions that caches are named after', async () => {
        const now = await listDataVersions(database().sql)
        expect(now.communes.version).toBeGreaterThan(versions.communes.version)
        expect(now.cases.version).toBeGreaterThan(versions.cases.version)
      })

      it('once more without changing anything', async () => {
        const { sql } = database()
        const state = await stateOf(sql)
        const again = await replaceBoundaries(sql, realFile(AN_GIANG))
        expect(again).toMatchObject({ isWritten: true, reassigned: { cases: 0, reviewOpened: 0, reviewClosed: 0 } })
        expect(await stateOf(sql)).toBe(state)
      })

      it('and stay when the units are loaded again, the neighbours too', async () => {
        const { sql } = database()
        const state = await stateOf(sql)
        await loadUnits(sql)
        expect(await stateOf(sql)).toBe(state)
      })

      it.skipIf(!hasRealFile(LAO_CAI))('and lead to the same map in whatever order provinces come and go', async () => {
        const { sql } = database()
        const anGiang = await stateOf(sql)
        await inRollback(sql, async (transaction) => {
          await replaceBoundaries(transaction, realFile(LAO_CAI))
          const both = await stateOf(transaction)
          const restored = await restoreApproximate(transaction, { provinceCode: '15' })
          expect(restored).toMatchObject({ isWritten: true, kept: 3222, counts: { official: 102 } })
          expect(await stateOf(transaction)).toBe(anGiang)
          await restoreApproximate(transaction, { provinceCode: null })
          await replaceBoundaries(transaction, realFile(LAO_CAI))
          await replaceBoundaries(transaction, realFile(AN_GIANG))
          expect(await stateOf(transaction)).toBe(both)
        })
      })

      it('and give way to the approximate ones again, cases too', async () => {
        const { sql } = database()
        const official = await stateOf(sql)
        const tried = await restoreApproximate(sql, { provinceCode: null, dryRun: true })
        expect(tried).toMatchObject({ isWritten: false, counts: { official: 0 } })
        expect(await stateOf(sql)).toBe(official)
        await expect(restoreApproximate(sql, { provinceCode: '99' })).rejects.toThrow(/Không có tỉnh/)
        const restored = await restoreApproximate(sql, { provinceCode: '91' })
        expect(restored).toMatchObject({ isWritten: true, kept: 3219, reassigned: { cases: report.reassigned!.cases } })
        expect(await countOf(sql)).toEqual({ bounded: 3321, official: 0, archipelagos: 2 })
        expect(await communesOfCases(sql)).toEqual(before)
      })
    },
    { units: true },
  )

  describeOnEachEngine(
    'change nothing',
    (database) => {
      const real = hasRealFile(AN_GIANG) ? readRealCommunes(AN_GIANG).features : []
      /** Boundaries, cases and versions: all that could be half done. */
      const everything = async () => {
        const { sql } = database()
        return [await stateOf(sql), [...(await communesOfCases(sql))], await listDataVersions(sql)]
      }
      const unchanged = async (work: () => Promise<void>) => {
        const before = await everything()
        await work()
        expect(await everything()).toEqual(before)
      }
      beforeAll(async () => {
        const [first] = real
        await addCases(database().sql, [aCase({ position: [105.157111, 10.41038] })])
        expect(first).toBeDefined()
      })

      it('when it is only a try, which says the same as the real one', () =>
        unchanged(async () => {
          const report = await replaceBoundaries(database().sql, realFile(AN_GIANG), { dryRun: true })
          expect(report).toMatchObject({ isWritten: false, kept: 3219, counts: { official: 102 } })
          expect(report.replaced).toHaveLength(102)
        }))

      it('when the last feature is bad', () =>
        unchanged(async () => {
          const last = { ...real.at(-1)!, geometry: null }
          const file = writeGeojson(join(folder, 'last.geojson'), [...real.slice(0, -1), last])
          const report = await replaceBoundaries(database().sql, file)
          expect(report.isWritten).toBe(false)
          expect(report.refused).toEqual([
            { number: 102, code: last.properties.code, reason: 'Đối tượng không có hình.' },
          ])
        }))

      it('when the file ends too early', () =>
        unchanged(async () => {
          const bytes = readFileSync(realFile(AN_GIANG))
          const file = join(folder, 'cut.geojson')
          writeFileSync(file, bytes.subarray(0, bytes.length - 1000))
          await expect(replaceBoundaries(database().sql, file)).rejects.toThrow(/cắt cụt/)
        }))

      it('when the coordinates are 27 km off, as with a wrong meridian', () =>
        unchanged(async () => {
          const shifted = real.map((commune) => ({
            ...commune,
            geometry: JSON.parse(JSON.stringify(commune.geometry), (_, value: unknown) =>
              Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + 0.25, value[1]] : value,
            ) as unknown,
          }))
          const file = writeGeojson(join(folder, 'shifted.geojson'), shifted)
          await expect(replaceBoundaries(database().sql, file, { skipBad: true })).rejects.toThrow(/kinh tuyến trục/)
        }))

      it.skipIf(!hasRealFile('communes-pre2025-an-giang.geojson'))('when the file has the former communes', () =>
        unchanged(async () => {
          const former = realFile('communes-pre2025-an-giang.geojson')
          await expect(replaceBoundaries(database().sql, former, { skipBad: true })).rejects.toThrow(/trước 1\/7\/2025/)
        }),
      )
    },
    { units: true },
  )
})

describe.skipIf(!hasRealFile(VIETNAM))(onRealFile('the real boundaries of the whole country', VIETNAM), () => {
  describeOnEachEngine(
    'replace all',
    (database) => {
      it('3.321 at once, none lost, none invalid, both archipelagos among them', async () => {
        const { sql } = database()
        const report = await replaceBoundaries(sql, realFile(VIETNAM))
        expect(report).toMatchObject({
          isWritten: true,
          kept: 0,
          refused: [],
          warnings: [],
          counts: { official: 3321 },
        })
        expect(await countOf(sql)).toEqual({ bounded: 3321, official: 3321, archipelagos: 2 })
        const restored = await restoreApproximate(sql, { provinceCode: '91' })
        expect(restored).toMatchObject({ kept: 3219, counts: { official: 3219, bounded: 3321 } })
      })
    },
    { units: true },
  )
})
