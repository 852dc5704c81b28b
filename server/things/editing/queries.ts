import { AUDIT_SUBJECT_OF } from '../../../data/model/auditCodes.ts'
import { holdToKeys } from '../../access/writeKeys.ts'
import type { EditedThing } from '../../../data/model/recordEdit.ts'
import type { WriteWay } from '../../../data/model/recordVersion.ts'
import type { Sql } from '../../database/connect.ts'
import { recordOf } from '../keepVersions.ts'
import type { StoredRecord } from './recordCells.ts'

/** A record as it stands. */
export interface FoundRecord {
  readonly id: number
  readonly version: number
  readonly source: string
  readonly sourceNumber: string
  readonly sensitivity: string
  readonly provinceCode: string | null
  readonly communeCode: string | null
  readonly isSample: boolean
  readonly record: StoredRecord
}

/** A former version, with what replaced it. */
export interface FoundVersion {
  readonly version: number
  readonly replacedAt: string
  readonly act: WriteWay
  readonly personName: string | null
  readonly note: string | null
  readonly record: StoredRecord
}

type Fragment = ReturnType<typeof recordOf>

const communeOf = (sql: Sql, thing: EditedThing) => (thing === 'corridors' ? sql`null` : sql`t.commune_code`)

/** A thing that nobody stated a unit of and that has no point keeps its commune by name: else a form would lose it. */
const withUnit = (sql: Sql, thing: EditedThing, record: Fragment, relation: Fragment) => {
  if (thing === 'corridors') {
    return sql`${record} || jsonb_build_object('stated_unit', coalesce(${relation}->>'stated_unit',
      (select name from provinces where code = ${relation}->>'province_code')))`
  }
  if (thing !== 'establishments') return record
  return sql`${record} || jsonb_build_object('stated_unit', coalesce(${relation}->>'stated_unit',
    (select communes.name || ', ' || provinces.name from communes join provinces on provinces.code = province_code
      where communes.code = ${relation}->>'commune_code' and ${relation}->>'position' is null)))`
}

const columns = (sql: Sql, thing: EditedThing) => sql`
  t.id, t.version, t.source, t.source_number, t.sensitivity, t.province_code, ${communeOf(sql, thing)} as commune_code,
  t.is_sample, ${withUnit(sql, thing, recordOf(sql, thing), sql`to_jsonb(t)`)} as record`

/** Which keys a record meets; `joint`: those of forces that only helped as well. */
const keysOf = (sql: Sql, thing: EditedThing, joint: boolean) =>
  thing === 'cases'
    ? sql`access.case_keys(t.province_code, t.commune_code, t.force, ${joint ? sql`t.joint_forces` : sql`'{}'`}, t.sensitivity)`
    : sql`access.thing_keys(t.province_code, ${communeOf(sql, thing)}, t.sensitivity)`

/** One record with whether the person sees its true place and may write it. Runs as the person. */
export const findRecord = async (
  sql: Sql,
  thing: EditedThing,
  id: number,
): Promise<(FoundRecord & { readonly isExact: boolean; readonly mayEdit: boolean }) | undefined> => {
  const [found] = await sql<(FoundRecord & { isExact: boolean; mayEdit: boolean })[]>`
    select ${columns(sql, thing)}, ${keysOf(sql, thing, true)} && (select access.exact_keys()) as is_exact,
      ${keysOf(sql, thing, false)} && (select access.exact_keys()) as may_edit
    from ${sql(thing)} t where t.id = ${id}`
  return found
}

/** One record, held until the transaction ends: nobody else writes it meanwhile. */
export const lockRecord = async (sql: Sql, thing: EditedThing, id: number): Promise<FoundRecord | undefined> => {
  // What is read after the lock is what the one before has written.
  await sql`select from ${sql(thing)} where id = ${id} for no key update`
  const [found] = await sql<FoundRecord[]>`select ${columns(sql, thing)} from ${sql(thing)} t where t.id = ${id}`
  return found
}

