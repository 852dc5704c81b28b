import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import { legRows } from './corridorLegs.ts'
import { isSamePlace, SAME_PLACE } from './samePlace.ts'
import { type Candidate, changedTo, filledColumns, thingRows } from './thingRows.ts'
import type { Writing } from './writing.ts'

/**
 * Names that say nothing about whether a row is new: its identity, and what follows from its place. Where a thing counts
 * may have been settled by a person, and stays when the same place comes again.
 */
const DERIVED = ['source', 'source_number', 'fingerprint', 'province_code', 'commune_code']

/**
 * Of known things, those that would be afterwards what they are: a file that our own export wrote, or one that says the
 * same in other columns. Returns their `place` in the file.
 * @param known things that are stored, with the id of each by its place
 */
export const findUnchanged = async (
  sql: Sql,
  kind: ThingKind,
  known: readonly Candidate[],
  {
    idOf,
    levelOf,
    absent,
  }: Pick<Writing, 'absent'> & { idOf: (place: number) => number; levelOf: (candidate: Candidate) => string },
): Promise<ReadonlySet<number>> => {
  if (known.length === 0) return new Set()
  const table = sql(kind.thing)
  const shape = kind.shapeColumn
  const isCorridor = kind.thing === 'corridors'
  // A corridor states its province only, whatever the words.
  const names = [
    ...filledColumns(kind).filter((name) => !DERIVED.includes(name) && !(isCorridor && name === 'stated_unit')),
    ...(isCorridor ? ['province_code'] : []),
    'sensitivity',
  ].filter((name) => !absent?.has(name))
  const isSameColumn = names.map(
    (name) => sql`and ${table}.${sql(name)} is not distinct from ${changedTo(sql, kind, name, absent)} `,
  )
  const after: ReturnType<typeof sql> | null =
    shape && !absent?.has(shape) ? sql`(${changedTo(sql, kind, shape, absent)})` : null
  const stored: ReturnType<typeof sql> | null = shape ? sql`${table}.${sql(shape)}` : null
  const isSameShape = after && stored ? sql`and ${isSamePlace(sql, stored, after)}` : sql``
  const found = await sql<{ place: number }[]>`
    select excluded.place
    from (
      select given.* ${shape ? sql`, st_setsrid(st_geomfromgeojson(shape_text), 4326) as ${sql(shape)}` : sql``}
      from ${thingRows(sql, kind, known, { levelOf, name: 'given' })}
    ) excluded
    join ${table} on ${table}.source = excluded.source and ${table}.source_number = excluded.source_number
    where true ${isSameColumn} ${isSameShape}`
  const same = new Set(found.map(({ place }) => place))
  if (!isCorridor || same.size === 0) return same
  const differing = await findOtherLegs(
    sql,
    known.filter(({ place }) => same.has(place)),
    idOf,
  )
  return new Set([...same].filter((place) => !differing.has(idOf(place))))
}

/** Ids of corridors whose legs are others than those of their rows. */
const findOtherLegs = async (
  sql: Sql,
  corridors: readonly Candidate[],
  idOf: (place: number) => number,
): Promise<ReadonlySet<number>> => {
  const ids = corridors.map(({ place }) => idOf(place))
  const rows = await sql<{ id: number }[]>`
    select distinct coalesce(legs.corridor_id, own.corridor_id) as id
    from ${legRows(sql, corridors, idOf)}
    full join (select * from corridor_legs where corridor_id = any(${ids}::int[])) own
      on own.corridor_id = legs.corridor_id and own.leg_order = legs.leg_order
    where own.corridor_id is null or legs.corridor_id is null
      -- A start that nobody named is written as three dots.
      or (own.mode, replace(own.from_name, '…', ''), own.to_name)
        is distinct from (legs.mode, replace(legs.from_name, '…', ''), legs.to_name)
      or not (st_npoints(own.path) = st_npoints(legs.path)
        and st_distance(st_startpoint(own.path), st_startpoint(legs.path)) <= ${SAME_PLACE}
        and st_hausdorffdistance(own.path, legs.path) <= ${SAME_PLACE})`
  return new Set(rows.map(({ id }) => id))
}
