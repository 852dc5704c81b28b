import type { AuditAction } from '../../data/model/auditCodes.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import type { StoredEvent } from './eventHash.ts'

/** The event of the highest number; undefined while there is none. Hashes are hexadecimal. */
export const findHead = async (sql: Sql): Promise<{ number: number; hash: string } | undefined> => {
  const [row] = await sql<{ number: number; hash: string }[]>`
    select number, encode(hash, 'hex') as hash from audit.events order by number desc limit 1`
  return row
}

export const findHash = async (sql: Sql, number: number): Promise<string | undefined> => {
  const [row] = await sql<{ hash: string }[]>`
    select encode(hash, 'hex') as hash from audit.events where number = ${number}`
  return row?.hash
}

/** Events after a number, by number, with the texts that are hashed. */
export const listStored = (sql: Sql, after: number, limit: number): Promise<StoredEvent[]> =>
  sql<StoredEvent[]>`
    select number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id, person_name,
      request_id, action, subject_type, subject_id, detail::text as detail, encode(previous_hash, 'hex') as previous_hash,
      encode(hash, 'hex') as hash
    from audit.events where number > ${after} order by number limit ${limit}`

export interface EventRow {
  readonly number: number
  /** ISO instant, UTC. */
  readonly at: string
  readonly personId: string | null
  readonly personName: string | null
  readonly action: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  /** Of a person who is still known, or of a record that the reader sees. */
  readonly subjectName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface EventSearch {
  readonly personIds: readonly string[] | null
  readonly action: string | null
  readonly subjectType: string | null
  readonly subjectId: string | null
  /** Local days, ISO, both included. */
  readonly from: string | null
  readonly to: string | null
  /** Events of a lower number. */
  readonly before: number | null
  readonly limit: number
}

/** A page of tips puts one down for each of its rows: they are told when they, or a record, are asked for. */
const OF_LISTS: AuditAction = 'LISTED'

/** Events that a search keeps, the newest first. */
export const listEvents = async (sql: Sql, search: EventSearch): Promise<EventRow[]> => {
  const { personIds, action, subjectType, subjectId, from, to, before, limit } = search
  const rows = await sql<(Omit<EventRow, 'at'> & { at: Date })[]>`
    select number, at, person_id, person_name, action, subject_type, subject_id,
      case subject_type when 'person' then (select name from people where id = subject_id) end as subject_name, detail
    from audit.events
    where true
    ${before === null ? sql`` : sql`and number < ${before}`}
    ${personIds === null ? sql`` : sql`and person_id = any(${personIds as string[]}::text[])`}
    ${action === null ? (subjectId === null ? sql`and action <> ${OF_LISTS}` : sql``) : sql`and action = ${action}`}
    ${subjectType === null ? sql`` : sql`and subject_type = ${subjectType}`}
    ${subjectId === null ? sql`` : sql`and subject_id = ${subjectId}`}
    ${from === null ? sql`` : sql`and at >= (${from} || 'T00:00:00+07')::timestamptz`}
    ${to === null ? sql`` : sql`and at < (${to} || 'T00:00:00+07')::timestamptz + interval '1 day'`}
    order by number desc
    limit ${limit}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** How people know records: the name, the number and whose number it is; of tips the receipt code. Runs as the person. */
export const listRecordNames = (
  sql: Sql,
  thing: Thing,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> => {
  if (thing === 'tips') {
    return sql`select id::text as id, receipt_code as name from tips where id::text = any(${ids as string[]}::text[])`
  }
  const numbers = ids.filter((id) => /^[1-9]\d{0,8}$/.test(id)).map(Number)
  const title = thing === 'cases' ? sql`''` : sql`${sql(thing === 'readings' ? 'place_name' : 'name')} || ' · '`
  return sql`
    select id::text as id, ${title} || source_number || ' (' || source || ')' as name from ${sql(thing)}
    where id = any(${numbers}::int[])`
}

/** Everybody who stands in the record with the name of their last event: one step of the index a person. */
export const listActors = (sql: Sql): Promise<{ id: string; name: string }[]> =>
  sql<{ id: string; name: string }[]>`
    with recursive actors (id) as (
      select min(person_id) from audit.events
      union all
      select (select min(person_id) from audit.events where person_id > actors.id) from actors where actors.id is not null
    )
    select actors.id, (select coalesce(person_name, actors.id) from audit.events where person_id = actors.id
      order by number desc limit 1) as name
    from actors where actors.id is not null`

export interface RecordReader {
  readonly personId: string
  readonly personName: string
  readonly views: number
  readonly changes: number
  readonly others: number
  /** ISO instants, UTC. */
  readonly firstAt: string
  readonly lastAt: string
}

/** Who met a record, the latest first, 500 people at most. */
export const listReaders = async (sql: Sql, subjectType: string, subjectId: string): Promise<RecordReader[]> => {
  const rows = await sql<(Omit<RecordReader, 'firstAt' | 'lastAt'> & { firstAt: Date; lastAt: Date })[]>`
    select person_id, (array_agg(person_name order by number desc))[1] as person_name,
      (count(*) filter (where action = 'VIEW_RESTRICTED'))::int as views,
      (count(*) filter (where action = 'CHANGE'))::int as changes,
      (count(*) filter (where action not in ('VIEW_RESTRICTED', 'CHANGE')))::int as others,
      min(at) as first_at, max(at) as last_at
    from audit.events
    where subject_type = ${subjectType} and subject_id = ${subjectId} and person_id is not null and action <> 'AUDIT_READ'
    group by person_id order by max(number) desc limit 500`
  return rows.map((row) => ({ ...row, firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() }))
}

/** The last time the chain was verified; undefined when never. */
export const findLastVerified = async (sql: Sql): Promise<EventRow | undefined> =>
  (
    await listEvents(sql, {
      personIds: null,
      action: 'AUDIT_VERIFIED',
      subjectType: null,
      subjectId: null,
      from: null,
      to: null,
      before: null,
      limit: 1,
    })
  )[0]
