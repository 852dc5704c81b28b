import type { Sql } from '../database/connect.ts'
import { listDataVersions } from '../database/dataVersions.ts'

/** Versions of the database's programs, and of every topic. Throws when the database does not answer. */
export const findHealth = async (sql: Sql) => {
  const [row] = await sql<{ postgresql: string; postgis: string }[]>`
    select current_setting('server_version') as postgresql, postgis_lib_version() as postgis`
  const { cases, communes, things } = await listDataVersions(sql)
  return {
    postgresql: row?.postgresql ?? '',
    postgis: row?.postgis ?? '',
    dataVersions: { cases: cases.version, communes: communes.version, things: things.version },
  }
}
