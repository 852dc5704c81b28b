import { caseColumnsBuilder } from '../../data/model/columns/caseColumnsBuilder.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Commune } from '../../data/model/things.ts'
import { Random } from '../../data/sample/random.ts'
import type { AnalysisSource } from '../../server/analysis/source/analysisSource.ts'
import { boundaryTopology } from '../../server/communes/boundaryTopology.ts'

const SIDE = 6
const STEP = 0.1
const [WEST, SOUTH] = [105, 10]

/** 36 square communes with random cases over three years up to a day, as the server reads them for a question. */
export const aSource = (cases: number, seed = 1): AnalysisSource => {
  const random = new Random(seed)
  const today = dayNumber('2026-11-25')
  const communes = Array.from({ length: SIDE * SIDE }, (_, at): Commune => {
    const [x, y] = [WEST + (at % SIDE) * STEP, SOUTH + Math.floor(at / SIDE) * STEP]
    return {
      code: String(30_001 + at),
      name: `Xã ${at + 1}`,
      kind: 'xã',
      provinceCode: '91',
      areaKm2: 120,
      population: random.integer(2000, 20_000),
      point: [x + STEP / 2, y + STEP / 2],
      boundary: 'APPROXIMATE',
    }
  })
  const builder = caseColumnsBuilder()
  const days = Array.from({ length: cases }, () => today - random.integer(1, 3 * 365)).sort((a, b) => a - b)
  for (const [id, day] of days.entries()) {
    const [east, north] = [random.next() * SIDE, random.next() * SIDE]
    builder.append({
      id: id + 1,
      day,
      minute: random.integer(0, 1439),
      duration: 60,
      longitude: Math.round((WEST + east * STEP) * 1e5),
      latitude: Math.round((SOUTH + north * STEP) * 1e5),
      place: communes[Math.floor(north) * SIDE + Math.floor(east)]?.code ?? '',
      kind: 0,
      force: 0,
      status: 0,
      channel: 0,
      zone: 0,
      precision: 0,
      outcomes: 0,
      commodities: 0,
      subjects: 0,
      value: 0,
    })
  }
  const shapes = communes.map(({ code, point: [x, y] }) => {
    const half = STEP / 2
    const ring = [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ]
    return { code, kind: 'APPROXIMATE', shape: JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] }) }
  })
  return {
    places: ['91'],
    forces: [],
    columns: builder.finish({ dataVersion: 12, since: null }),
    communes,
    provinces: [],
    seenAreas: ['*:*'],
    corridors: null,
    topology: new TextEncoder().encode(boundaryTopology(shapes)),
    today,
  }
}
