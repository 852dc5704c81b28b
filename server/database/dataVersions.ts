import type { Sql } from './connect.ts'

export type Topic = 'cases' | 'communes' | 'things'

export interface DataVersion {
  readonly version: number
  /** Tells versions of one number apart when a database was replaced: the base of ETags. */
  readonly tag: string
}

/** The present version of each topic. */
export const listDataVersions = async (sql: Sql): Promise<Readonly<Record<Topic, DataVersion>>> => {
  const rows = await sql<{ topic: Topic; version: number; changed: string }[]>`
    select topic, version, to_char(extract(epoch from changed_at) * 1000000, 'FM9999999999999999') as changed
    from data_versions`
  const entries = rows.map(({ topic, version, changed }) => [
    topic,
    { version, tag: `${version}-${Number(changed).toString(36)}` },
  ])
  return Object.fromEntries(entries) as Record<Topic, DataVersion>
}

/** One tag for answers that depend on several topics. */
export const versionTag = async (sql: Sql, ...topics: readonly Topic[]): Promise<string> => {
  const versions = await listDataVersions(sql)
  return topics.map((topic) => `${topic}-${versions[topic].tag}`).join('_')
}
