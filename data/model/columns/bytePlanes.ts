/**
 * Whole numbers as byte planes: first the lowest byte of every number, then the next byte of every number, and so on.
 * Bytes of one significance look alike, so general compressors do far better than on whole words.
 */

/** Bytes needed for the greatest of the values (whole, 0 to 2^53 − 1); 0 when all are 0. */
export const planeWidth = (values: ArrayLike<number>): number => {
  let greatest = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (!(value >= 0 && Number.isSafeInteger(value))) throw new RangeError(`Not a whole number ≥ 0: ${value}`)
    if (value > greatest) greatest = value
  }
  let width = 0
  while (greatest > 0) {
    greatest = Math.floor(greatest / 256)
    width++
  }
  return width
}

/** Writes the values as `width` planes. Values of more bytes than `width` would lose them: ask `planeWidth` first. */
export const writePlanes = (values: ArrayLike<number>, width: number): Uint8Array => {
  const count = values.length
  const bytes = new Uint8Array(count * width)
  for (let index = 0; index < count; index++) {
    let value = values[index] as number
    for (let plane = 0; plane < width; plane++) {
      bytes[plane * count + index] = value % 256
      value = Math.floor(value / 256)
    }
  }
  return bytes
}

/** What planes can be read into; all 0 before. */
export type PlaneTarget = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Reads planes into `target`, which also says how many values there are; `width` at most its bytes a value. */
export const readPlanes = <Target extends PlaneTarget>(bytes: Uint8Array, width: number, target: Target): Target => {
  const count = target.length
  for (let plane = 0; plane < width; plane++) {
    const start = plane * count
    const factor = 256 ** plane
    for (let index = 0; index < count; index++) target[index]! += bytes[start + index]! * factor
  }
  return target
}
