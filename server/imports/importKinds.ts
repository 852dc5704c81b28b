import type { Geometry } from 'geojson'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { CASE_COLUMNS } from '../../data/model/caseRow/columns.ts'
import { type JudgeContext, judgeCaseRow } from '../../data/model/caseRow/judgeCaseRow.ts'
import type { KnownColumn } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, refused } from '../../data/model/caseRow/refusal.ts'
import { judgeThingRow } from '../../data/model/thingRow/judgeThingRow.ts'
import { thingColumns } from '../../data/model/thingRow/thingColumns.ts'
import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { Thing, ThingKind } from '../../data/model/thingRow/thingKind.ts'
import { thingKindOf } from '../../data/model/thingRow/thingKinds.ts'
import type { Sql } from '../database/connect.ts'
import type { KeptThing } from '../things/keepVersions.ts'
import { writeThings } from '../things/writeThings.ts'
import type { Writing, Written } from '../things/writing.ts'
import { writeTips } from '../tips/writeTips.ts'
import { insertCases } from './insertCases.ts'

/** What every record of an import has, whatever its kind. */
export interface ImportedRecord {
  readonly source: string
  readonly sourceNumber: string
  readonly unitProblem?: 'UNIT_SPLIT' | 'UNIT_UNKNOWN' | null
}

/** A kind of thing as an import sees it. */
export interface ImportKind<Record extends ImportedRecord = ImportedRecord> {
  readonly thing: Thing
  readonly columns: readonly KnownColumn[]
  /** Names in the database of what a file without these columns says nothing about, by key of the column. */
  readonly fields: ReadonlyMap<string, string>
  /** Name in the database of the place; null where there is none. */
  readonly placeColumn: string | null
  judge(
    cells: Readonly<globalThis.Record<string, string>>,
    shape: Geometry | null,
    context: JudgeContext,
  ): { readonly record: Record } | { readonly refusals: readonly CellRefusal[] }
  write(sql: Sql, records: readonly Record[], writing: Writing): Promise<readonly Written[]>
  /** `[longitude, latitude]` of a record, for the map of a dry run. */
  pointOf(record: Record): readonly [number, number] | null
}

const toSnake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Columns of cases that fill a column of the table by themselves. */
const CASE_FIELDS = [
  'status',
  'nature',
  'direction',
  'zone',
  'channel',
  'jointForces',
  'outcomes',
  'commodities',
  'subjects',
  'organisations',
  'value',
  'fine',
  'summary',
]

const CASES: ImportKind<CaseInput> = {
  thing: 'cases',
  columns: CASE_COLUMNS,
  fields: new Map(CASE_FIELDS.map((key) => [key, toSnake(key)])),
  placeColumn: 'position',
  judge(cells, shape, context) {
    if (!shape) return judgeCaseRow(cells, context)
    if (shape.type !== 'Point') {
      const wrong = refused('SHAPE_WRONG', 'Vụ việc phải là một điểm. Hãy xem lại lớp dữ liệu đã chọn.')
      return { refusals: [{ column: '', value: shape.type, ...wrong.problem }] }
    }
    return judgeCaseRow(...withPoint(cells, shape.coordinates, context))
  },
  write: async (sql, records, writing) => (await insertCases(sql, records, writing)).written,
  pointOf: ({ position }) => position,
}

/** The shape of the file stands in for the cells of coordinates. */
const withPoint = (
  cells: Readonly<Record<string, string>>,
  [lon = 0, lat = 0]: readonly number[],
  context: JudgeContext,
): [Readonly<Record<string, string>>, JudgeContext] => [
  { ...cells, '(kinh độ)': String(lon), '(vĩ độ)': String(lat) },
  {
    ...context,
    columns: {
      ...context.columns,
      ...Object.fromEntries(
        ['x', 'y', 'coordinates', 'coordinateSystem', 'meridian', 'projectionZone'].map((key) => [key, undefined]),
      ),
      lon: { header: '(kinh độ)', scale: 1 },
      lat: { header: '(vĩ độ)', scale: 1 },
    },
  },
]

const pointOfShape = ({ shape }: ThingInput): readonly [number, number] | null => {
  if (!shape || shape.type === 'GeometryCollection') return null
  let at: unknown = shape.coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  const [lon, lat] = at as number[]
  return lon === undefined || lat === undefined ? null : [lon, lat]
}

const ofThing = (kind: ThingKind): ImportKind<ThingInput> => ({
  thing: kind.thing,
  columns: thingColumns(kind),
  fields: new Map(
    kind.fields
      .filter(({ key }) => key !== 'sourceNumber' && key !== 'sensitivity')
      .map(({ key, column }) => [key, column]),
  ),
  placeColumn: kind.shapeColumn,
  judge: (cells, shape, context) => judgeThingRow(kind, cells, shape, context),
  write: (sql, records, writing) =>
    kind.thing === 'tips'
      ? writeTips(sql, records, writing)
      : writeThings(sql, kind as ThingKind & { thing: KeptThing }, records, writing),
  pointOf: pointOfShape,
})

/** The kind of a name; undefined where there is none. */
export const importKindOf = (thing: string): ImportKind | undefined => {
  if (thing === 'cases') return CASES as unknown as ImportKind
  const kind = thingKindOf(thing)
  return kind && (ofThing(kind) as unknown as ImportKind)
}

/** The name of a kind; null for any other text. */
export const isThing = (text: string): Thing | null => importKindOf(text)?.thing ?? null

export const CASE_IMPORT = CASES as unknown as ImportKind
