import type { Geometry } from 'geojson'
import type { CaseInput } from '../caseInput.ts'
import { CASE_COLUMNS } from '../caseRow/columns.ts'
import { type JudgeContext, judgeCaseRow } from '../caseRow/judgeCaseRow.ts'
import type { FoundColumns } from '../caseRow/recogniseColumns.ts'
import { type CellRefusal, refused } from '../caseRow/refusal.ts'
import type { EditedThing, RecordCells } from '../recordEdit.ts'
import { judgeShape } from './judgeShape.ts'
import { judgeThingRow } from './judgeThingRow.ts'
import { thingColumns } from './thingColumns.ts'
import type { ThingInput } from './thingInput.ts'
import type { ThingKind } from './thingKind.ts'
import { thingKindOf } from './thingKinds.ts'

/** A record of a form, judged: `column` of a refusal is the key of the field; the place has the key `shape`. */
export type RecordJudgement =
  | { readonly thing: 'cases'; readonly record: CaseInput }
  | { readonly thing: Exclude<EditedThing, 'cases'>; readonly record: ThingInput }
  | { readonly refusals: readonly CellRefusal[] }

/** Columns that a form leaves to the program: whose record it is, and what only files have. */
const NOT_OF_FORMS = new Set([
  'recordSource',
  'recordVersion',
  'countedProvince',
  'exportStamp',
  'lon',
  'lat',
  'x',
  'y',
  'coordinates',
  'shape',
])

/**
 * Judges what a form says by the rules of files: each text is read as the cell of its column.
 * @param cells texts by key of the column
 * @param shape the place, WGS 84; null where none is known
 */
export const judgeRecord = (
  thing: EditedThing,
  cells: RecordCells,
  shape: Geometry | null,
  context: Omit<JudgeContext, 'columns'>,
): RecordJudgement => {
  if (thing === 'cases') return judgeCase(cells, shape, context)
  const kind = kindOf(thing)
  const known = thingColumns(kind).map(({ key }) => key)
  const judgement = judgeThingRow(kind, ownCells(cells, known), shape, { ...context, columns: columnsOf(known) })
  return 'record' in judgement ? { thing, record: judgement.record } : { refusals: ofFields(judgement.refusals) }
}

export const kindOf = (thing: Exclude<EditedThing, 'cases'>): ThingKind & { readonly thing: typeof thing } =>
  thingKindOf(thing) as ThingKind & { readonly thing: typeof thing }

const CASE_KEYS = CASE_COLUMNS.map(({ key }) => key)

const judgeCase = (
  cells: RecordCells,
  shape: Geometry | null,
  context: Omit<JudgeContext, 'columns'>,
): RecordJudgement => {
  const judged = shape && judgeShape(shape, 'POINT')
  if (judged && 'problem' in judged) return { refusals: [{ column: 'shape', value: '', ...judged.problem }] }
  const point = judged?.value.type === 'Point' ? judged.value.coordinates : null
  const placed: RecordCells = point ? { lon: String(point[0]), lat: String(point[1]) } : {}
  const judgement = judgeCaseRow(
    { ...ownCells(cells, CASE_KEYS), ...placed },
    { ...context, columns: columnsOf(CASE_KEYS) },
  )
  return 'record' in judgement
    ? { thing: 'cases', record: judgement.record }
    : { refusals: ofFields(judgement.refusals) }
}

const ownCells = (cells: RecordCells, known: readonly string[]): RecordCells =>
  Object.fromEntries(known.filter((key) => !NOT_OF_FORMS.has(key)).map((key) => [key, cells[key] ?? '']))

/** Every column stands under its own key: a refusal names the field. */
const columnsOf = (known: readonly string[]): FoundColumns =>
  Object.fromEntries([...known, 'shape'].map((key) => [key, { header: key, scale: 1 }]))

const PLACE_KEYS = new Set(['lon', 'lat', 'x', 'y', 'coordinates', 'shape'])
const ofFields = (refusals: readonly CellRefusal[]): CellRefusal[] =>
  refusals.map((refusal) => {
    if (!PLACE_KEYS.has(refusal.column)) return refusal
    return refusal.code === 'SHAPE_MISSING'
      ? {
          ...refusal,
          column: 'shape',
          ...refused('SHAPE_MISSING', 'Thiếu vị trí. Hãy đặt trên bản đồ hoặc ghi tọa độ.').problem,
        }
      : { ...refusal, column: 'shape' }
  })
