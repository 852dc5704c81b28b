import type { Fragment } from 'postgres'
import { SENSITIVITIES } from '../../../data/model/caseCodes.ts'
import { datedField, type ThingKind } from '../../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../../database/connect.ts'
import { namesOfLegs } from '../../things/corridorLegs.ts'
import { isPlaceRounded } from '../../things/shapeOfKind.ts'
import type { Collection, Property } from './collection.ts'
import {
  PRECISION_PROPERTY,
  PROVINCE_PROPERTIES,
  SAMPLE_PROPERTY,
  SIGHTS,
  UNIT_PROPERTIES,
} from './sharedProperties.ts'

/** Columns of every feature beside the fields of its kind. */
const ownColumns = ({ hasPrecision, hasUnit }: ThingKind): readonly string[] => [
  'source',
  'is_sample',
  'province_code',
  ...(hasUnit ? ['commune_code'] : []),
  ...(hasPrecision ? ['precision'] : []),
]
/** Columns that corridors have from their legs. */
const FROM_LEGS = new Set(['leg_modes', 'leg_names'])

/** A kind of thing as a collection: a new kind appears by its description alone. A corridor is one line of many parts. */
export const thingCollection = (kind: ThingKind): Collection => {
  const fields: readonly Property[] = kind.fields.map(({ key, column, vi, form }) => ({
    key,
    column,
    vi,
    form: key === 'sensitivity' ? { is: 'code', list: SENSITIVITIES } : form,
  }))
  const dated = datedField(kind)
  return {
    id: kind.thing.replaceAll('_', '-'),
    vi: kind.vi,
    description:
      kind.shape === 'LINES'
        ? `${kind.vi}: mỗi tuyến là một đường gồm các chặng theo thứ tự.`
        : `${kind.vi}: bản ghi mà người dùng được xem.`,
    fid: 'integer',
    rows: (sql) => (kind.shape === 'LINES' ? rowsOfLines(sql, kind) : rowsOf(sql, kind)),
    time: dated ? { column: dated.column, form: dated.form.is as 'instant' | 'day' } : null,
    properties: [
      ...fields,
      ...(kind.hasUnit ? UNIT_PROPERTIES : []),
      ...PROVINCE_PROPERTIES,
      ...(kind.hasPrecision ? [PRECISION_PROPERTY] : []),
      { key: 'placed', column: 'sight', vi: 'Vị trí được xem', form: { is: 'code', list: SIGHTS } },
      { key: 'source', column: 'source', vi: 'Nơi gửi', form: { is: 'text', longest: 200 } },
      SAMPLE_PROPERTY,
    ],
    topics: ['things', 'communes'],
    isRecorded: true,
    subject: kind.thing === 'corridors' ? 'corridor' : null,
  }
}

const columnsOf = (sql: Sql, kind: ThingKind): Fragment =>
  [...kind.fields.map(({ column }) => column).filter((column) => !FROM_LEGS.has(column)), ...ownColumns(kind)].reduce(
    (before, column) => sql`${before}, things.${sql(column)}`,
    sql`things.id as fid, ${isPlaceRounded(kind) ? sql`things.sight` : sql`'EXACT'::text as sight`}`,
  )

/** Names by subquery, not by join: a page then walks along the ids and looks up the names of its own rows only. */
const namesOf = (sql: Sql, { hasUnit }: ThingKind): Fragment => sql`
  (select provinces.name from provinces where provinces.code = things.province_code) as province_name
  ${hasUnit ? sql`, (select communes.kind || ' ' || communes.name from communes where communes.code = things.commune_code) as commune_name` : sql``}`

const rowsOf = (sql: Sql, kind: ThingKind): Fragment => sql`
  select ${columnsOf(sql, kind)}, things.${sql(kind.shapeColumn ?? 'position')} as shape, ${namesOf(sql, kind)}
  from ${sql(kind.thing)} things`

const rowsOfLines = (sql: Sql, kind: ThingKind): Fragment => sql`
  select ${columnsOf(sql, kind)}, legs.*, ${namesOf(sql, kind)}
  from ${sql(kind.thing)} things
    left join lateral (
      select st_collect(path order by leg_order) as shape, array_agg(mode order by leg_order) as leg_modes,
        ${namesOfLegs(sql)} as leg_names
      from corridor_legs where corridor_id = things.id) legs on true`
