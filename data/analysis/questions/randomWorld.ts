import { Random } from '../../sample/random.ts'
import { dayNumber } from '../../model/localDay.ts'
import type { LonLat } from '../../model/vn2000.ts'
import type { AnalysisArea, AnalysisInput } from './analysisInput.ts'

interface WorldOptions {
  readonly cases: number
  readonly seed: number
  /** Share of the cases that lie in and around the middle commune. */
  readonly gathered?: number
  readonly provinces?: 1 | 2
}

const SIDE = 6
const STEP = 0.1
const [WEST, SOUTH] = [105, 10]

/** For tests: 36 square communes with random cases over three years up to `today`, as a question finds them. */
export const randomWorld = ({ cases, seed, gathered = 0.3, provinces = 1 }: WorldOptions): AnalysisInput => {
  const random = new Random(seed)
  const areas = Array.from({ length: SIDE * SIDE }, (_, at): AnalysisArea => {
    const [x, y] = [WEST + (at % SIDE) * STEP, SOUTH + Math.floor(at / SIDE) * STEP]
    const corner = (dx: number, dy: number): LonLat => [x + dx * STEP, y + dy * STEP]
    return {
      code: String(30_001 + at),
      provinceCode: provinces === 2 && at % SIDE >= SIDE / 2 ? '92' : '91',
      population: random.integer(2000, 20_000),
      point: [x + STEP / 2, y + STEP / 2],
      polygons: [[[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]]],
    }
  })
  const today = dayNumber('2026-11-25')
  const middle = [WEST + (SIDE / 2) * STEP, SOUTH + (SIDE / 2) * STEP] as const
  const rows = Array.from({ length: cases }, () => {
    const isGathered = random.next() < gathered
    const place = (centre: number, first: number) =>
      isGathered ? centre + (random.next() - 0.5) * STEP * 1.4 : first + random.next() * SIDE * STEP
    return {
      day: today - random.integer(0, 3 * 365),
      minute: random.integer(0, 1439),
      duration: random.pick([0, 60, 720, 1440, 20_000]),
      longitude: place(middle[0], WEST),
      latitude: place(middle[1], SOUTH),
      precision: random.pick([0, 0, 0, 1, 2, 3, 4]),
    }
  }).sort((a, b) => a.day - b.day)
  const areaOf = (longitude: number, latitude: number) =>
    Math.floor((latitude - SOUTH) / STEP) * SIDE + Math.floor((longitude - WEST) / STEP)
  const hasPoint = (precision: number) => precision < 3
  return {
    cases: {
      length: rows.length,
      day: rows.map(({ day }) => day),
      minute: rows.map(({ minute }) => minute),
      duration: rows.map(({ duration }) => duration),
      longitude: rows.map(({ longitude, precision }) => (hasPoint(precision) ? longitude : Number.NaN)),
      latitude: rows.map(({ latitude, precision }) => (hasPoint(precision) ? latitude : Number.NaN)),
      precision: rows.map(({ precision }) => precision),
      area: rows.map(({ longitude, latitude, precision }) => (precision === 4 ? -1 : areaOf(longitude, latitude))),
    },
    areas,
    unseenAreas: 0,
    centroids: areas.map(({ point }) => point),
    corridors: [
      {
        id: 1,
        name: 'Tuyến thử (mẫu)',
        legs: Array.from({ length: 3 }, (_, leg) => ({
          order: leg + 1,
          fromName: `Điểm ${leg + 1}`,
          toName: `Điểm ${leg + 2}`,
          line: [
            [WEST + 0.05 + leg * 0.2, middle[1]],
            [WEST + 0.25 + leg * 0.2, middle[1] + 0.01],
          ],
        })),
      },
    ],
    today,
    since: null,
    dataVersion: 12,
  }
}
