type Ring = readonly (readonly number[])[]

/**
 * Whether a point lies inside rings: even-odd over all of them, so holes count.
 * @param rings closed or open, corners as [x, y], in the unit of the point
 */
export const isInsideRings = (rings: readonly Ring[], x: number, y: number): boolean => {
  let isInside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] ?? []
      const [bx = 0, by = 0] = ring[j] ?? []
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside
    }
  }
  return isInside
}
