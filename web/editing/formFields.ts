import { PRECISIONS } from '../../data/model/caseCodes.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { CASE_COLUMNS } from '../../data/model/caseRow/columns.ts'
import type { EditedThing } from '../../data/model/recordEdit.ts'
import { kindOf } from '../../data/model/thingRow/judgeRecord.ts'

/** Which control edits a field. */
export type FieldControl =
  | { readonly is: 'text'; readonly isLong: boolean; readonly longest: number }
  | { readonly is: 'choice' | 'choices'; readonly list: readonly CodedValue[] }
  | { readonly is: 'day' | 'time' | 'count' | 'money' | 'number' | 'flag' | 'unit' }

export interface FormField {
  readonly key: string
  /** As forms and messages of the import call it. */
  readonly vi: string
  readonly isRequired: boolean
  readonly control: FieldControl
}

/** Parts of a form: what matters is on the first screen, the rest folds. */
export interface FormFields {
  readonly first: readonly FormField[]
  readonly place: readonly FormField[]
  readonly more: readonly FormField[]
}

/** Left to the program, or edited by the map and the list of legs. */
const HIDDEN = new Set([
  'recordSource',
  'recordVersion',
  'countedProvince',
  'exportStamp',
  'secrecy',
  'lon',
  'lat',
  'x',
  'y',
  'coordinates',
  'coordinateSystem',
  'meridian',
  'projectionZone',
  'district',
  'province',
  'legModes',
  'legNames',
  'shape',
])
const OF_PLACE = new Set(['unit', 'precision', 'positionSource'])
const FIRST: Readonly<Record<EditedThing, readonly string[]>> = {
  cases: ['kind', 'force', 'date', 'timeFrom', 'status', 'summary'],
  establishments: ['name', 'type', 'address', 'activity'],
  polluted_sites: ['name', 'class', 'handling', 'sector', 'foundOn', 'dueOn'],
  drug_spots: ['name', 'kind', 'status', 'foundOn', 'dismantledOn'],
  corridors: ['name', 'theme', 'scope', 'status'],
  crossings: ['name', 'class', 'mode', 'country'],
}

/** The fields of a form. A corridor may name its province: its line may begin beyond the border. */
export const formFields = (thing: EditedThing): FormFields => {
  const all = fieldsOf(thing)
  const isFirst = ({ key }: FormField) => FIRST[thing].includes(key)
  const isPlace = ({ key }: FormField) => OF_PLACE.has(key) || key === 'province'
  return {
    first: FIRST[thing].flatMap((key) => all.filter((field) => field.key === key)),
    place: all.filter(isPlace),
    more: all.filter((field) => !isFirst(field) && !isPlace(field)),
  }
}

export const fieldsOf = (thing: EditedThing): readonly FormField[] => {
  if (thing === 'cases') return CASE_COLUMNS.filter(({ key }) => !HIDDEN.has(key)).map(fieldOf)
  const kind = kindOf(thing)
  const precision = { key: 'precision', vi: 'Độ chính xác', form: { is: 'code', list: PRECISIONS } } as const
  const unit = { key: 'unit', vi: 'Đơn vị', form: { is: 'unit' } } as const
  const province = { key: 'province', vi: 'Tỉnh', form: { is: 'text', longest: 100 } } as const
  return [
    ...kind.fields.filter(({ key }) => !HIDDEN.has(key)).map(fieldOf),
    ...(kind.hasUnit ? [fieldOf(unit)] : [fieldOf(province)]),
    ...(kind.hasPrecision ? [fieldOf(precision)] : []),
  ]
}

interface Column {
  readonly key: string
  readonly vi: string
  readonly isRequired?: boolean
  readonly form: {
    readonly is: string
    readonly list?: readonly CodedValue[]
    readonly longest?: number
    readonly isLong?: boolean
  }
}

const fieldOf = ({ key, vi, isRequired = false, form }: Column): FormField => ({
  key,
  vi,
  isRequired,
  control: controlOf(form),
})

const LONG_FROM = 1000

const controlOf = ({ is, list = [], longest = 200, isLong = longest >= LONG_FROM }: Column['form']): FieldControl => {
  switch (is) {
    case 'code':
      return { is: 'choice', list }
    case 'codes':
      return { is: 'choices', list }
    case 'day':
    case 'time':
    case 'count':
    case 'money':
    case 'number':
    case 'flag':
    case 'unit':
      return { is }
    default:
      return { is: 'text', isLong, longest }
  }
}
