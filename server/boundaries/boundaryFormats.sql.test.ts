import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MultiPolygon, Position } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Area, dbfBytes, shpBytes, writeGeojson, writeGeopackage, zipBytes } from '../../test/boundaryFiles.ts'
import { describeOnEachEngine, openTestDatabase } from '../../test/harness/database.ts'
import { hasRealFile, onRealFile, readRealCommunes, realFile } from '../../test/realBoundaries.ts'
import type { Sql } from '../database/connect.ts'
import { replaceBoundaries, restoreApproximate } from './replaceBoundaries.ts'

const AN_GIANG = 'communes-an-giang.geojson'
const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'boundary-formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * The zones as PROJ reads them, with the signs of position-vector rotations. Their EPSG numbers are no oracle: PROJ
 * takes the older parameters of EPSG 5194 for them, 0.8 m off the decision in force.
 */
const TO_WGS84 = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
const zone = (longitude: number, scale: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${longitude} +k=${scale} +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${TO_WGS84} +units=m +no_defs`
const UTM_48 = zone(105, 0.9996)
const TM3_104_45 = zone(104.75, 0.9999)

/** The .prj text that ESRI's programs write for EPSG 9208. */
const ESRI_PRJ =
  'PROJCS["VN-2000_TM-3_104-45",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],' +
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",104.75],PARAMETER["Scale_Factor",0.9999],' +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'

const asMulti = ({ geometry }: Area): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

describe.skipIf(!hasRealFile(AN_GIANG))(onRealFile('An Giang in every format and system', AN_GIANG), () => {
  const real: Area[] = hasRealFile(AN_GIANG)
    ? readRealCommunes(AN_GIANG).features.map((commune) => ({
        ...commune,
        properties: { code: commune.properties.code, name: commune.properties.name },
      }))
    : []
  /** The same communes in metres, transformed by PROJ. */
  const projected: Record<'utm48' | 'tm3', Area[]> = { utm48: [], tm3: [] }

  beforeAll(async () => {
    const proj = await openTestDatabase('postgresql')
    const transform = async (target: (sql: Sql) => ReturnType<Sql>): Promise<Area[]> => {
      const rows = await proj.sql<{ shape: MultiPolygon }[]>`
        select st_asgeojson(${target(proj.sql)}, 15)::json as shape
        from unnest(${real.map(({ geometry }) => JSON.stringify(geometry))}::text[]) with ordinality as t (text, number),
          lateral (select st_setsrid(st_geomfromgeojson(text), 4326) as shape) as g order by number`
      return rows.map(({ shape }, index) => ({ ...real[index]!, geometry: shape }))
    }
    projected.utm48 = await transform((sql) => sql`st_transform(shape, ${UTM_48})`)
    projected.tm3 = await transform((sql) => sql`st_transform(shape, ${TM3_104_45})`)
    await proj.close()
  }, 60_000)

  let warnings: readonly string[] = []
  /** Loads a file and gives the largest distance of a stored vertex from the real one, metres. */
  const largestShift = async (sql: Sql, file: string, options = {}): Promise<number> => {
    const report = await replaceBoundaries(sql, file, options)
    expect(report).toMatchObject({ isWritten: true, kept: 3219, refused: [], mended: [] })
    warnings = report.warnings
    const rows = await sql<{ code: string; shape: MultiPolygon }[]>`
      select code, st_asgeojson(boundary, 12)::json as shape from communes where boundary_kind = 'OFFICIAL'`
    expect(rows).toHaveLength(102)
    const stored = new Map(rows.map(({ code, shape }) => [code, shape.coordinates]))
    let largest = 0
    for (const commune of real) {
      // Formats may turn rings and order parts anew: each stored vertex is held to the nearest of its commune.
      const known = new Map<string, Position[]>()
      const cellOf = (x: number, y: number) => `${Math.round(x * 1e4)},${Math.round(y * 1e4)}`
      for (const point of asMulti(commune).flat(2)) {
        const [x = 0, y = 0] = point
        known.set(cellOf(x, y), [...(known.get(cellOf(x, y)) ?? []), point])
      }
      const points = stored.get(commune.properties.code as string)!.flat(2)
      expect(points.length).toBe(asMulti(commune).flat(2).length)
      for (const [x = 0, y = 0] of points) {
        let nearest = Infinity
        for (const dx of [-1e-4, 0, 1e-4]) {
          for (const dy of [-1e-4, 0, 1e-4]) {
            for (const [a = 0, b = 0] of known.get(cellOf(x + dx, y + dy)) ?? []) {
              nearest = Math.min(nearest, Math.hypot((a - x) * 109_500, (b - y) * 110_700))
            }
          }
        }
        largest = Math.max(largest, nearest)
      }
    }
    await restoreApproximate(sql, { provinceCode: null })
    return largest
  }
  const named = (name: string) => ({ crs: { type: 'name', properties: { name } } })

  describeOnEachEngine(
    'comes back',
    (database) => {
      it('to the last bit from GeoJSON in degrees', async () => {
        expect(await largestShift(database().sql, realFile(AN_GIANG))).toBeLessThan(1e-6)
      })

      it('within a centimetre from GeoJSON in VN-2000, UTM zone 48 (EPSG 3405)', async () => {
        const file = writeGeojson(join(folder, 'utm.geojson'), projected.utm48, named('urn:ogc:def:crs:EPSG::3405'))
        expect(await largestShift(database().sql, file)).toBeLessThan(0.01)
      })

      it('within a centimetre from GeoJSON in VN-2000, 104°45′ (EPSG 9208), also when only the command says so', async () => {
        const stated = writeGeojson(join(folder, 'tm3.geojson'), projected.tm3, named('EPSG:9208'))
        expect(await largestShift(database().sql, stated)).toBeLessThan(0.01)
        const silent = writeGeojson(join(folder, 'silent.geojson'), projected.tm3)
        expect(await largestShift(database().sql, silent, { epsg: 9208 })).toBeLessThan(0.01)
        await expect(replaceBoundaries(database().sql, silent)).rejects.toThrow(/là mét.*--epsg 9208/)
        await expect(replaceBoundaries(database().sql, silent, { epsg: 4326 })).rejects.toThrow(/nhưng tọa độ là mét/)
        await expect(replaceBoundaries(database().sql, realFile(AN_GIANG), { epsg: 9208 })).rejects.toThrow(/là độ/)
      })

      it('within a centimetre from a zipped Shapefile in VN-2000', async () => {
        const file = join(folder, 'own.zip')
        const dbf = dbfBytes(real.map(({ properties }) => ({ MA_XA: String(properties.code) })))
        const prj = Buffer.from(ESRI_PRJ)
        writeFileSync(file, zipBytes({ 'xa.shp': shpBytes(projected.tm3), 'xa.dbf': dbf, 'xa.prj': prj }))
        expect(await largestShift(database().sql, file)).toBeLessThan(0.01)
      })

      it('within a centimetre from a GeoPackage in VN-2000', async () => {
        const file = await writeGeopackage(join(folder, 'own.gpkg'), projected.utm48, {
          epsg: 3405,
          codeColumn: 'ma_xa',
        })
        expect(await largestShift(database().sql, file)).toBeLessThan(0.01)
      })

      const gdal = it.skipIf(!hasGdal)
      const because = hasGdal ? '' : ' (skipped: ogr2ogr is missing, apt-get install gdal-bin)'
      const ogr2ogr = (...words: string[]) => execFileSync('ogr2ogr', words, { stdio: ['ignore', 'ignore', 'pipe'] })

      gdal(`from what GDAL writes: Shapefile, zipped Shapefile, GeoPackage${because}`, async () => {
        const source = writeGeojson(join(folder, `gdal-${database().engine}.geojson`), projected.tm3)
        const own = join(folder, `gdal-${database().engine}`)
        mkdirSync(own)
        for (const [name, driver, ...more] of [
          ['xa.shp', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'],
          ['xa.shz', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'],
          ['xa.gpkg', 'GPKG'],
        ] as const) {
          ogr2ogr('-f', driver, ...more, '-a_srs', 'EPSG:9208', join(own, name), source)
          expect(await largestShift(database().sql, join(own, name)), name).toBeLessThan(0.01)
          expect(warnings).toEqual([])
        }
        // Without an encoding GDAL writes Latin letters and question marks: a few warnings, not one a commune.
        ogr2ogr('-f', 'ESRI Shapefile', '-a_srs', 'EPSG:9208', join(own, 'latin.shp'), source)
        expect(await largestShift(database().sql, join(own, 'latin.shp'))).toBeLessThan(0.01)
        expect(warnings.length).toBeLessThanOrEqual(10)
      })

      gdal(`from what GDAL writes when it reprojects by the seven parameters${because}`, async () => {
        const file = join(folder, `custom-${database().engine}.gpkg`)
        ogr2ogr('-f', 'GPKG', '-t_srs', TM3_104_45, file, realFile(AN_GIANG))
        expect(await largestShift(database().sql, file)).toBeLessThan(0.01)
      })
    },
    { units: true },
  )
})

describe('npm run boundaries', () => {
  it('says what is wrong, changes nothing and ends with 1; else it ends with 0', async () => {
    const database = await openTestDatabase('postgresql', { units: true })
    const run = (...words: string[]) => {
      const { status, stdout } = spawnSync('npx', ['tsx', 'scripts/boundaries.ts', ...words], {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: database.url },
      })
      return { status, text: stdout }
    }
    const file = writeGeojson(join(folder, 'one.geojson'), [
      {
        type: 'Feature',
        properties: { ma: '30604' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [105.1, 10.3],
              [105.2, 10.3],
              [105.2, 10.5],
              [105.1, 10.5],
              [105.1, 10.3],
            ],
          ],
        },
      },
    ])
    const prj = join(folder, 'foreign.zip')
    const foreign =
      'GEOGCS["GCS_Indian_1960",DATUM["D_Indian_1960",SPHEROID["Everest",6377276.345,300.8017]],PRIMEM["Greenwich",0]]'
    writeFileSync(
      prj,
      zipBytes({ 'a.shp': shpBytes([]), 'a.dbf': dbfBytes([{ MA: '30604' }]), 'a.prj': Buffer.from(foreign) }),
    )
    expect(run()).toEqual({ status: 1, text: expect.stringMatching(/npm run boundaries -- TỆP/) })
    expect(run('none.geojson')).toEqual({ status: 1, text: expect.stringMatching(/Không thấy tệp/) })
    expect(run(prj)).toEqual({
      status: 1,
      text: expect.stringMatching(/GCS_Indian_1960.*chỉ nhận WGS 84 và VN-2000/),
    })
    expect(run(file, '--dry-run')).toEqual({
      status: 0,
      text: expect.stringMatching(/1 đơn vị sẽ theo ranh giới chính thức[^]*chưa có gì thay đổi/),
    })
    const official = async () => {
      const rows = await database.sql<{ code: string }[]>`select code from communes where boundary_kind = 'OFFICIAL'`
      return rows.map(({ code }) => code)
    }
    expect(await official()).toEqual([])
    expect(run(file)).toEqual({
      status: 0,
      text: expect.stringMatching(/Cả nước: 1 trong 3\.321 đơn vị có ranh giới chính thức/),
    })
    expect(await official()).toEqual(['30604'])
    expect(run('--restore')).toEqual({
      status: 0,
      text: expect.stringMatching(/1 đơn vị đã trở về ranh giới gần đúng/),
    })
    expect(await official()).toEqual([])
    await database.close()
  })
})
