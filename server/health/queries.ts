import type { Sql } from '../database/connect.ts'

/** Versions of the database's programs; of the data nothing, for anyone may ask. Throws when the database does not answer. */
export const findHealth = async (sql: Sql) => {
  const [row] = await sql<{ postgresql: string; postgis: string }[]>`
    select current_setting('server_version') as postgresql, postgis_lib_version() as postgis`
  return {
    postgresql: row?.postgresql ?? '',
    postgis: row?.postgis ?? '',
  }
}
