import { type Problem, refused } from '../caseRow/refusal.ts'
import type { RowReader } from '../caseRow/rowReader.ts'
import type { LonLat } from '../vn2000.ts'
import { type CoordinatePair, isPairOutside, type PairProblem, readPair, readPairText } from './coordinatePair.ts'
import { type Located, locatePair, metresBetween, type StatedPlace } from './locatePair.ts'
import { readSystem, type StatedSystem } from './readSystem.ts'

/** Where a row says it was, in WGS 84. */
export interface JudgedPosition {
  readonly position: LonLat
  /** How it was found ("VN-2000, 104°45′ (suy từ tỉnh)"); null when degrees on WGS 84 were written. */
  readonly note: string | null
  /** The last written digit in degrees; null for metres. */
  readonly step: number | null
}

/** Keys of the columns in which coordinates may stand: two each, or one for both. */
type Written = { readonly keys: readonly [string, string] } | { readonly keys: readonly ['coordinates'] }

const WAYS: readonly Written[] = [{ keys: ['lon', 'lat'] }, { keys: ['x', 'y'] }, { keys: ['coordinates'] }]
/** Two writings of one place may differ by so much: whole seconds are 31 m, a rounded third decimal 55 m. */
const MOST_APART_METRES = 100

/**
 * The place that the coordinate columns of a row give (`lon`, `lat`, `x`, `y`, `coordinates`, with `coordinateSystem`,
 * `meridian` and `projectionZone`): null when all are empty, undefined, with the problems noted, when it is refused.
 */
export const judgePosition = (row: RowReader, stated: StatedPlace): JudgedPosition | null | undefined => {
  const written = WAYS.filter(({ keys }) => keys.some((key) => row.text(key) !== ''))
  const [first, ...others] = written
  if (!first) return null
  const pair = pairOf(row, first)
  if (!pair) return undefined
  const system = systemOf(row, first)
  if (system === undefined) return undefined
  const located = locatePair(pair, system, stated)
  if ('code' in located) {
    row.refuse(located.at === 'SYSTEM' ? systemKey(row, first) : first.keys[0], problemOf(located))
    return undefined
  }
  if (others.some((other) => contradicts(row, other, located, stated))) return undefined
  return { position: located.position, note: located.note, step: pair.unit === 'DEGREE' ? pair.step : null }
}

const pairOf = (row: RowReader, { keys }: Written): CoordinatePair | undefined => {
  const [first, second] = keys
  if (second === undefined) {
    const pair = readPairText(row.text(first))
    if (!pair) row.refuse(first, isPairOutside(row.text(first)) ? outsidePair : unreadablePair)
    return pair ?? undefined
  }
  for (const key of keys) {
    if (row.text(key) === '') {
      row.refuse(key, missing(key))
      return undefined
    }
  }
  const pair = readColumns(row, first, second)
  if ('unit' in pair) return pair
  const refusal = refusalOf(pair, first, second)
  row.refuse(refusal.key, refusal.problem)
  return undefined
}

/** X and Y of degrees are longitude and latitude in files of map programs, but a paper may mean the reverse: no swap. */
const readColumns = (row: RowReader, first: string, second: string): CoordinatePair | PairProblem => {
  const pair = readPair(row.text(first), row.text(second))
  if (!('unit' in pair)) return pair
  if (first === 'x') return pair.unit === 'DEGREE' ? { ...pair, isSwapped: false } : pair
  // Under "Kinh độ" metres are an easting.
  return pair.unit === 'METRE' ? readPair(row.text(second), row.text(first)) : pair
}

/** Undefined, with the problem noted, when the system cannot be understood. */
const systemOf = (row: RowReader, { keys }: Written): StatedSystem | null | undefined => {
  const header = keys.map((key) => row.header?.(key) ?? '').join(' ')
  const ofHeader = readSystem({ system: header, meridian: '', zone: '' })
  const isHeaderRead = 'system' in ofHeader && ofHeader.system !== null
  const cell = row.text('coordinateSystem')
  const read = readSystem({
    system: cell === '' && isHeaderRead ? header : cell,
    meridian: row.text('meridian'),
    zone: row.text('projectionZone'),
  })
  if ('system' in read) return read.system
  const key = { system: 'coordinateSystem', meridian: 'meridian', zone: 'projectionZone' }[read.at]
  row.refuse(key, refused('SYSTEM_UNKNOWN', read.problem).problem)
  return undefined
}

