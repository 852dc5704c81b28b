import { type Answered, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import { forEachWithin, pointIndex } from '../pointIndex.ts'
import { distinctPlaces } from './distinctPlaces.ts'

export interface DensityClusters
  extends Answered<'DBSCAN', { readonly radiusMetres: number; readonly fewestPoints: number }> {
  /** The cluster of each point, numbered from 0 in the order of their first points; −1 = in none (noise). */
  readonly clusterOf: Int32Array
  /** 1 where a point has at least `fewestPoints` points, itself included, within the radius. */
  readonly isCore: Uint8Array
  readonly clusters: number
}

/**
 * Density clusters (DBSCAN, Ester et al. 1996). A core point has at least `fewestPoints` points within the radius, its
 * edge and itself included; core points within the radius of one another are one cluster. A border point, near a core
 * but none itself, belongs to the cluster of the first core point in the order of the input that reaches it. This is the
 * rule of PostGIS's ST_ClusterDBSCAN, so both give the same clusters for the same order; other tools may give a border
 * point to another of its neighbouring clusters.
 * @param x metres on a plane, one a point
 * @param leftOut cases that were left out before, carried into the answer
 */
export const densityClusters = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  radiusMetres: number,
  fewestPoints: number,
  leftOut: LeftOut = {},
): DensityClusters | Refused => {
  if (!(radiusMetres >= 0 && radiusMetres < Infinity)) return refused('DBSCAN', 'BAD_PARAMETER', radiusMetres, 0)
  if (!(fewestPoints >= 1)) return refused('DBSCAN', 'BAD_PARAMETER', fewestPoints, 1)
  const places = distinctPlaces(x, y)
  const index = pointIndex(places.x, places.y, radiusMetres)
  const parent = Int32Array.from(places.x.keys())
  const isCorePlace = new Uint8Array(parent.length)
  const isIn = new Uint8Array(parent.length)
  const near: number[] = []
  for (let place = 0; place < parent.length; place++) {
    near.length = 0
    let points = 0
    forEachWithin(index, places.x[place] as number, places.y[place] as number, radiusMetres, (other) => {
      near.push(other)
      points += places.points[other] as number
    })
    if (points < fewestPoints) continue
    isCorePlace[place] = 1
    for (const other of near) {
      // A place that is in a cluster but no core (yet) was reached by an earlier core and stays there.
      if (isIn[other] && !isCorePlace[other]) continue
      parent[rootOf(parent, other)] = rootOf(parent, place)
      isIn[other] = 1
    }
  }
  const numbers = new Map<number, number>()
  const clusterOfPlace = parent.map((_, place) => {
    if (!isIn[place]) return -1
    const root = rootOf(parent, place)
    const number = numbers.get(root) ?? numbers.size
    numbers.set(root, number)
    return number
  })
  return {
    kind: 'answered',
    method: 'DBSCAN',
    n: x.length,
    parameters: { radiusMetres, fewestPoints },
    leftOut,
    clusterOf: places.placeOf.map((place) => clusterOfPlace[place] as number),
    isCore: Uint8Array.from(places.placeOf, (place) => isCorePlace[place] as number),
    clusters: numbers.size,
  }
}

const rootOf = (parent: Int32Array, place: number): number => {
  let root = place
  while (parent[root] !== root) root = parent[root] as number
  for (let step = place; step !== root; ) {
    const next = parent[step] as number
    parent[step] = root
    step = next
  }
  return root
}
