import { forEachWithin, pointIndex } from '../pointIndex.ts'
import { distinctPlaces } from './distinctPlaces.ts'

/**
 * Groups of points in which no two are further apart than `farthestMetres`: complete-linkage clustering cut at that
 * distance (R: `cutree(hclust(d, "complete"), h = …)`). The two groups whose farthest pair is nearest are joined first;
 * of equally far pairs the one with the lower numbers counts first.
 *
 * Pairs of points are taken in the order of their distance: two groups may join when the last pair between them has been
 * met, which is their farthest.
 * @param x metres on a plane, one a point
 * @returns the groups in the order of their first points, points ascending; null where more than `mostPairs` pairs of
 * places are that near
 */
export const completeLinkage = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  farthestMetres: number,
  mostPairs: number,
): number[][] | null => {
  const { x: placeX, y: placeY, placeOf } = distinctPlaces(x, y)
  const pairs = nearPairs(placeX, placeY, farthestMetres, mostPairs)
  if (!pairs) return null
  // Points at one place are together from the start; groups hold places until the end.
  const groups = Array.from(placeX.keys(), (place): number[] | null => [place])
  const groupOf = Int32Array.from(placeX.keys())
  /** How many pairs between two groups have been met. */
  const met = groups.map(() => new Map<number, number>())
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf[a] as number, groupOf[b] as number]
    if (one === other) continue
    const count = (met[one]?.get(other) ?? 0) + 1
    if (count < sizeOf(groups, one) * sizeOf(groups, other)) {
      met[one]?.set(other, count)
      met[other]?.set(one, count)
      continue
    }
    const [kept, joined] = sizeOf(groups, one) >= sizeOf(groups, other) ? [one, other] : [other, one]
    for (const place of groups[joined] ?? []) {
      groups[kept]?.push(place)
      groupOf[place] = kept
    }
    groups[joined] = null
    met[kept]?.delete(joined)
    for (const [third, pairsMet] of met[joined] ?? []) {
      met[third]?.delete(joined)
      if (third === kept) continue
      const sum = (met[kept]?.get(third) ?? 0) + pairsMet
      met[kept]?.set(third, sum)
      met[third]?.set(kept, sum)
    }
    met[joined]?.clear()
  }
  const members = groups.map((): number[] => [])
  for (const [point, place] of placeOf.entries()) members[groupOf[place] as number]?.push(point)
  return members.filter((points) => points.length).sort((one, other) => (one[0] as number) - (other[0] as number))
}

const sizeOf = (groups: readonly (readonly number[] | null)[], group: number): number => groups[group]?.length ?? 0

const nearPairs = (x: ArrayLike<number>, y: ArrayLike<number>, farthestMetres: number, mostPairs: number) => {
  const index = pointIndex(x, y, farthestMetres)
  const pairs: { a: number; b: number; squared: number }[] = []
  for (let a = 0; a < x.length && pairs.length <= mostPairs; a++) {
    forEachWithin(index, x[a] as number, y[a] as number, farthestMetres, (b, squared) => {
      if (b > a && pairs.length <= mostPairs) pairs.push({ a, b, squared })
    })
  }
  if (pairs.length > mostPairs) return null
  return pairs.sort((one, other) => one.squared - other.squared || one.a - other.a || one.b - other.b)
}
