import type { Geometry } from 'geojson'
import type { FieldValue } from './parseField.ts'

/** A thing as a row or a form gives it, ready to be written. Coordinates are `[longitude, latitude]`, WGS 84. */
export interface ThingInput {
  readonly source: string
  /** Empty where nothing gives a number. */
  readonly sourceNumber: string
  /** By the database's name of the field. */
  readonly values: Readonly<Record<string, FieldValue>>
  readonly shape: Geometry | null
  /** The row says that its shape is in another file: the stored one stays. */
  readonly keepsShape?: true
  /** Of kinds that have one; else null. */
  readonly precision: string | null
  readonly statedUnit: string | null
  readonly statedCommuneCode: string | null
  readonly provinceCode: string | null
  /** Code of the province for which an export says that the thing counts: of use where nothing else says one. */
  readonly countedProvinceCode?: string
  readonly unitProblem: 'UNIT_SPLIT' | 'UNIT_UNKNOWN' | null
  /** Version of the stored record that this was made from; absent where nothing says it. */
  readonly madeFrom?: number
}
