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

/**
 * Runs work that writes for long, inside a transaction, and raises the versions of what it changed once, at its end: until
 * then others who save wait for nothing but the records it writes. What follows it in the transaction should be short.
 */
export const raisingVersionsAtEnd = async <Result>(sql: Sql, work: () => Promise<Result>): Promise<Result> => {
  await setRaising(sql, 'AT_END')
  const result = await work()
  // In one order for everybody, or two could wait for each other.
  await sql`
    select from data_versions
    where topic = any(string_to_array(current_setting('diem_nong.raised_topics', true), ',')) order by topic for update`
  await sql`
    update data_versions set version = version + 1, changed_at = now()
    where topic = any(string_to_array(current_setting('diem_nong.raised_topics', true), ','))`
  await setRaising(sql, '')
  return result
}

const setRaising = (sql: Sql, when: 'AT_END' | '') => sql`
  select set_config('diem_nong.raise_versions', ${when}, true), set_config('diem_nong.raised_topics', '', true)`