/** Versions kept by a form at once, the newest first. */
const MOST_VERSIONS = 100

export const listVersions = (sql: Sql, thing: EditedThing, id: number): Promise<FoundVersion[]> => sql<FoundVersion[]>`
  select version, to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as replaced_at, act,
    person_name, note, ${withUnit(sql, thing, sql`record`, sql`record`)} as record
  from record_versions where thing = ${thing} and record_id = ${id}
  order by version desc limit ${MOST_VERSIONS}`

/**
 * What a former version said, for whoever may know it: the same rule by which a person sees the history (migration 0012).
 * Here nobody is asked as the person, so the keys stand in the query. Undefined where there is none under them.
 */
export const findVersionUnder = async (
  sql: Sql,
  thing: EditedThing,
  id: number,
  { version, keys }: { readonly version: number; readonly keys: readonly string[] },
): Promise<StoredRecord | undefined> => {
  const [found] = await sql<{ record: StoredRecord }[]>`
    select ${withUnit(sql, thing, sql`record`, sql`record`)} as record from record_versions
    where thing = ${thing} and record_id = ${id} and version = ${version}
      and access.record_keys(record_versions.record) && ${keys as string[]}::text[]`
  return found?.record
}

/** Whether a person added a record by a form, as the audit record tells. */
export const wasAddedBy = async (sql: Sql, thing: EditedThing, id: number, personId: string): Promise<boolean> =>
  (
    await sql`
      select from audit.events
      where subject_type = ${AUDIT_SUBJECT_OF[thing]} and subject_id = ${String(id)} and person_id = ${personId}
        and detail->>'act' = 'ADD' limit 1`
  ).length > 0

/** Whose number it is; without an id, that of a case that was merged into another. */
export const findNumber = async (
  sql: Sql,
  thing: EditedThing,
  { source, sourceNumber }: { readonly source: string; readonly sourceNumber: string },
): Promise<{ readonly id: number | null } | undefined> => {
  const [found] = await sql<{ id: number | null }[]>`
    select id from ${sql(thing)} where source = ${source} and source_number = ${sourceNumber}
    ${thing === 'cases' ? sql`union all select null from merged_numbers where source = ${source} and source_number = ${sourceNumber}` : sql``}`
  return found
}

export interface Correction {
  readonly reviewId: number
  readonly personId: string
  readonly personName: string
  readonly note: string | null
}

/** What somebody on the review desk corrected of where a record lies, in this version or one before it. */
export const listCorrections = (
  sql: Sql,
  thing: EditedThing,
  id: number,
  version: number,
): Promise<Correction[]> => sql<Correction[]>`
  select item."reviewId" as review_id, person_id, person_name, note
  from review_decisions, jsonb_to_recordset(detail->'items') as item ("reviewId" integer, "recordId" integer, version integer)
  where decision = 'CORRECTED' and undone_at is null and detail->>'thing' = ${thing}
    and item."recordId" = ${id} and item.version <= ${version}
  order by review_decisions.id`

export const findVersionOf = async (sql: Sql, thing: EditedThing, id: number): Promise<number> => {
  const [found] = await sql<{ version: number }[]>`select version from ${sql(thing)} where id = ${id}`
  return found?.version ?? 0
}

/** Takes a record out of the live table; its versions stay. */
export const deleteRecord = async (sql: Sql, thing: EditedThing, id: number): Promise<void> => {
  await sql`delete from thing_reviews where thing = ${thing} and record_id = ${id}`
  await sql`delete from ${sql(thing)} where id = ${id}`
}

/** People who save wait no longer than this for an import that writes: connections are few. */
const LONGEST_WAIT = '5s'

/** Holds what is saved to the keys of who saves it, and lets it wait for nobody for long. */
export const beginSaving = async (sql: Sql, keys: readonly string[]): Promise<void> => {
  await holdToKeys(sql, keys)
  await sql`select set_config('lock_timeout', ${LONGEST_WAIT}, true)`
}
