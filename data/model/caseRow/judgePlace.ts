import { PRECISIONS } from '../caseCodes.ts'
import type { CaseInput } from '../caseInput.ts'
import { parseCode } from './parseCode.ts'
import { judgePosition, type JudgedPosition } from '../position/judgePosition.ts'
import type { LonLat } from '../vn2000.ts'
import { refused, shownValue } from './refusal.ts'
import type { RowReader } from './rowReader.ts'

/** The unit as the columns of a row state it; each text may be empty, and `unit` may hold the whole address. */
export interface StatedUnit {
  readonly unit: string
  readonly district: string
  readonly province: string
}

/** What became of a stated unit. */
export interface UnitResolution {
  /** Whether a unit of the commune level was stated, recognised or not. */
  readonly statesCommune: boolean
  /** The stated unit's own code, of a former or of today's unit. */
  readonly statedUnitCode: string | null
  /** Today's commune, when it is one. */
  readonly communeCode: string | null
  /** Today's province. */
  readonly provinceCode: string | null
  readonly problem: 'UNIT_SPLIT' | 'UNIT_UNKNOWN' | null
  /** Codes of today's communes it may be, when it is not one. */
  readonly candidates: readonly string[]
  /** Share of the former unit that each candidate took, 0 to 1, in their order; null where it is not known. */
  readonly shares: readonly (number | null)[]
  /** Keys (`foldKey`) of the names of the former provinces in which it lies. */
  readonly formerProvinces: readonly string[]
  /** What is smaller than a commune was stated: a hamlet, a street, a landmark. */
  readonly statesSmallerPlace: boolean
}

/** @param day local day (day number) of the case; former units come first before 1 July 2025 */
export type ResolveUnit = (stated: StatedUnit, day: number | null) => UnitResolution

/**
 * Whether a place (WGS 84) lies in or near a unit of today.
 * @param code of a commune (five digits) or a province (two)
 * @returns null when the unit's extent is not known
 */
export type IsNearUnit = (code: string, position: LonLat) => boolean | null

type PlaceFields = Pick<
  CaseInput,
  | 'precision'
  | 'position'
  | 'positionSource'
  | 'statedUnit'
  | 'statedUnitCode'
  | 'statedCommuneCode'
  | 'provinceCode'
  | 'unitProblem'
>

/**
 * Where a case or another thing was: point, precision class and stated unit, from the columns of placeColumns.ts. Null,
 * with the problems noted, when a cell is refused.
 */
export const judgePlace = (
  row: RowReader,
  resolveUnit: ResolveUnit,
  day: number | null,
  isNearUnit: IsNearUnit = () => null,
): PlaceFields | null => {
  const stated = { unit: row.text('unit'), district: row.text('district'), province: row.text('province') }
  const statedUnit = [stated.unit, stated.district, stated.province].filter((text) => text !== '').join(', ')
  const unit = statedUnit === '' ? null : resolveUnit(stated, day)
  const judged = judgePosition(row, {
    name: shownValue(statedUnit),
    provinceCode: unit?.provinceCode ?? null,
    formerProvinces: unit?.formerProvinces ?? [],
    day,
    isNear: (position) => isNearStated(unit, position, isNearUnit),
  })
  if (judged === undefined) return null
  const precision = judgePrecision(row, judged, unit)
  if (precision === null) return null
  // An exact point decides between the communes that a split or ambiguous unit may be; nothing is left to review.
  const isDecidedByPoint = (precision === 'GPS' || precision === 'ADDRESS') && (unit?.candidates.length ?? 0) > 0
  return {
    precision,
    position: judged?.position ?? null,
    positionSource: judged ? sourceOf(row, judged) : null,
    statedUnit: statedUnit || null,
    statedUnitCode: unit?.statedUnitCode ?? null,
    statedCommuneCode: unit?.communeCode ?? null,
    provinceCode: unit?.provinceCode ?? null,
    unitProblem: isDecidedByPoint ? null : (unit?.problem ?? null),
  }
}

/** Near the commune, near one of those it may be, or else near the province. */
const isNearStated = (unit: UnitResolution | null, position: LonLat, isNearUnit: IsNearUnit): boolean | null => {
  if (!unit) return null
  const communes = unit.communeCode ? [unit.communeCode] : unit.candidates
  const codes = communes.length > 0 ? communes : unit.provinceCode ? [unit.provinceCode] : []
  const answers = codes.map((code) => isNearUnit(code, position))
  return answers.includes(true) ? true : answers.length === 0 || answers.includes(null) ? null : false
}

/** What the file says of the source, and how the point was found; a second import of the same row changes nothing. */
const sourceOf = (row: RowReader, { note }: JudgedPosition): string | null =>
  [row.text('positionSource'), note].filter((text) => text).join('; ') || null

/** Coordinates to whole minutes or two decimals are good to about a kilometre. */
const COARSE_STEP = 0.005

const judgePrecision = (
  row: RowReader,
  position: JudgedPosition | null,
  unit: UnitResolution | null,
): string | null => {
  const text = row.text('precision')
  const statesCommune = unit?.statesCommune ?? false
  // A hamlet is named and the point is rough: it stands for the hamlet. A name alone is never made a point.
  const isHamlet = (unit?.statesSmallerPlace ?? false) && (position?.step ?? 0) >= COARSE_STEP
  if (text === '') return position ? (isHamlet ? 'HAMLET' : 'GPS') : statesCommune ? 'COMMUNE' : 'UNKNOWN'
  const stated = row.take('precision', parseCode(PRECISIONS, text, null))
  if (stated === undefined) return null
  const needsPoint = stated === 'GPS' || stated === 'ADDRESS' || stated === 'HAMLET'
  const problem =
    needsPoint && !position
      ? refused('PRECISION_NEEDS_POINT', 'Độ chính xác này cần kinh độ và vĩ độ. Hãy ghi tọa độ, hoặc ghi COMMUNE.')
      : !needsPoint && position
        ? refused('PRECISION_EXCLUDES_POINT', 'Đã có tọa độ thì hãy ghi GPS, ADDRESS hoặc HAMLET, hoặc bỏ tọa độ.')
        : stated === 'COMMUNE' && !statesCommune
          ? refused('PRECISION_NEEDS_UNIT', '“Chỉ biết xã” thì phải ghi xã ở cột “Đơn vị”, hoặc ghi UNKNOWN.')
          : null
  if (problem) row.refuse('precision', problem.problem)
  return problem ? null : stated
}
