import type { Sql } from '../database/connect.ts'

export interface LastChange {
  readonly personName: string | null
  /** ISO instant, UTC. */
  readonly replacedAt: string
}

/** Who changed a row last, and when; undefined where nobody has, or the person may not know. */
export const findLastChange = async (sql: Sql, entity: string, id: number): Promise<LastChange | undefined> =>
  (
    await sql<LastChange[]>`
      select person_name, to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as replaced_at
      from history where entity = ${entity} and entity_id = ${id} order by version desc limit 1`
  )[0]
