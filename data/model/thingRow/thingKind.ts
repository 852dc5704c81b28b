import type { CodedValue } from '../codedValue.ts'

/** Kinds of things that are kept, imported, exported and edited, by the name of their table. */
export type Thing =
  | 'cases'
  | 'establishments'
  | 'polluted_sites'
  | 'corridors'
  | 'crossings'
  | 'drug_spots'
  | 'readings'
  | 'tips'

/** What a field holds: how a cell is read, which control edits it and how it is written to a file. */
export type FieldForm =
  | { readonly is: 'text'; readonly longest: number; readonly isLong?: boolean }
  /** `codes`: each once, in no order; `sequence`: in order, with repeats. */
  | {
      readonly is: 'code' | 'codes' | 'sequence'
      readonly list: readonly CodedValue[]
      /** Codes of other texts that files hold, by `foldKey` of the text. */
      readonly otherTexts?: Readonly<Record<string, string>>
    }
  /** A whole number, 0 or more. */
  | { readonly is: 'count'; readonly least?: number; readonly most?: number }
  /** Whole đồng, 0 or more. */
  | { readonly is: 'money' }
  /** Any number, or one from a least one on. */
  | { readonly is: 'number'; readonly unit?: string; readonly least?: number }
  /** A local day, ISO `YYYY-MM-DD`. */
  | { readonly is: 'day' }
  /** An instant, ISO with seconds in UTC; written and read in UTC+7. */
  | { readonly is: 'instant' }
  | { readonly is: 'flag' }

/** One property of a thing. */
export interface ThingField {
  /** As in JSON and in the records of the program. */
  readonly key: string
  /** As in the database. */
  readonly column: string
  readonly vi: string
  readonly en: string
  /** Other headers under which files carry it. Compared without marks, case, spaces and punctuation. */
  readonly aliases: readonly string[]
  readonly isRequired?: boolean
  /** Written where a file says nothing. */
  readonly usual?: string | number | boolean | readonly string[]
  readonly form: FieldForm
}

/** What a thing's place may be: nothing, a point, a point or an area, or the ordered legs of a corridor. */
export type ThingShape = 'NONE' | 'POINT' | 'POINT_OR_AREA' | 'LINES'

/** Everything the product must know about a kind of thing to import, edit, export and serve it. */
export interface ThingKind {
  readonly thing: Thing
  readonly vi: string
  readonly en: string
  readonly shape: ThingShape
  /** Column of the shape; null where there is none. */
  readonly shapeColumn: string | null
  /** A thing without a place is refused. */
  readonly needsShape: boolean
  /** Whether it carries a precision class. */
  readonly hasPrecision: boolean
  /** Whether a unit may be stated that decides its commune. */
  readonly hasUnit: boolean
  readonly fields: readonly ThingField[]
  /** Field whose day says when the record is from; absent: its first day or instant. Null: days in it say something else. */
  readonly dayField?: string | null
  /** Fields of which one must not come before the other: `[earlier, later]`. */
  readonly ordered?: readonly (readonly [earlier: string, later: string])[]
}

/** Keeps literal keys while checking the shape. */
export const thingKind = <const Kind extends ThingKind>(kind: Kind): Kind => kind

/** The field that says when a record of a kind is from. */
export const datedField = ({ dayField, fields }: ThingKind): ThingField | undefined =>
  dayField === null
    ? undefined
    : fields.find(({ key, form }) => (dayField ? key === dayField : form.is === 'instant' || form.is === 'day'))
