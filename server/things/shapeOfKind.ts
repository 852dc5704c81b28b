import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'

/** The place of a kind of thing as one expression over the alias `things`; a corridor's are its legs, in their order. */
export const shapeOfKind = (sql: Sql, { shapeColumn, thing }: ThingKind) =>
  thing === 'corridors'
    ? sql`(select st_collect(path order by leg_order) from corridor_legs where corridor_id = things.id)`
    : shapeColumn === null
      ? sql`null::geometry`
      : sql`things.${sql(shapeColumn)}`

/** Kinds whose place is shown less exactly to some people; the others are shown as they are to whoever sees them. */
export const isPlaceRounded = ({ thing }: ThingKind): boolean => thing !== 'corridors' && thing !== 'crossings'
