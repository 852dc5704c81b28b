import type { Fragment } from 'postgres'
import type { Sql } from '../database/connect.ts'

/** Degrees (a centimetre) that a place may move by being written into a file and read again. */
export const SAME_PLACE = 1e-7

/** Condition: two shapes, or none of them, are one place. */
export const isSamePlace = (sql: Sql, stored: Fragment, after: Fragment): Fragment => sql`
  ((${stored} is null and ${after} is null) or (geometrytype(${stored}) = geometrytype(${after})
    and st_npoints(${stored}) = st_npoints(${after}) and st_hausdorffdistance(${stored}, ${after}) <= ${SAME_PLACE}))`
