import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import { isSamePlace } from './samePlace.ts'
import type { Candidate } from './thingRows.ts'

/** A thing that is stored under the source and number of a candidate. */
interface Stored {
  readonly id: number
  readonly communeCode: string | null
  readonly provinceCode: string
}

/**
 * Of things for which no commune is found, those that lie where they lay, in the same words, keep the one they count in:
 * somebody may have chosen it, and it is not forgotten because something else of the thing was corrected.
 * @param known what is stored, by place in the file
 */
export const keepKnownCommunes = async (
  sql: Sql,
  kind: ThingKind,
  candidates: readonly Candidate[],
  known: ReadonlyMap<number, Stored>,
): Promise<Candidate[]> => {
  const asked = candidates.flatMap(({ place, input, located }) => {
    const stored = known.get(place)
    if (!stored?.communeCode || located.communeCode !== null) return []
    const shape = input.shape ? JSON.stringify(input.shape) : null
    return [{ place, id: stored.id, stated_unit: input.statedUnit, shape }]
  })
  if (asked.length === 0) return [...candidates]
  const shape = kind.shapeColumn
  const given = sql`st_setsrid(st_geomfromgeojson(given.shape), 4326)`
  const rows = await sql<{ place: number }[]>`
    select given.place
    from jsonb_to_recordset(${sql.json(asked as never)}) as given (place integer, id integer, stated_unit text, shape text)
    join ${sql(kind.thing)} t on t.id = given.id and t.stated_unit is not distinct from given.stated_unit
    ${shape ? sql`where ${isSamePlace(sql, sql`t.${sql(shape)}`, given)}` : sql``}`
  const same = new Set(rows.map(({ place }) => place))
  return candidates.map((candidate) => {
    const stored = known.get(candidate.place)
    if (!stored || !same.has(candidate.place)) return candidate
    const { communeCode, provinceCode } = stored
    return { ...candidate, located: { ...candidate.located, communeCode, provinceCode, isOutside: false } }
  })
}
