import type { Polygon } from 'geojson'
import type { Refused } from '../analysisAnswer.ts'
import { convexHull, hullSquareMetres } from '../clusters/convexHull.ts'
import { densityClusters } from '../clusters/densityClusters.ts'
import { deviationEllipse } from '../clusters/deviationEllipse.ts'
import { nearestClusters } from '../clusters/nearestClusters.ts'
import { fromPlane } from '../localPlane.ts'
import type { AnalysisClass } from './analysisClasses.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisShape, Cell } from './analysisResult.ts'
import { bandAround } from './bandAround.ts'
import { communeAt } from './communeAt.ts'
import { ellipseLine } from './ellipseLine.ts'
import { periodOf } from './periodOf.ts'
import { type PlacedPeriod, placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

interface Group {
  readonly order: number
  readonly points: readonly number[]
}

/** Clusters of cases with their hulls and ellipses: by density (DBSCAN), or by nearest neighbours in several orders (NNH). */
export const caseClusters = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const placed = placedPeriod(input, periodOf(question))
  const radius = Number(question.parameters.radiusMetres)
  const fewest = Number(question.parameters.fewestPoints)
  const groups =
    question.parameters.algorithm === 'NNH' ? nearest(placed, radius, fewest) : dense(placed, radius, fewest)
  if ('kind' in groups) return groups
  const sorted = [...groups].sort((a, b) => a.order - b.order || b.points.length - a.points.length)
  const first = sorted.filter(({ order }) => order === 1)
  const clustered = first.reduce((sum, { points }) => sum + points.length, 0)
  return {
    kind: 'answered',
    cases: placed.rows.length,
    compared: placed.rows.length,
    leftOut: placed.leftOut,
    numbers: {
      clusters: first.length,
      clustered,
      alone: placed.rows.length - clustered,
      largest: first[0]?.points.length ?? 0,
    },
    names: {},
    table: {
      columns: ['place', 'commune', 'class', 'order', 'cases', 'hullSquareKilometres', 'radius'],
      rows: sorted.map((group): Cell[] => rowOf(group, placed, input.areas)),
    },
    shapes: sorted.flatMap((group, row): AnalysisShape[] => {
      const { xs, ys } = coordinates(group, placed)
      const ellipse = deviationEllipse(xs, ys)
      const hull = { row, class: classOf(group), geometry: hullOf(group, placed) }
      return ellipse ? [{ row, class: 'ELLIPSE', geometry: ellipseLine(placed.plane, ellipse) }, hull] : [hull]
    }),
    series: {},
  }
}

const classOf = ({ order }: Group): AnalysisClass => (order === 1 ? 'CLUSTER' : 'SUPER_CLUSTER')

const dense = ({ x, y }: PlacedPeriod, radius: number, fewest: number): Group[] | Refused => {
  const found = densityClusters(x, y, radius, fewest)
  if (found.kind === 'refused') return found
  const groups = Array.from({ length: found.clusters }, () => [] as number[])
  for (const [point, cluster] of found.clusterOf.entries()) groups[cluster]?.push(point)
  return groups.map((points) => ({ order: 1, points }))
}

const nearest = ({ x, y }: PlacedPeriod, metres: number, fewestPoints: number): readonly Group[] | Refused => {
  const found = nearestClusters(x, y, { threshold: { metres }, fewestPoints, fewestParts: 2 })
  return found.kind === 'refused' ? found : found.clusters
}

const coordinates = ({ points }: Group, { x, y }: PlacedPeriod) => ({
  xs: points.map((point) => x[point] as number),
  ys: points.map((point) => y[point] as number),
})

const rowOf = (group: Group, placed: PlacedPeriod, areas: AnalysisInput['areas']): Cell[] => {
  const { xs, ys } = coordinates(group, placed)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = fromPlane(placed.plane, mean(xs), mean(ys))
  return [
    pointText(middle),
    communeAt(areas, middle),
    classOf(group),
    group.order,
    group.points.length,
    hullSquareMetres(xs, ys) / 1e6,
    deviationEllipse(xs, ys)?.longSemiAxisMetres ?? null,
  ]
}

/** Outline around the points of a group; a pile gets a disc and a line a band, or nobody would see it. */
const hullOf = (group: Group, placed: PlacedPeriod): Polygon => {
  const { xs, ys } = coordinates(group, placed)
  const hull = convexHull(xs, ys)
  if (hull.length < 3) {
    const [first = 0, last = first] = hull
    const place = (corner: number) => [xs[corner] as number, ys[corner] as number] as const
    return bandAround(placed.plane, place(first), place(last), 100)
  }
  const ring = [...hull, hull[0] as number].map((corner) =>
    fromPlane(placed.plane, xs[corner] as number, ys[corner] as number),
  )
  return { type: 'Polygon', coordinates: [ring.map(([longitude, latitude]) => [longitude, latitude])] }
}
