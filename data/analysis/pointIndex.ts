/** Points on a plane in square buckets, for looking around in a radius. Coordinates in metres. */
export interface PointIndex {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly cellMetres: number
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  /** The points of bucket b are `order[starts[b]] … order[starts[b + 1] - 1]`, in ascending order. */
  readonly starts: Int32Array
  readonly order: Int32Array
}

/** @param radiusMetres the radius that will mostly be asked for: buckets are that wide, wider where points are few */
export const pointIndex = (xs: ArrayLike<number>, ys: ArrayLike<number>, radiusMetres: number): PointIndex => {
  const x = new Float64Array(xs)
  const y = new Float64Array(ys)
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i] as number)
    east = Math.max(east, x[i] as number)
    south = Math.min(south, y[i] as number)
    north = Math.max(north, y[i] as number)
  }
  const longest = Math.max(east - west, north - south, 0)
  // At most about four buckets a point, and none of no width.
  const fewest = Math.max(Math.sqrt(((east - west) * (north - south)) / (4 * x.length)), longest / (4 * x.length))
  const cellMetres = Math.max(radiusMetres, Number.isFinite(fewest) ? fewest : 0) || 1
  const columns = x.length ? Math.floor((east - west) / cellMetres) + 1 : 0
  const rows = x.length ? Math.floor((north - south) / cellMetres) + 1 : 0
  const starts = new Int32Array(columns * rows + 1)
  const bucketOf = (i: number) =>
    Math.floor(((y[i] as number) - south) / cellMetres) * columns + Math.floor(((x[i] as number) - west) / cellMetres)
  for (let i = 0; i < x.length; i++) starts[bucketOf(i) + 1]!++
  for (let bucket = 0; bucket < columns * rows; bucket++) starts[bucket + 1]! += starts[bucket] as number
  const next = starts.slice()
  const order = new Int32Array(x.length)
  for (let i = 0; i < x.length; i++) order[next[bucketOf(i)]!++] = i
  return { x, y, cellMetres, west, south, columns, rows, starts, order }
}

/** Calls `visit` for every point at most `radiusMetres` from a place, in no particular order. */
export const forEachWithin = (
  { x, y, cellMetres, west, south, columns, rows, starts, order }: PointIndex,
  atX: number,
  atY: number,
  radiusMetres: number,
  visit: (point: number, squaredMetres: number) => void,
): void => {
  const firstColumn = Math.max(0, Math.floor((atX - radiusMetres - west) / cellMetres))
  const lastColumn = Math.min(columns - 1, Math.floor((atX + radiusMetres - west) / cellMetres))
  const firstRow = Math.max(0, Math.floor((atY - radiusMetres - south) / cellMetres))
  const lastRow = Math.min(rows - 1, Math.floor((atY + radiusMetres - south) / cellMetres))
  const limit = radiusMetres * radiusMetres
  for (let row = firstRow; row <= lastRow; row++) {
    if (lastColumn < firstColumn) return
    const end = starts[row * columns + lastColumn + 1] as number
    for (let k = starts[row * columns + firstColumn] as number; k < end; k++) {
      const point = order[k] as number
      const dx = (x[point] as number) - atX
      const dy = (y[point] as number) - atY
      const squared = dx * dx + dy * dy
      if (squared <= limit) visit(point, squared)
    }
  }
}
