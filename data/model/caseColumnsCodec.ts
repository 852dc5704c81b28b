import { type CaseColumns, NO_CODE } from './caseColumns.ts'
import { type PlaneTarget, planeWidth, readPlanes, writePlanes } from './columns/bytePlanes.ts'
import { ColumnsFormatError } from './columns/columnsFormatError.ts'
import { type Block, packTable, unpackTable } from './columns/container.ts'
import { readPositions, writePositions } from './columns/positions.ts'

/**
 * The case table on the wire: `columns/container.ts` has the outer form, this file what the blocks mean. Every block is
 * byte planes (`columns/bytePlanes.ts`) of whole numbers ≥ 0, one a row unless said:
 *
 * | block        | number                                                                                  |
 * |--------------|-----------------------------------------------------------------------------------------|
 * | day          | difference to the day before; the first row its day                                     |
 * | id           | difference to the id before; in the first row of a day zigzag (2d, or −2d − 1 if d < 0) |
 * | hour, minute | of the start of the time range                                                          |
 * | place        | position in the header's `places`                                                       |
 * | located      | bits, first row in bit 0: the row has a position (⌈rows ÷ 8⌉ numbers of one byte)       |
 * | longitude, latitude | rows with a position only: 1e-5 degrees from the origin of the row's place       |
 * | kind, force, status | position of the code in its list                                                 |
 * | channel, zone, precision | the same; 255 = not stated                                                  |
 * | duration, outcomes, commodities, subjects | as in `CaseColumns`                                        |
 * | digits, zeros | value in đồng = digits × 10^zeros                                                      |
 *
 * Blocks up to `status` are the core and must be there; a table without a later one reads as "not stated" or 0, and
 * blocks of unknown names are skipped, so columns can be left out by scope and added without a new version.
 */
const CODES = ['kind', 'force', 'status', 'channel', 'zone', 'precision'] as const
const NUMBERS = ['duration', 'outcomes', 'commodities', 'subjects'] as const

/** Writes a table. Rows must be sorted by day, then id, ids 1 to 2^31 − 1; otherwise a RangeError. */
export const encodeCaseColumns = (columns: CaseColumns): Uint8Array => {
  const { length, day, id } = columns
  const blocks = new Map<string, Block>()
  const add = (name: string, values: ArrayLike<number>) => {
    const width = planeWidth(values)
    blocks.set(name, { values: values.length, width, bytes: writePlanes(values, width) })
  }
  const days = new Uint16Array(length)
  const ids = new Uint32Array(length)
  const hours = new Uint8Array(length)
  const minutes = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    const dayStep = day[row]! - (row ? day[row - 1]! : 0)
    const idStep = id[row]! - (row ? id[row - 1]! : 0)
    if (dayStep < 0 || (row && dayStep === 0 && idStep <= 0)) throw new RangeError(`Row ${row} is not in order.`)
    if (id[row]! > 0x7fffffff) throw new RangeError(`Id ${id[row]} is too large.`)
    days[row] = dayStep
    ids[row] = row && dayStep === 0 ? idStep : idStep < 0 ? -2 * idStep - 1 : 2 * idStep
    hours[row] = Math.floor(columns.minute[row]! / 60)
    minutes[row] = columns.minute[row]! % 60
  }
  add('day', days)
  add('id', ids)
  add('hour', hours)
  add('minute', minutes)
  add('place', columns.place)
  const origins = writePositions(columns, add)
  for (const name of CODES) add(name, columns[name])
  for (const name of NUMBERS) add(name, columns[name])
  const { digits, zeros } = splitZeros(columns.value)
  add('digits', digits)
  add('zeros', zeros)
  const { places, dataVersion, since } = columns
  return packTable({ rows: length, places, origins, dataVersion, since }, blocks)
}

/**
 * Reads a table. Throws `ColumnsFormatError` for bytes that are something else, cut off, damaged, or of a newer
 * format than this program knows. Every column has memory of its own, so each can be handed to a worker.
 */
export const decodeCaseColumns = (buffer: ArrayBuffer | Uint8Array): CaseColumns => {
  const { header, blocks } = unpackTable(buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer))
  const { rows, places, origins, dataVersion, since } = header
  const read = <Target extends PlaneTarget>(name: string, target: Target, absent?: number): Target => {
    const block = blocks.get(name)
    if (!block && absent !== undefined) return target.fill(absent) as Target
    if (block?.values !== target.length || block.width > target.BYTES_PER_ELEMENT) {
      throw new ColumnsFormatError('CORRUPT', `block ${name}`)
    }
    return readPlanes(block.bytes, block.width, target)
  }
  const day = read('day', new Uint16Array(rows))
  const id = read('id', new Uint32Array(rows))
  const minute = read('hour', new Uint16Array(rows))
  const minutes = read('minute', new Uint8Array(rows))
  const place = read('place', new Uint16Array(rows))
  for (let row = 0; row < rows; row++) {
    const step = id[row]!
    const isFirstOfDay = row === 0 || day[row] !== 0
    if (row) {
      day[row] = day[row - 1]! + day[row]!
      id[row] = id[row - 1]! + (isFirstOfDay ? unzigzag(step) : step)
    } else id[0] = unzigzag(step)
    minute[row] = minute[row]! * 60 + minutes[row]!
    if (place[row]! >= places.length) throw new ColumnsFormatError('CORRUPT', `place ${place[row]}`)
  }
  return {
    length: rows,
    id,
    day,
    minute,
    place,
    ...readPositions(place, origins, read),
    kind: read('kind', new Uint8Array(rows)),
    force: read('force', new Uint8Array(rows)),
    status: read('status', new Uint8Array(rows)),
    channel: read('channel', new Uint8Array(rows), NO_CODE),
    zone: read('zone', new Uint8Array(rows), NO_CODE),
    precision: read('precision', new Uint8Array(rows), NO_CODE),
    duration: read('duration', new Uint16Array(rows), 0),
    outcomes: read('outcomes', new Uint16Array(rows), 0),
    commodities: read('commodities', new Uint32Array(rows), 0),
    subjects: read('subjects', new Uint16Array(rows), 0),
    value: joinZeros(read('digits', new Float64Array(rows), 0), read('zeros', new Uint8Array(rows), 0)),
    places,
    dataVersion,
    since,
  }
}

const unzigzag = (step: number): number => (step % 2 ? -(step + 1) / 2 : step / 2)

/** Sums of money end in zeros: apart from them few digits remain. */
const splitZeros = (values: Float64Array): { digits: Float64Array; zeros: Uint8Array } => {
  const digits = values.slice()
  const zeros = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row++) {
    while (digits[row]! > 0 && digits[row]! % 10 === 0) {
      digits[row]! /= 10
      zeros[row]!++
    }
  }
  return { digits, zeros }
}

const joinZeros = (digits: Float64Array, zeros: Uint8Array): Float64Array =>
  digits.map((value, row) => value * 10 ** zeros[row]!)
