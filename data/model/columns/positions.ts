import { type CaseColumns, NO_POSITION } from '../caseColumns.ts'

type Origin = readonly [longitude: number, latitude: number]
type Located = Pick<CaseColumns, 'length' | 'longitude' | 'latitude' | 'place' | 'places'>

/**
 * Writes the blocks `located`, `longitude` and `latitude`. Within a commune a position is a small number of steps from
 * the commune's south-west corner: one byte a case less than from the corner of the province.
 * @returns the corner of each place, in 1e-5 degrees
 */
export const writePositions = (columns: Located, add: (name: string, values: ArrayLike<number>) => void): Origin[] => {
  const { length, longitude, latitude, place, places } = columns
  const origins = places.map((): [number, number] => [NO_POSITION, NO_POSITION])
  const located = new Uint8Array(Math.ceil(length / 8))
  let count = 0
  for (let row = 0; row < length; row++) {
    if (longitude[row] === NO_POSITION) continue
    const origin = origins[place[row]!]
    if (!origin) throw new RangeError(`Row ${row} names a place that is not listed.`)
    origin[0] = Math.min(origin[0], longitude[row]!)
    origin[1] = Math.min(origin[1], latitude[row]!)
    located[row >> 3]! |= 1 << (row & 7)
    count++
  }
  const east = new Uint32Array(count)
  const north = new Uint32Array(count)
  let next = 0
  for (let row = 0; row < length; row++) {
    if (longitude[row] === NO_POSITION) continue
    const origin = origins[place[row]!]!
    east[next] = longitude[row]! - origin[0]
    north[next++] = latitude[row]! - origin[1]
  }
  add('located', located)
  add('longitude', east)
  add('latitude', north)
  return origins.map((origin) => (origin[0] === NO_POSITION ? [0, 0] : origin))
}

/** Reads what `writePositions` wrote. */
export const readPositions = (
  place: Uint16Array,
  origins: readonly Origin[],
  read: <Target extends Uint8Array | Uint32Array>(name: string, target: Target) => Target,
): { longitude: Int32Array; latitude: Int32Array } => {
  const rows = place.length
  const located = read('located', new Uint8Array(Math.ceil(rows / 8)))
  const east = read('longitude', new Uint32Array(countBits(located)))
  const north = read('latitude', new Uint32Array(east.length))
  const longitude = new Int32Array(rows)
  const latitude = new Int32Array(rows)
  let next = 0
  for (let row = 0; row < rows; row++) {
    if (located[row >> 3]! & (1 << (row & 7))) {
      const origin = origins[place[row]!]!
      longitude[row] = origin[0] + east[next]!
      latitude[row] = origin[1] + north[next++]!
    } else {
      longitude[row] = NO_POSITION
      latitude[row] = NO_POSITION
    }
  }
  return { longitude, latitude }
}

const countBits = (bytes: Uint8Array): number => {
  let count = 0
  for (let byte of bytes) for (; byte; byte &= byte - 1) count++
  return count
}
