/** Places that hold one or more points, in the order of their first points. */
export interface DistinctPlaces {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The place of each point. */
  readonly placeOf: Int32Array
  /** How many points lie at each place. */
  readonly points: Int32Array
}

/**
 * Puts points with equal coordinates together: many cases share an address, and looking around from each of them again
 * would cost the square of their number.
 */
export const distinctPlaces = (x: ArrayLike<number>, y: ArrayLike<number>): DistinctPlaces => {
  const length = x.length
  const xs = new Float64Array(length)
  const ys = new Float64Array(length)
  const points = new Int32Array(length)
  const placeOf = new Int32Array(length)
  const columns = new Map<number, Map<number, number>>()
  let places = 0
  for (let point = 0; point < length; point++) {
    const atX = x[point] as number
    const atY = y[point] as number
    let column = columns.get(atX)
    if (!column) {
      column = new Map()
      columns.set(atX, column)
    }
    let place = column.get(atY)
    if (place === undefined) {
      place = places++
      column.set(atY, place)
      xs[place] = atX
      ys[place] = atY
    }
    points[place]!++
    placeOf[point] = place
  }
  return { x: xs.slice(0, places), y: ys.slice(0, places), placeOf, points: points.slice(0, places) }
}
