import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from '../imports/importer.ts'
import { fileOf, folder } from './readBack.ts'

const FILES = {
  cases: [
    'Số hồ sơ;Ngày;Loại vụ;Lực lượng;Kinh độ;Vĩ độ',
    'V-1;02/03/2026;SMUG_BORDER;BP;105,1571;10,4104',
    'V-2;02/03/2026;SMUG_BORDER;BP;105,1571;10,4104',
  ],
  corridors: [
    'Mã tuyến;Tên tuyến;Phạm vi tuyến;Loại đường;WKT',
    'T-1;Tuyến (mẫu);Biên giới;Đường bộ;LINESTRING(105.1 10.4, 105.2 10.5)',
    'T-2;Tuyến (mẫu);Biên giới;Đường bộ;LINESTRING(105.1 10.4, 105.2 10.5)',
  ],
  polluted_sites: [
    'Mã điểm;Tên;Lĩnh vực;Ngày phát hiện;WKT',
    'O-1;Bãi (mẫu);INDUSTRY;02/03/2026;"POLYGON((105.1 10.4, 105.2 10.4, 105.2 10.5, 105.1 10.4))"',
    'O-2;Bãi (mẫu);INDUSTRY;02/03/2026;"POLYGON((105.1 10.4, 105.2 10.4, 105.2 10.5, 105.1 10.4))"',
  ],
} as const
const SHAPES = {
  cases: 'select source_number, position as shape from cases',
  corridors:
    'select source_number, (select st_collect(path) from corridor_legs where corridor_id = corridors.id) as shape from corridors',
  polluted_sites: 'select source_number, shape from polluted_sites',
} as const

/** Moves the first record of an exported file as a map program does: its cells stay as they were. */
const moved = (bytes: Uint8Array, layer: string): Uint8Array => {
  const file = join(folder, `${layer}-moved.gpkg`)
  const dialect = ['-dialect', 'sqlite', '-overwrite', '-nln', layer]
  const query = `select case when source_number like '%-1' then ST_Translate(geom, 0.001, 0.0005, 0) else geom end as geom, *
    from ${layer}`
  execFileSync('ogr2ogr', [...dialect, '-sql', query, file, fileOf(bytes, 'gpkg')], { stdio: 'pipe' })
  return readFileSync(file)
}

describeOnEachEngine(
  'what was moved on a map after it was exported',
  (database) => {
    it.each(['cases', 'corridors', 'polluted_sites'] as const)('is moved when %s come back', async (thing) => {
      const { sql } = database()
      const importer = importerOf(database())
      await importer.imported(FILES[thing].join('\n'), { thing })
      const placeOf = async () =>
        [
          ...(await sql<{ sourceNumber: string; west: number }[]>`
          select source_number, round(st_xmin(shape)::numeric, 6)::double precision as west
          from (${sql.unsafe(SHAPES[thing])}) placed order by 1`),
        ].map(({ west }) => west)
      const [west = 0] = await placeOf()
      const path = thing.replace('_', '-')
      const answer = await importer.app.request(`/api/exports/${path}.gpkg`, {
        headers: { 'x-person': 'consolidator' },
      })
      const file = moved(new Uint8Array(await answer.arrayBuffer()), thing)
      const { preview } = await importer.send(file, { thing, name: 'sua.gpkg' })
      const report = importer.reportOf(await importer.run(preview.id, { thing }))
      expect(report).toMatchObject({ read: 2, changed: 1, unchanged: 1, refusals: [] })
      const places = await placeOf()
      expect(places[0]).toBeCloseTo(west + 0.001, 6)
      expect(places[1]).toBe(west)
    })
  },
  { units: true },
)
