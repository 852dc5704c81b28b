/** Where a cloud of points lies and how it stretches. */
export interface DeviationEllipse {
  /** Mean centre, in the metres of the points. */
  readonly x: number
  readonly y: number
  readonly longSemiAxisMetres: number
  readonly shortSemiAxisMetres: number
  /** Direction of the long axis, degrees counter-clockwise from east, −90 < angle ≤ 90. */
  readonly angleDegrees: number
}

/**
 * Standard deviational ellipse of one standard deviation, as CrimeStat draws it: the spread along either axis with the
 * divisor n − 2, times √2, so that about 63 % of a normally scattered cloud lie inside. Null under three points.
 */
export const deviationEllipse = (x: ArrayLike<number>, y: ArrayLike<number>): DeviationEllipse | null => {
  const n = x.length
  if (n < 3) return null
  let [meanX, meanY] = [0, 0]
  for (let i = 0; i < n; i++) {
    meanX += (x[i] as number) / n
    meanY += (y[i] as number) / n
  }
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX
    const dy = (y[i] as number) - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const apart = Math.hypot(xx - yy, 2 * xy)
  const semiAxis = (sum: number) => Math.sqrt((2 * Math.max(0, sum)) / (n - 2))
  const angle = (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI)
  return {
    x: meanX,
    y: meanY,
    longSemiAxisMetres: semiAxis((xx + yy + apart) / 2),
    shortSemiAxisMetres: semiAxis((xx + yy - apart) / 2),
    angleDegrees: angle <= -90 ? angle + 180 : angle,
  }
}
