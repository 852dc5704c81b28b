import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MultiPolygon } from 'geojson'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anArea, type Area, aSquare, writeGeojson } from '../../test/boundaryFiles.ts'
import { describeOnEachEngine, inRollback } from '../../test/harness/database.ts'
import type { Sql } from '../database/connect.ts'
import type { BoundaryReport } from './boundaryReport.ts'
import { replaceBoundaries, type ReplaceOptions } from './replaceBoundaries.ts'
import { reportLines } from './reportLines.ts'

const folder = mkdtempSync(join(tmpdir(), 'bad-boundaries-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Vĩnh An, whose known point is 105.157111, 10.41038. */
const CODE = '30604'
const POINT = [105.157111, 10.41038] as const
const at = (dx: number, dy: number) => [POINT[0] + dx, POINT[1] + dy]
const square = anArea({ code: CODE }, aSquare(POINT, 0.03))
const asMulti = (...rings: number[][][]): Area => ({
  type: 'Feature',
  properties: { code: CODE },
  geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
})
const bowTie = anArea({ code: CODE }, [
  at(-0.03, -0.03),
  at(0.03, 0.03),
  at(0.03, -0.03),
  at(-0.03, 0.03),
  at(-0.03, -0.03),
])
/** A square whose last corner makes a loop of about 1 m: 0.00003 % of the area. */
const tinyLoop = anArea({ code: CODE }, [
  at(-0.03, -0.03),
  at(0.03, -0.03),
  at(0.03, 0.03),
  at(-0.03, 0.03),
  at(-0.03, 0.00001),
  at(-0.03001, 0),
  at(-0.02999, 0),
  at(-0.03, 0.00001),
  at(-0.03, -0.03),
])

describeOnEachEngine(
  'a feature that cannot be taken',
  (database) => {
    /** Replaces in a transaction that is undone, and gives the boundary of Vĩnh An as it was within. */
    const replace = async (
      features: readonly unknown[],
      options: ReplaceOptions = {},
      look: (sql: Sql, report: BoundaryReport) => Promise<void> = async () => {},
    ): Promise<BoundaryReport> => {
      const file = writeGeojson(join(folder, 'any.geojson'), features)
      let report: BoundaryReport | undefined
      await inRollback(database().sql, async (sql) => {
        report = await replaceBoundaries(sql, file, options)
        await look(sql, report)
      })
      return report!
    }
    const shapeOf = async (sql: Sql, code: string) => {
      const [row] = await sql<{ kind: string; km2: number; shape: MultiPolygon }[]>`
        select boundary_kind as kind, st_area(boundary::geography) / 1e6 as km2, st_asgeojson(boundary, 9)::json as shape
        from communes where code = ${code}`
      return row!
    }
    const reasons = (report: BoundaryReport) => report.refused.map(({ reason }) => reason)

    it('is mended when that hardly changes its area, and named', async () => {
      const report = await replace([tinyLoop], {}, async (sql) => {
        expect(await shapeOf(sql, CODE)).toMatchObject({ kind: 'OFFICIAL' })
        const [row] = await sql<
          { valid: boolean }[]
        >`select st_isvalid(boundary) as valid from communes where code = ${CODE}`
        expect(row).toEqual({ valid: true })
      })
      expect(report).toMatchObject({ isWritten: true, refused: [] })
      expect(report.mended).toEqual([
        {
          number: 1,
          code: CODE,
          reason: expect.stringMatching(/^ranh giới tự (cắt|chạm) tại 105,127/),
          change: expect.any(Number),
        },
      ])
      expect(report.mended[0]!.change).toBeLessThan(1e-6)
      expect(reportLines(report).join('\n')).toMatch(
        /Đã sửa hình không hợp lệ \(1\):\n {2}đối tượng 1, 30604 xã Vĩnh An \(An Giang\)/,
      )
    })

    it('is refused when mending would change its area', async () => {
      const report = await replace([bowTie])
      expect(report).toMatchObject({ isWritten: false, mended: [] })
      expect(reasons(report)).toEqual([
        expect.stringMatching(/Hình không hợp lệ: ranh giới tự cắt tại 105,15711; 10,41038/),
      ])
      expect(reportLines(report).at(-1)).toMatch(/Dừng vì có 1 đối tượng.*Chưa có gì thay đổi.*--skip-bad/)
    })

    it('stops the others too, or with skipBad keeps its boundary alone', async () => {
      const other = anArea({ code: '30316' }, aSquare([105.1, 10.7], 0.02))
      const neighbour = await shapeOf(database().sql, '30316')
      const moved = { ...other, geometry: neighbour.shape }
      const before = await shapeOf(database().sql, CODE)
      expect((await replace([bowTie, moved])).isWritten).toBe(false)
      const report = await replace([bowTie, moved], { skipBad: true }, async (sql) => {
        expect((await shapeOf(sql, '30316')).kind).toBe('OFFICIAL')
        expect(await shapeOf(sql, CODE)).toEqual(before)
      })
      expect(report).toMatchObject({ isWritten: true, replaced: ['30316'], kept: 3320, counts: { official: 1 } })
      expect(reasons(report)).toHaveLength(1)
    })

    it.each<[string, unknown, RegExp]>([
      ['no shape', { ...square, geometry: null }, /không có hình/],
      ['a point', { ...square, geometry: { type: 'Point', coordinates: POINT } }, /hình là điểm, không phải vùng/],
      ['an open ring', anArea({ code: CODE }, aSquare(POINT, 0.03).slice(0, -1)), /không khép kín/],
      ['a ring of three points', anArea({ code: CODE }, [at(0, 0), at(0, 1), at(0, 0)]), /chỉ gồm 3 điểm/],
      ['a ring without area', anArea({ code: CODE }, [at(0, 0), at(0, 0.1), at(0, 0.2), at(0, 0)]), /không sửa được/],
      ['a place in another country', anArea({ code: CODE }, aSquare([100.5, 13.7], 0.03)), /nằm ngoài Việt Nam/],
      ['longitude and latitude swapped', anArea({ code: CODE }, aSquare([10.41, 105.157], 0.03)), /bị đảo chỗ/],
      [
        'the code of a commune far away',
        anArea({ code: '02647' }, aSquare(POINT, 0.03)),
        /Nằm cách phường Lào Cai.*1\.\d{3}.* km: có lẽ sai mã/,
      ],
      ['a code that is not known', anArea({ code: '99999' }, aSquare(POINT, 0.03)), /Mã 99999 không có/],
      ['no code and no name', anArea({ stt: 1 }, aSquare(POINT, 0.03)), /Không có cột mã xã/],
      [
        'the name of another commune elsewhere',
        anArea({ code: CODE, name: 'Phú Hữu' }, aSquare([105.3, 10.41], 0.03)),
        /tệp ghi “Phú Hữu”/,
      ],
    ])('is named: %s', async (_, feature, reason) => {
      const report = await replace([feature])
      expect(report).toMatchObject({ isWritten: false, replaced: [] })
      expect(reasons(report)).toEqual([expect.stringMatching(reason)])
    })

    it('is named when numbers are none', async () => {
      const file = join(folder, 'nan.geojson')
      const south = String(POINT[1] - 0.03)
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [square] }).replaceAll(south, '1e999'))
      await inRollback(database().sql, async (sql) => {
        const report = await replaceBoundaries(sql, file)
        expect(reasons(report)).toEqual([expect.stringMatching(/có tọa độ không phải số/)])
      })
    })

    it('is named when it covers another part of the same commune, and so is its twin', async () => {
      const half = anArea({ code: CODE }, aSquare([POINT[0] + 0.03, POINT[1]], 0.03))
      expect(reasons(await replace([square, half]))).toEqual([expect.stringMatching(/chồng lên đối tượng thứ 1/)])
      expect(reasons(await replace([square, square]))).toEqual([expect.stringMatching(/chồng lên đối tượng thứ 1/)])
    })

    it('is no several parts that lie side by side or apart: they are joined', async () => {
      const beside = anArea({ ma_xa: CODE }, aSquare([POINT[0] + 0.06, POINT[1]], 0.03))
      const island = anArea({ ten: 'Vĩnh An', tinh: 'An Giang' }, aSquare([POINT[0] + 0.2, POINT[1]], 0.01))
      const report = await replace([square, beside, island], {}, async (sql) => {
        const { shape } = await shapeOf(sql, CODE)
        // Two squares that share an edge become one polygon; the island stays its own.
        expect(shape.coordinates).toHaveLength(2)
      })
      expect(report).toMatchObject({ isWritten: true, replaced: [CODE], refused: [] })
    })

    it('is none that has its point outside: that is only said, and the point stays', async () => {
      const beside = anArea({ code: CODE }, aSquare([POINT[0] + 0.05, POINT[1]], 0.04))
      const report = await replace([beside], {}, async (sql) => {
        const [row] = await sql<{ lon: number }[]>`select st_x(point) as lon from communes where code = ${CODE}`
        expect(row!.lon).toBeCloseTo(POINT[0], 6)
      })
      expect(report.isWritten).toBe(true)
      expect(report.warnings[0]).toMatch(/điểm đại diện nằm ngoài ranh giới mới 1,1 km; giữ nguyên điểm/)
    })

    it('is none whose size is unexpected: that is only said', async () => {
      const report = await replace([anArea({ code: CODE }, aSquare(POINT, 0.001))])
      expect(report.isWritten).toBe(true)
      expect(report.warnings).toEqual([expect.stringMatching(/diện tích 0,05 km², trước đây biết là/)])
    })

    it('leaves a neighbour its ground that would lose all of it, and says so', async () => {
      const neighbours = await database().sql<{ code: string; shape: MultiPolygon }[]>`
        select other.code, st_asgeojson(other.boundary, 9)::json as shape from communes own
        join communes other on st_touches(own.boundary, other.boundary) or st_overlaps(own.boundary, other.boundary)
        where own.code = ${CODE} and other.code <> own.code order by other.area_km2 limit 1`
      const own = await shapeOf(database().sql, CODE)
      const [{ code, shape }] = [neighbours[0]!]
      const before = await shapeOf(database().sql, code)
      const swallowing = { ...asMulti(), geometry: { ...shape, coordinates: [...own.shape.coordinates] } }
      const rest = { ...asMulti(), geometry: shape }
      const report = await replace([swallowing, rest], {}, async (sql) => {
        expect(await shapeOf(sql, code)).toEqual(before)
      })
      expect(report).toMatchObject({ isWritten: true, counts: { bounded: 3321, official: 1 } })
      expect(report.warnings).toContainEqual(
        expect.stringMatching(new RegExp(`^${code} .*giữ nguyên ranh giới gần đúng`)),
      )
    })

    it('warns of official boundaries that cover each other, smallest code first', async () => {
      const [commune] = await database().sql<{ lon: number; lat: number }[]>`
        select st_x(point) as lon, st_y(point) as lat from communes where code = '30316'`
      const first = await shapeOf(database().sql, '30316')
      const own = await shapeOf(database().sql, CODE)
      const overlapping: Area = {
        ...asMulti(),
        geometry: {
          type: 'MultiPolygon',
          coordinates: [...own.shape.coordinates, [aSquare([commune!.lon, commune!.lat], 0.005)]],
        },
      }
      const report = await replace([
        { ...asMulti(), properties: { code: '30316' }, geometry: first.shape },
        overlapping,
      ])
      expect(report.isWritten).toBe(true)
      // A square of 0.01° at 10.7° N: 1.105 × 1.094 km.
      expect(report.warnings).toContainEqual(
        expect.stringMatching(/^30316 phường Châu Đốc \(An Giang\) và 30604 .*chồng nhau 12[01](,\d)? ha/),
      )
    })
  },
  { units: true },
)

describeOnEachEngine(
  'two commands at the same time',
  (database) => {
    beforeAll(() => {
      writeGeojson(join(folder, 'one.geojson'), [square])
      writeGeojson(join(folder, 'two.geojson'), [anArea({ code: '02647' }, aSquare([104.020887, 22.49163], 0.02))])
    })
    it('both come to their end', async () => {
      const { sql } = database()
      const reports = await Promise.all(
        ['one', 'two', 'one'].map((name) => replaceBoundaries(sql, join(folder, `${name}.geojson`))),
      )
      expect(reports.map(({ isWritten }) => isWritten)).toEqual([true, true, true])
      const [row] = await sql<{ count: number }[]>`select count(*)::int from communes where boundary_kind = 'OFFICIAL'`
      expect(row).toEqual({ count: 2 })
    })
  },
  { units: true },
)