/** The cell to mend when the zone is wrong. */
const systemKey = (row: RowReader, { keys }: Written): string =>
  ['meridian', 'coordinateSystem', 'projectionZone'].find((key) => row.text(key) !== '') ?? keys[0]

/** Notes a second writing of the place that says another one; what cannot be read there does no harm. */
const contradicts = (row: RowReader, other: Written, located: Located, stated: StatedPlace): boolean => {
  const [first, second] = other.keys
  const pair = second === undefined ? readPairText(row.text(first)) : readColumns(row, first, second)
  if (!pair || !('unit' in pair)) return false
  const cells = {
    system: row.text('coordinateSystem'),
    meridian: row.text('meridian'),
    zone: row.text('projectionZone'),
  }
  const read = readSystem(cells)
  const system = 'system' in read ? read.system : null
  // Bare metres could be in any zone.
  if (pair.unit === 'METRE' && system?.is !== 'ZONE' && system?.is !== 'WGS84_UTM') return false
  const again = locatePair(pair, pair.unit === 'DEGREE' ? null : system, { ...stated, isNear: () => null })
  if ('code' in again) return false
  const apart = metresBetween(again.position, located.position)
  if (apart <= MOST_APART_METRES) return false
  const distance = apart < 1000 ? `${Math.round(apart)} m` : `${Math.round(apart / 1000)} km`
  row.refuse(
    first,
    refused(
      'POSITIONS_DISAGREE',
      `Cách ghi này lệch ${distance} so với tọa độ ở cột kia. Hãy sửa, hoặc giữ một cách ghi.`,
    ).problem,
  )
  return true
}

const NAMES: Readonly<Record<string, { own: string; other: string }>> = {
  lon: { own: 'kinh độ', other: 'vĩ độ' },
  lat: { own: 'vĩ độ', other: 'kinh độ' },
  x: { own: 'X', other: 'Y' },
  y: { own: 'Y', other: 'X' },
}
const nameOf = (key: string) => NAMES[key] ?? { own: key, other: '' }

const missing = (key: string): Problem => {
  const { own, other } = nameOf(key)
  return refused('COORDINATE_MISSING', `Có ${other} mà thiếu ${own}. Hãy ghi cả hai hoặc bỏ cả hai.`).problem
}

const EXAMPLES: Readonly<Record<string, string>> = {
  lon: '104,9290',
  lat: '10,6027',
  x: '1172774,588',
  y: '521140,997',
}

const refusalOf = (problem: PairProblem, first: string, second: string): { key: string; problem: Problem } => {
  if ('unreadable' in problem) {
    const key = problem.unreadable === 'FIRST' ? first : second
    const how = `Không đọc được tọa độ. Hãy ghi độ (${EXAMPLES[key] ?? '104,9290'}${key === 'x' || key === 'y' ? ' m' : ' hoặc 10°36′18″'}).`
    return { key, problem: refused('COORDINATE_UNREADABLE', how).problem }
  }
  const key = problem.outside === 'SECOND' ? second : first
  const how =
    problem.outside === 'BOTH'
      ? 'Tọa độ tính bằng mét nhưng không thuộc Việt Nam: X từ 880.000 đến 2.700.000, Y từ 100.000 đến 880.000. Hãy xem lại.'
      : 'Điểm nằm ngoài Việt Nam. Kinh độ phải từ 102 đến 118, vĩ độ từ 4,5 đến 23,5 (độ, WGS 84).'
  return { key, problem: refused('OUTSIDE_VIETNAM', how).problem }
}

const unreadablePair = refused(
  'COORDINATE_UNREADABLE',
  'Không đọc được hai tọa độ trong một ô. Hãy ghi ví dụ “10,6027; 104,9290”, “10°36′18″B 104°56′42″Đ” hoặc “X 1172774,588; Y 521140,997”.',
).problem

const outsidePair = refused(
  'OUTSIDE_VIETNAM',
  'Điểm nằm ngoài Việt Nam. Kinh độ phải từ 102 đến 118, vĩ độ từ 4,5 đến 23,5 (độ, WGS 84); X từ 880.000 đến 2.700.000, Y từ 100.000 đến 880.000 (mét).',
).problem

const problemOf = ({ code, message }: { code: Problem['code']; message: string }): Problem => ({ code, message })
