import type { Geometry } from 'geojson'
import type { CodedValue, Language } from '../../data/model/codedValue.ts'
import type { FieldForm } from '../../data/model/thingRow/thingKind.ts'

/**
 * A value by the form of its column: texts, codes, days (`YYYY-MM-DD`) and instants (ISO, UTC) are texts, counts, money
 * (đồng) and numbers are numbers, flags are booleans, codes and sequences are lists of codes. Null: not known.
 */
export type ExportValue = string | number | boolean | readonly string[] | null

export interface ExportColumn {
  readonly key: string
  readonly vi: string
  /** Also the name of the property in formats for programs. */
  readonly en: string
  readonly form: FieldForm
}

export interface ExportRow {
  /** In the order of the columns. */
  readonly values: readonly ExportValue[]
  /** In WGS 84, `[longitude, latitude]`. */
  readonly shape: Geometry | null
}

/** One fact of a file: `key` for programs, label and value for people. */
export interface ExportFact {
  readonly key: string
  readonly label: string
  readonly value: string
}

/** What is written, whatever the format. Rows come in pages and may be read once. */
export interface ExportTable {
  /** As programs call the layer: `cases`. */
  readonly name: string
  readonly title: string
  readonly language: Language
  readonly columns: readonly ExportColumn[]
  readonly rows: AsyncIterable<readonly ExportRow[]>
  /** Said on top of everything when rows are restricted: a warning for people; null otherwise. */
  readonly warning: string | null
  readonly facts: readonly ExportFact[]
  /** How many rows there are, and of these with a shape. */
  readonly count: number
  readonly located: number
  /** West, south, east, north of the shapes; null without shapes. */
  readonly bounds: readonly [number, number, number, number] | null
}

/** The list of a column of codes; empty for others. */
export const codesOf = ({ form }: ExportColumn): readonly CodedValue[] => ('list' in form ? form.list : [])
