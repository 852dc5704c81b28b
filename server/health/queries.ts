import type { Sql } from '../database/connect.ts'

export interface DataVersions {
  readonly cases: number
  readonly communes: number
  readonly things: number
}

/** Version of every topic; it rises with each change. */
export const findDataVersions = async (sql: Sql): Promise<DataVersions> => {
  const rows = await sql<{ topic: keyof DataVersions; version: number }[]>`select topic, version from data_versions`
  const versions = { cases: 0, communes: 0, things: 0 }
  for (const row of rows) versions[row.topic] = row.version
  return versions
}

export const findHealth = async (sql: Sql) => {
  const [row] = await sql<{ postgresql: string; postgis: string }[]>`
    select current_setting('server_version') as postgresql, postgis_lib_version() as postgis`
  return {
    postgresql: row?.postgresql ?? '',
    postgis: row?.postgis ?? '',
    dataVersions: await findDataVersions(sql),
  }
}
