const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)
// Hart's approximation is good to 1e-15 of 1, not of the tail: far out its own digits are lost.
const FAR = 3.5
const FAR_TERMS = 50

/**
 * Chance that a standard normal number exceeds `z`. Hart's rational approximation (Hart 1968, algorithm 5666, in the
 * form of West 2005) up to |z| = 3.5 and Laplace's continued fraction beyond: at least 12 digits in either tail.
 */
export const upperTail = (z: number): number => {
  const size = Math.abs(z)
  const tail = size > 38 ? 0 : Math.exp((-size * size) / 2) * (size < FAR ? hart(size) : far(size))
  return z >= 0 ? tail : 1 - tail
}

/** Two-sided p value of a z score; NaN for NaN. */
export const twoSidedP = (z: number): number => 2 * upperTail(Math.abs(z))

const hart = (size: number): number =>
  ((((((3.52624965998911e-2 * size + 0.700383064443688) * size + 6.37396220353165) * size + 33.912866078383) * size +
    112.079291497871) *
    size +
    221.213596169931) *
    size +
    220.206867912376) /
  (((((((8.83883476483184e-2 * size + 1.75566716318264) * size + 16.064177579207) * size + 86.7807322029461) * size +
    296.564248779674) *
    size +
    637.333633378831) *
    size +
    793.826512519948) *
    size +
    440.413735824752)

/** Laplace's continued fraction of the tail over the density, cut where it no longer moves the result. */
const far = (size: number): number => {
  let fraction = size
  for (let term = FAR_TERMS; term >= 1; term--) fraction = size + term / fraction
  return 1 / (fraction * ROOT_TWO_PI)
}
