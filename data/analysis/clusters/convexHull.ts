/**
 * Convex hull of points on a plane (Andrew's monotone chain): the indices of its corners counter-clockwise, beginning
 * with the westernmost (of those the southernmost). Points on an edge are no corners; a pile is one corner, a line two.
 */
export const convexHull = (x: ArrayLike<number>, y: ArrayLike<number>): number[] => {
  const order = Array.from(x, (_, i) => i).sort(
    (a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number) || a - b,
  )
  const turn = (a: number, b: number, c: number) =>
    ((x[b] as number) - (x[a] as number)) * ((y[c] as number) - (y[a] as number)) -
    ((y[b] as number) - (y[a] as number)) * ((x[c] as number) - (x[a] as number))
  const half = (points: readonly number[]) => {
    const chain: number[] = []
    for (const point of points) {
      while (chain.length > 1 && turn(chain.at(-2) as number, chain.at(-1) as number, point) <= 0) chain.pop()
      const last = chain.at(-1)
      if (last === undefined || x[last] !== x[point] || y[last] !== y[point]) chain.push(point)
    }
    return chain
  }
  const lower = half(order)
  if (lower.length < 2) return lower
  return [...lower.slice(0, -1), ...half(order.reverse()).slice(0, -1)]
}

/** Area of the convex hull of points on a plane, in square metres: 0 where they are a pile or a line. */
export const hullSquareMetres = (xs: ArrayLike<number>, ys: ArrayLike<number>): number => {
  const hull = convexHull(xs, ys)
  const twice = hull.reduce((sum, corner, at) => {
    const next = hull[(at + 1) % hull.length] as number
    return sum + (xs[corner] as number) * (ys[next] as number) - (xs[next] as number) * (ys[corner] as number)
  }, 0)
  return Math.abs(twice) / 2
}
