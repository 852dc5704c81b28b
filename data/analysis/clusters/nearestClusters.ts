import { type Answered, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import { completeLinkage } from './completeLinkage.ts'
import { convexHull } from './convexHull.ts'
import { type DeviationEllipse, deviationEllipse } from './deviationEllipse.ts'

/** A group of points, or of groups of the order below. */
export interface NearestCluster {
  /** 1 = of points, 2 = of clusters of order 1 … */
  readonly order: number
  /** All its points, ascending. */
  readonly points: readonly number[]
  /** Clusters of the order below, as positions in the list of the answer; empty for order 1. */
  readonly parts: readonly number[]
  /** Mean centre of its points (order 1) or of its parts' centres, metres. */
  readonly x: number
  readonly y: number
  /** Null where all points lie in one place. */
  readonly ellipse: DeviationEllipse | null
  /** Corners of the convex hull of its points, counter-clockwise. */
  readonly hull: readonly number[]
}

export interface NearestQuestion {
  /** Either a distance, or an area and how many standard errors under the distance expected at random. */
  readonly threshold: { readonly metres: number } | { readonly squareMetres: number; readonly standardErrors: number }
  /** Points that a cluster has at least. */
  readonly fewestPoints: number
  /** Clusters that a cluster of a higher order has at least. */
  readonly fewestParts: number
}

export interface NearestClusters
  extends Answered<'NEAREST_CLUSTERS', NearestQuestion & { readonly thresholdMetres: readonly number[] }> {
  /** By order, then by number of points (most first), then by first point. */
  readonly clusters: readonly NearestCluster[]
}

const MOST_PAIRS = 2_000_000

/** Mean distance of n points in an area to their nearest neighbour if they lay at random, and its standard error. */
export const randomNearestDistance = (squareMetres: number, n: number) => ({
  metres: 0.5 * Math.sqrt(squareMetres / n),
  standardError: Math.sqrt(((4 - Math.PI) * squareMetres) / (4 * Math.PI * n * n)),
})

/**
 * Nearest-neighbour hierarchical clusters (Nnh of CrimeStat, Levine): groups in which all points lie within the
 * threshold of one another and which have enough points; then groups of their centres, and so on until nothing joins.
 * Points are joined by complete linkage, so the groups do not depend on a seed point (CrimeStat grows them around the
 * point with most neighbours, which may cut a group elsewhere). A threshold by area is worked out anew for each order
 * from the number of centres. Refuses fewer than the fewest points, and clouds too dense for the threshold.
 * @param x metres on a plane, one a point
 */
export const nearestClusters = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  question: NearestQuestion = { threshold: { metres: 500 }, fewestPoints: 10, fewestParts: 2 },
  leftOut: LeftOut = {},
): NearestClusters | Refused => {
  const { threshold, fewestPoints, fewestParts } = question
  if (!(fewestPoints >= 2)) return refused('NEAREST_CLUSTERS', 'BAD_PARAMETER', fewestPoints, 2)
  if (!(fewestParts >= 2)) return refused('NEAREST_CLUSTERS', 'BAD_PARAMETER', fewestParts, 2)
  if (x.length < fewestPoints) return refused('NEAREST_CLUSTERS', 'TOO_FEW_CASES', x.length, fewestPoints)
  const clusters: NearestCluster[] = []
  const thresholdMetres: number[] = []
  let level: readonly Member[] = Array.from(x, (value, point) => ({
    x: value,
    y: y[point] as number,
    points: [point],
    place: -1,
  }))
  for (let order = 1; level.length > 1; order++) {
    const metres = thresholdOf(threshold, level.length)
    if (!(metres > 0 && metres < Infinity)) return refused('NEAREST_CLUSTERS', 'BAD_PARAMETER', metres, 0)
    const groups = completeLinkage(
      level.map((member) => member.x),
      level.map((member) => member.y),
      metres,
      MOST_PAIRS,
    )
    if (!groups) return refused('NEAREST_CLUSTERS', 'TOO_MANY_PAIRS', Number.NaN, MOST_PAIRS)
    thresholdMetres.push(metres)
    const found = groups
      .filter((group) => group.length >= (order === 1 ? fewestPoints : fewestParts))
      .map((group) =>
        clusterOf(
          order,
          group.map((member) => (level as Member[])[member] as Member),
          x,
          y,
        ),
      )
      .sort((one, other) => other.points.length - one.points.length || (one.points[0] ?? 0) - (other.points[0] ?? 0))
    const first = clusters.length
    clusters.push(...found)
    level = found.map((cluster, i) => ({ ...cluster, place: first + i }))
  }
  return {
    kind: 'answered',
    method: 'NEAREST_CLUSTERS',
    n: x.length,
    parameters: { ...question, thresholdMetres },
    leftOut,
    clusters,
  }
}

interface Member {
  readonly x: number
  readonly y: number
  readonly points: readonly number[]
  /** Place in the list of clusters; −1 for a point. */
  readonly place: number
}

const thresholdOf = (threshold: NearestQuestion['threshold'], n: number): number => {
  if ('metres' in threshold) return threshold.metres
  const random = randomNearestDistance(threshold.squareMetres, n)
  return random.metres - threshold.standardErrors * random.standardError
}

const clusterOf = (
  order: number,
  members: readonly Member[],
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): NearestCluster => {
  const points = members.flatMap((member) => [...member.points]).sort((a, b) => a - b)
  const xs = points.map((point) => x[point] as number)
  const ys = points.map((point) => y[point] as number)
  const ellipse = deviationEllipse(xs, ys)
  return {
    order,
    points,
    parts: members.flatMap((member) => (member.place < 0 ? [] : [member.place])).sort((a, b) => a - b),
    x: members.reduce((sum, member) => sum + member.x, 0) / members.length,
    y: members.reduce((sum, member) => sum + member.y, 0) / members.length,
    ellipse: ellipse && ellipse.longSemiAxisMetres > 0 ? ellipse : null,
    hull: convexHull(xs, ys).map((corner) => points[corner] as number),
  }
}
