import { looseMarkedKey } from '../../data/model/unitNames.ts'
import type { NamedUnit, UnitReading } from '../../data/model/unitText.ts'
import type { ProvinceName } from './provinceNames.ts'
import type { DistrictName, UnitRow } from './unitRows.ts'

export interface WayOfWriting {
  /** Whether the case is older than today's units. */
  readonly isBefore: boolean
  /** Whether the text has marks anywhere: then a name without any is meant so. */
  readonly isMarked: boolean
  /** Under which key names are compared: first exactly, then with spellings of y and numbers forgotten. */
  readonly compares: 'exact' | 'loose'
}

/** A code written as the unit; spreadsheets drop leading zeros. Island districts have three digits. */
export const codeOf = ({ kind, name }: NamedUnit): string | null =>
  kind === null && /^\d{3,5}$/.test(name) ? (name.length === 3 ? name : name.padStart(5, '0')) : null

/**
 * How well a unit fits, 0 best; null when a district or province that was named contradicts it. By weight: the marks of
 * the name, the kind written, the kind of the district, former or today's unit by day, the province by its name then or
 * by its name now.
 */
export const rankOf = (
  unit: UnitRow,
  { commune, district, province: provinceText }: UnitReading,
  { province, districtKey, marked, code, isBefore, compares }: Comparison,
): number | null => {
  if (!commune || (commune.kind === 'huyện' && unit.kind !== 'huyện')) return null
  // By the district first: it leaves few of the units of a name.
  if (districtKey !== null && !unit.districts.some((known) => known[compares] === districtKey)) return null
  const isInToday = province?.today ? unit.provincesToday.includes(province.today) : false
  const wasIn = province?.former ? unit.formerProvinces.includes(province.former) : false
  if (provinceText && !isInToday && !wasIn) return null
  const isByCode = unit.code === code
  const isDistrictKind = (known: DistrictName) => known.kind === district?.kind && known[compares] === districtKey
  let rank =
    isByCode || marked === null || (compares === 'loose' ? looseMarkedKey(unit.name) : unit.keys.marked) === marked
      ? 0
      : 1
  rank = rank * 2 + (!isByCode && commune.kind !== null && commune.kind !== unit.kind ? 1 : 0)
  rank = rank * 2 + (district?.kind != null && !unit.districts.some(isDistrictKind) ? 1 : 0)
  rank = rank * 2 + (unit.isFormer !== (isBefore || district !== null) ? 1 : 0)
  return rank * 2 + (provinceText !== null && !(unit.isFormer ? wasIn : isInToday) ? 1 : 0)
}

export interface Comparison extends WayOfWriting {
  readonly province: ProvinceName | undefined
  readonly districtKey: string | null
  /** Key with marks of the commune's name; null when marks say nothing. */
  readonly marked: string | null
  /** What was written, when it is a code. */
  readonly code: string | null
}
