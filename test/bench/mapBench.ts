import type { Topology } from 'topojson-specification'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { type CaseFilter, noFilter, withPeriod } from '../../data/model/caseFilter.ts'
import type { Commune } from '../../data/model/things.ts'
import { countCases } from '../../web/cases/countCases.ts'
import { casePoints } from '../../web/layers/casePoints.ts'
import { type ChoroplethMode, choroplethOf } from '../../web/layers/choropleth.ts'
import { communeColours } from '../../web/layers/communeColours.ts'
import { communeMesh } from '../../web/layers/communeMesh.ts'
import { caseIndex, pickThing } from '../../web/layers/pickThing.ts'
import { seeded } from '../../web/cases/randomCases.ts'
import type { Bench } from './bench.ts'
import { benchFilters } from './benchFilters.ts'
import { BENCH_PERIOD } from './manyCases.ts'
import { against, count, information, milliseconds, type Result, size } from './result.ts'
import { median, percentile, runs } from './statistics.ts'

const RECOLOURINGS = 60
const PICKS = 1000
const REACH_METRES = 300

/** What the page's main thread does for the map, without the map: colours, points, the index under the pointer. */
export const mapBench = async (bench: Bench): Promise<Result[]> => {
  const { url, session } = await bench.largeServer()
  const headers = { cookie: await session() }
  const json = async (path: string) => (await fetch(`${url}${path}`, { headers })).json() as Promise<unknown>
  const { communes } = (await json('/api/communes')) as { communes: Commune[] }
  const topology = (await json('/api/communes/boundaries')) as Topology
  const columns = decodeCaseColumns(await (await fetch(`${url}/api/cases/columns`, { headers })).arrayBuffer())
  const provinces = new Map(communes.map((commune) => [commune.code, commune.provinceCode]))
  const provinceOf = (code: string) => provinces.get(code)
  const mesh = communeMesh(topology, provinceOf)
  const meshMs = await runs(3, () => communeMesh(topology, provinceOf))

  const scratch = new Uint16Array(columns.length)
  const countsOf = (filter: CaseFilter) => countCases(columns, filter, provinceOf, scratch)
  const period = withPeriod(noFilter, '2024-01-01', BENCH_PERIOD.to)
  const periodCounts = countsOf(period)
  const modes: readonly ChoroplethMode[] = ['count', 'rate', 'change']
  const filtered = benchFilters(10, columns.places).map((filter) =>
    countsOf({ ...filter, from: period.from, to: period.to }),
  )
  const recolour = await runs(
    RECOLOURINGS,
    (index) => {
      const counts = filtered[index % filtered.length] ?? periodCounts
      const mode = modes[index % modes.length] ?? 'count'
      return communeColours(mesh, choroplethOf({ mode, communes, counts, periodCounts, dark: false }), false)
    },
    3,
  )

  const points = await runs(5, () => casePoints(columns))
  const built = await runs(5, () => caseIndex(columns))
  const index = caseIndex(columns)
  const random = seeded(2026)
  const located = [...columns.longitude.keys()].filter((row) => (columns.longitude[row] ?? 0) < 180e5)
  const picks = await runs(
    PICKS,
    () => {
      const row = located[Math.floor(random() * located.length)] ?? 0
      const lonLat = [(columns.longitude[row] ?? 0) / 1e5, (columns.latitude[row] ?? 0) / 1e5] as const
      pickThing({
        lonLat,
        radiusMetres: REACH_METRES,
        visible: ['dots'],
        columns,
        index,
        mask: undefined,
        dayRange: [-Infinity, Infinity],
        mesh,
      })
    },
    20,
  )
  return [
    against(`Recolour all ${count(mesh.codes.length)} communes`, {
      value: percentile(recolour, 0.95),
      limit: 16,
      show: milliseconds,
      reached: `p50 ${milliseconds(median(recolour))}, p95 ${milliseconds(percentile(recolour, 0.95))}`,
      note: `classes and colours, ${RECOLOURINGS} times over the three modes; the texture is ${(mesh.codes.length * 4) / 1000} KB`,
    }),
    information('Communes as triangles and lines, once a page', `p50 ${milliseconds(median(meshMs))}`),
    information(`Points of the dots, ${size(columns.length)}`, `p50 ${milliseconds(median(points))}`),
    information(`Index under the pointer built, ${size(columns.length)}`, `p50 ${milliseconds(median(built))}`),
    information(
      `${count(PICKS)} picks with it, ${REACH_METRES} m around a case`,
      milliseconds(picks.reduce((sum, ms) => sum + ms, 0)),
      `p95 of one ${milliseconds(percentile(picks, 0.95))}; the commune is sought too`,
    ),
  ]
}
