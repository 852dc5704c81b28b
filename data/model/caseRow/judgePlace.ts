import { PRECISIONS } from '../caseCodes.ts'
import type { CaseInput } from '../caseInput.ts'
import { parseCode } from './parseCode.ts'
import { parsePosition, type Position } from './parsePosition.ts'
import { refused } from './refusal.ts'
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
}

/** @param day local day (day number) of the case; former units come first before 1 July 2025 */
export type ResolveUnit = (stated: StatedUnit, day: number | null) => UnitResolution

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

/** Where the case was: point, precision class and stated unit. Null, with the problems noted, when a cell is refused. */
export const judgePlace = (row: RowReader, resolveUnit: ResolveUnit, day: number | null): PlaceFields | null => {
  const parsed = parsePosition(row.text('lon'), row.text('lat'))
  if ('problems' in parsed) {
    for (const { at, problem } of parsed.problems) row.refuse(at, problem)
    return null
  }
  const position = parsed.value
  const stated = { unit: row.text('unit'), district: row.text('district'), province: row.text('province') }
  const statedUnit = [stated.unit, stated.district, stated.province].filter((text) => text !== '').join(', ')
  const unit = statedUnit === '' ? null : resolveUnit(stated, day)
  const precision = judgePrecision(row, position, unit?.statesCommune ?? false)
  if (precision === null) return null
  // An exact point decides between the communes that a split or ambiguous unit may be; nothing is left to review.
  const isDecidedByPoint = (precision === 'GPS' || precision === 'ADDRESS') && (unit?.candidates.length ?? 0) > 0
  return {
    precision,
    position,
    positionSource: position ? row.text('positionSource') || null : null,
    statedUnit: statedUnit || null,
    statedUnitCode: unit?.statedUnitCode ?? null,
    statedCommuneCode: unit?.communeCode ?? null,
    provinceCode: unit?.provinceCode ?? null,
    unitProblem: isDecidedByPoint ? null : (unit?.problem ?? null),
  }
}

const judgePrecision = (row: RowReader, position: Position | null, statesCommune: boolean): string | null => {
  const text = row.text('precision')
  if (text === '') return position ? 'GPS' : statesCommune ? 'COMMUNE' : 'UNKNOWN'
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
