import type { ThingField, ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { Sql } from '../database/connect.ts'
import type { Located } from './locateThings.ts'
import { ABSENT_POINTS, type Writing } from './writing.ts'

/** A thing as it is to be written, with the commune that was found for it. */
export interface Candidate {
  readonly place: number
  readonly input: ThingInput
  readonly located: Located
  readonly fingerprint: string
}

/** Fields that stand in the table of the kind under their own name. */
export const ownFields = (kind: ThingKind): readonly ThingField[] =>
  kind.fields.filter(({ column }) => !['source_number', 'sensitivity', 'leg_modes', 'leg_names'].includes(column))

const TYPES: Readonly<Record<ThingField['form']['is'], string>> = {
  text: 'text',
  code: 'text',
  codes: 'text[]',
  sequence: 'jsonb',
  count: 'integer',
  money: 'bigint',
  number: 'double precision',
  day: 'date',
  instant: 'timestamptz',
  flag: 'boolean',
}

const toRow = ({ input, located, fingerprint, place }: Candidate, level: string, fields: readonly ThingField[]) => ({
  place,
  source: input.source,
  source_number: input.sourceNumber,
  fingerprint,
  stated_unit: input.statedUnit,
  province_code: located.provinceCode,
  commune_code: located.communeCode,
  precision: input.precision,
  sensitivity: level,
  shape_text: input.shape ? JSON.stringify(input.shape) : null,
  ...Object.fromEntries(fields.map(({ column }) => [column, input.values[column] ?? null])),
})

/** Things as rows of a query by the name `rows`: their columns, and `shape_text` (GeoJSON). */
export const thingRows = (
  sql: Sql,
  kind: ThingKind,
  candidates: readonly Candidate[],
  { levelOf, name }: { readonly levelOf: (candidate: Candidate) => string; readonly name: string },
) => {
  const fields = ownFields(kind)
  const rows = candidates.map((candidate) => toRow(candidate, levelOf(candidate), fields))
  const typed = [
    ...['source', 'source_number', 'fingerprint', 'stated_unit', 'province_code', 'commune_code', 'precision'].map(
      (column) => sql`${sql(column)} text, `,
    ),
    ...fields.map(({ column, form }) => sql`${sql(column)} ${sql.unsafe(TYPES[form.is])}, `),
  ]
  return sql`jsonb_to_recordset(${sql.json(rows as never)}) as ${sql(name)}
    (${typed} sensitivity text, shape_text text, place integer)`
}

/** Names of the columns that a row of a kind fills, but level and shape. */
export const filledColumns = (kind: ThingKind): readonly string[] => [
  'source',
  'source_number',
  'fingerprint',
  'stated_unit',
  'province_code',
  ...(kind.thing === 'corridors' ? [] : ['commune_code']),
  ...(kind.hasPrecision ? ['precision'] : []),
  ...ownFields(kind).map(({ column }) => column),
]

/** What a column of a known thing becomes by the row `excluded`. */
export const changedTo = (sql: Sql, kind: ThingKind, name: string, absent: Writing['absent']) => {
  const shape = kind.shapeColumn
  const isOfPlace = ['precision', 'stated_unit', 'province_code', 'commune_code', shape].includes(name)
  return absent?.has(ABSENT_POINTS) && shape && isOfPlace
    ? sql`case when ${sql(kind.thing)}.${sql(shape)} is null then excluded.${sql(name)}
        else ${sql(kind.thing)}.${sql(name)} end`
    : sql`excluded.${sql(name)}`
}
