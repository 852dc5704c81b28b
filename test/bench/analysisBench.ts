import { densityClusters } from '../../data/analysis/clusters/densityClusters.ts'
import { EMERGING_DEFAULTS, emergingHotSpots } from '../../data/analysis/emerging/emergingHotSpots.ts'
import { stepsOfDays } from '../../data/analysis/emerging/spaceTimeCube.ts'
import { exactHotSpots } from '../../data/analysis/exactHotSpots.ts'
import { hotSpots } from '../../data/analysis/hotSpots.ts'
import { localPlane, pointsOnPlane } from '../../data/analysis/localPlane.ts'
import { kNearest } from '../../data/analysis/neighbours.ts'
import { nearRepeat } from '../../data/analysis/nearRepeat/nearRepeat.ts'
import { Random } from '../../data/sample/random.ts'
import { readCommuneFacts } from '../../server/communes/referenceFiles.ts'
import { against, count, information, milliseconds, type Result } from './result.ts'
import { median, percentile, runs } from './statistics.ts'

const MONTHS = 60
const CASES = 20_000

/** Statistics of hot spots over all communes of the country, and of points of one province. */
export const analysisBench = async (): Promise<Result[]> => {
  const random = new Random(2026)
  const communes = readCommuneFacts()
  const { x, y } = pointsOnPlane(
    localPlane([102, 8, 110, 23.5]),
    communes.map(({ point }) => point[0]),
    communes.map(({ point }) => point[1]),
  )
  const neighbours = kNearest(x, y, 6)
  const counts = communes.map(() => Math.floor(random.next() ** 3 * 60))
  const cube = {
    areas: communes.length,
    steps: MONTHS,
    counts: Float64Array.from({ length: communes.length * MONTHS }, () => Math.floor(random.next() ** 3 * 8)),
    starts: stepsOfDays(20_000, 30, MONTHS),
    leftOut: {},
  }
  const side = 150_000
  const east = Float64Array.from({ length: CASES }, () => random.next() * side)
  const north = Float64Array.from({ length: CASES }, () => random.next() * side)
  const day = Int32Array.from({ length: CASES }, () => random.integer(0, 1800))

  // As questions ask: with the exact chance beside the score.
  const spots = await runs(
    25,
    () => {
      const scored = hotSpots(counts, neighbours)
      if (scored.kind === 'answered') exactHotSpots(scored, { counts, exposures: null }, neighbours)
    },
    5,
  )
  const asked = { ...EMERGING_DEFAULTS, test: 'EXACT_TOO' } as const
  const emerging = await runs(11, () => emergingHotSpots(cube, neighbours, asked), 2)
  const nearest = await runs(5, () => kNearest(x, y, 6))
  const clusters = await runs(5, () => densityClusters(east, north, 1000, 8))
  const repeats = await runs(3, () => nearRepeat(east, north, day))
  const inAll = `${count(communes.length)} communes, six nearest as neighbours`
  return [
    against(`Hot spots, false discoveries held, ${count(communes.length)} communes`, {
      value: percentile(spots, 0.95),
      limit: 5,
      show: (ms) => `p95 ${milliseconds(ms)}`,
      note: inAll,
    }),
    against(`Emerging hot spots, ${MONTHS} months`, {
      value: median(emerging),
      limit: 100,
      show: milliseconds,
      note: `p50; ${inAll}`,
    }),
    information(
      `Neighbours of ${count(communes.length)} communes`,
      milliseconds(median(nearest)),
      'once a boundary set',
    ),
    information(`Density clusters (DBSCAN), ${count(CASES)} cases`, milliseconds(median(clusters)), '1 km, 8 points'),
    information(
      `Near repeats, ${count(CASES)} cases`,
      milliseconds(median(repeats)),
      '999 dealings, up to 500 m and 28 days',
    ),
  ]
}
