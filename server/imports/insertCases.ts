import type { CaseInput } from '../../data/model/caseInput.ts'
import type { Sql } from '../database/connect.ts'
import { type CaseToWrite, caseToWrite } from './caseToWrite.ts'
import { changedColumns } from './changedColumns.ts'
import { findOvertaken } from '../things/findOvertaken.ts'
import { keepVersions as keepRecords } from '../things/keepVersions.ts'
import { saidBefore } from '../things/saidBefore.ts'
import { ABSENT_POINTS, NOT_ALLOWED, type Writing, type Written } from '../things/writing.ts'
import { decidedCommune, decidedSource, doesPointDisagree, joinPointCommune } from './communeRule.ts'
import { keepKnownUnits } from './keepKnownUnits.ts'
import { openDuplicateReviews } from './openDuplicateReviews.ts'
import { writeGoods } from './writeGoods.ts'

export interface InsertCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** What became of each case, in the order given. */
  readonly written: readonly Written[]
}

export type InsertOptions = Pick<Writing, 'batchId'> & Partial<Writing>

/**
 * Writes cases set by set: new ones are added, known ones (same source and number) are corrected when anything about
 * them differs, with the former record kept in `record_versions`, and what a file says again is left alone. Each gets its
 * commune and its review items. Cases outside the keys of who writes are refused. Must run inside a transaction; a source
 * number may stand only once in `cases`.
 */
export const insertCases = async (
  sql: Sql,
  cases: readonly CaseInput[],
  options: InsertOptions,
): Promise<InsertCounts> => {
  const writing: Writing = { act: 'IMPORT', person: null, keys: null, ...options }
  const rows = cases.map(caseToWrite)
  const known = await compareAndHold(sql, rows, writing)
  const written: Written[] = []
  const differing: number[] = []
  for (let place = 0; place < rows.length; place++) {
    const stored = known.get(place)
    if (stored?.isAllowed === false) written[place] = { verdict: 'REFUSED', id: null, problem: NOT_ALLOWED }
    // It went into another record: to bring it again says nothing new.
    else if (stored?.isMerged) written[place] = { verdict: 'UNCHANGED', id: stored.id, isMerged: true }
    else if (stored?.isSame) written[place] = { verdict: 'UNCHANGED', id: stored.id }
    else differing.push(place)
  }
  const overtaken = await findOvertaken(
    sql,
    'cases',
    differing.map((place) => ({ place, id: known.get(place)?.id, madeFrom: cases[place]?.madeFrom })),
    writing,
  )
  for (const [place, problem] of overtaken) written[place] = { verdict: 'REFUSED', id: null, problem }
  const freshPlaces = differing.filter((place) => !overtaken.has(place))
  // A statement that writes nothing would still raise the data version.
  if (freshPlaces.length > 0) {
    const fresh = freshPlaces.map((place) => rows[place]!)
    const changedIds = freshPlaces.flatMap((place) => known.get(place)?.id ?? [])
    const withGoods = new Set(freshPlaces.flatMap((place) => (cases[place]?.goods && known.get(place)?.id) || []))
    if (changedIds.length > 0) {
      if (!writing.reopensCorrected) await keepKnownUnits(sql, fresh, writing.act)
      await keepVersions(sql, changedIds, withGoods, writing)
    }
    const ids = await writeRows(sql, fresh, writing)
    for (const place of freshPlaces) {
      const id = ids.get(keyOf(rows[place]!)) ?? null
      if (id === null) written[place] = { verdict: 'REFUSED', id, problem: NOT_ALLOWED }
      else written[place] = { verdict: known.has(place) ? 'CHANGED' : 'ADDED', id }
    }
    await refreshStatistics(sql, fresh.length)
    await writeGoods(
      sql,
      freshPlaces.map((place) => cases[place]!),
    )
    // An import looks for them once, when all its rows are written.
    if (writing.act !== 'IMPORT') {
      await openDuplicateReviews(sql, { ids: freshPlaces.flatMap((place) => written[place]?.id ?? []) })
    }
  }
  const count = (verdict: Written['verdict']) => written.filter((one) => one.verdict === verdict).length
  return { added: count('ADDED'), changed: count('CHANGED'), unchanged: count('UNCHANGED'), written }
}

/**
 * Lets the planner know when the table has grown far beyond what it believes. Statistics taken while the table was empty
 * (after everything was removed) would make it read the whole table for every row of a long import.
 */
const refreshStatistics = async (sql: Sql, written: number): Promise<void> => {
  const [table] = await sql<{ believed: number }[]>`
    select reltuples::double precision as believed from pg_class where oid = 'cases'::regclass`
  if ((table?.believed ?? 0) < written) await sql`analyze cases`
}

interface Stored {
  readonly place: number
  readonly id: number
  readonly isSame: boolean
  readonly isAllowed: boolean
  /** The number belongs to a record that was merged into this one. */
  readonly isMerged: boolean
}

const keyOf = ({ source, source_number }: { readonly source: string; readonly source_number: string }) =>
  `${source}\n${source_number}`

/** Whether a case of a relation may be written under the keys. */
const allows = (sql: Sql, keys: readonly string[] | null, relation: string, level: ReturnType<typeof sql>) =>
  keys === null
    ? sql`true`
    : sql`access.case_keys(${sql(relation)}.province_code, ${sql(relation)}.commune_code, ${sql(relation)}.force, '{}',
        ${level}) && ${keys as string[]}::text[]`

/** The same as `compareWithStored`; cases that differ are held until the transaction ends, and are as they stood then. */
const compareAndHold = async (
  sql: Sql,
  rows: readonly CaseToWrite[],
  writing: Writing,
): Promise<ReadonlyMap<number, Stored>> => {
  const known = new Map(await compareWithStored(sql, rows, writing))
  const different = [...known.values()].filter(({ isSame, isMerged }) => !isSame && !isMerged)
  if (different.length === 0) return known
  await sql`
    select from cases where id = any(${different.map(({ id }) => id)}::int[]) order by id for no key update`
  // What is read after the lock is what the one before has written.
  const places = different.map(({ place }) => place)
  const held = places.map((place) => rows[place]!)
  const now = await compareWithStored(sql, held, writing)
  for (const [at, place] of places.entries()) {
    const stored = now.get(at)
    if (stored) known.set(place, stored)
    else known.delete(place)
  }
  return known
}

/** What the database holds under the same source and number, by place in the list. */
const compareWithStored = async (
  sql: Sql,
  rows: readonly CaseToWrite[],
  writing: Writing,
): Promise<ReadonlyMap<number, Stored>> => {
  const { keys } = writing
  if (rows.length === 0) return new Map()
  const known = await sql<Stored[]>`
    with input as (
      select * from unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.source_number)}::text[],
        ${rows.map((row) => row.fingerprint)}::text[]) with ordinality as i (source, source_number, fingerprint, place)
    )
    select (place - 1)::int as place, cases.id,
      ${saidBefore(sql, 'cases', 'cases', writing)} as is_same,
      ${allows(sql, keys, 'cases', sql`cases.sensitivity`)} as is_allowed, false as is_merged
    from input join cases using (source, source_number)
    union all
    select (place - 1)::int, cases.id, true, ${allows(sql, keys, 'cases', sql`cases.sensitivity`)}, true
    from input join merged_numbers using (source, source_number) join cases on cases.id = merged_numbers.case_id`
  return new Map(known.map((one) => [one.place, one]))
}

/** Keeps what cases are before they are corrected, and closes their review items: those that still hold open again. */
const keepVersions = async (
  sql: Sql,
  ids: readonly number[],
  withGoods: ReadonlySet<number>,
  writing: Writing,
): Promise<void> => {
  await keepRecords(sql, 'cases', ids, writing)
  await sql`delete from goods_items where case_id = any(${[...withGoods]}::int[])`
  // A file without places says nothing about them.
  if (writing.absent?.has('position')) return
  await sql`
    update review_items set closed_at = now() where case_id = any(${ids as number[]}::int[]) and closed_at is null
      ${writing.absent?.has(ABSENT_POINTS) ? sql`and case_id in (select id from cases where position is null)` : sql``}`
}

/** Ids of what was written, by source and number; what lies outside the keys is left out. */
const writeRows = async (
  sql: Sql,
  rows: readonly CaseToWrite[],
  { act, batchId, isSample = false, keys, absent, reopensCorrected = false }: Writing,
): Promise<ReadonlyMap<string, number>> => {
  const isPlaceAbsent = absent?.has('position') ?? false
  const written = await sql<{ id: number; source: string; sourceNumber: string }[]>`
  with input as (
    select i.*, to_timestamp(from_minute * 60::double precision) as occurred_from,
      to_timestamp(to_minute * 60::double precision) as occurred_to,
      case when lon is null then null else st_setsrid(st_makepoint(lon, lat), 4326) end as position
    from jsonb_to_recordset(${sql.json(rows as never)}) as i (
      source text, source_number text, kind text, nature text, direction text, zone text, force text,
      joint_forces text[], channel text, status text, outcomes text[], commodities text[],
      from_minute bigint, to_minute bigint, subjects integer, organisations integer, value bigint, fine bigint,
      summary text, lon double precision, lat double precision, precision text, position_source text,
      stated_unit text, stated_unit_code text, stated_commune_code text, province_code text, unit_problem text,
      fingerprint text, sensitivity text)
  ), located as materialized (
    select input.*, holder.code as point_commune from input ${joinPointCommune(sql, 'input')}
  ), decided as (
    select located.*, ${decidedCommune(sql)} as commune_code, ${decidedSource(sql)} as commune_source from located
  ), allowed as (
    select decided.* from (
      select decided.*,
        ${isPlaceAbsent ? sql`coalesce(old.province_code, decided.province_code)` : sql`coalesce(communes.province_code, decided.province_code)`}
          as final_province,
        ${isPlaceAbsent ? sql`old.commune_code` : sql`decided.commune_code`} as final_commune,
        ${isPlaceAbsent ? sql`old.commune_source` : sql`decided.commune_source`} as final_source
      from decided left join communes on communes.code = decided.commune_code
        ${isPlaceAbsent ? sql`left join cases old on (old.source, old.source_number) = (decided.source, decided.source_number)` : sql``}
    ) decided
    where ${
      keys === null
        ? sql`true`
        : sql`access.case_keys(final_province, final_commune, force, '{}', coalesce(sensitivity, 'INTERNAL'))
            && ${keys as string[]}::text[]`
    }
  ), written as (
    insert into cases (source, source_number, batch_id, is_sample, kind, nature, direction, zone, force, joint_forces,
      channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value, fine,
      summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
      commune_code, commune_source, province_code, sensitivity, fingerprint)
    select allowed.source, source_number, ${batchId}, ${isSample}, kind, nature, direction, zone, force,
      joint_forces, channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value,
      fine, summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
      final_commune, final_source, final_province, coalesce(sensitivity, 'INTERNAL'), fingerprint
    from allowed
    order by from_minute, source_number
    on conflict (source, source_number) do update set
      ${changedColumns(sql, absent)} batch_id = excluded.batch_id, version = cases.version + 1, fingerprint = excluded.fingerprint,
      is_sample = cases.is_sample ${act === 'IMPORT' ? sql`and excluded.is_sample` : sql``}, updated_at = now()
    returning id, source, source_number
  ), found as (
    select source, source_number, unit_problem as reason from located where unit_problem is not null
    union all
    select source, source_number, 'UNIT_POINT_DISAGREE' from located where ${doesPointDisagree(sql)}
    union all
    select source, source_number, 'OUTSIDE_COMMUNES' from located where position is not null and point_commune is null
  ), reviewed as (
    insert into review_items (case_id, reason)
    select written.id, found.reason from found join written using (source, source_number)
      join located using (source, source_number)
      left join review_items settled on settled.case_id = written.id and settled.reason = found.reason
    where (settled.settled_fingerprint is distinct from
        place_signature(located.stated_unit, located.position, located.point_commune)
        ${reopensCorrected ? sql`or settled.decision = 'CORRECTED'` : sql``})
      ${absent?.has(ABSENT_POINTS) ? sql`and not exists (select from cases held where held.id = written.id and held.position is not null)` : sql``}
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        settled_fingerprint = null
  )
  select id, source, source_number from written`
  const levels = rows.filter(({ sensitivity }) => sensitivity)
  if (levels.length > 0) await writeLevels(sql, levels)
  return new Map(written.map(({ id, source, sourceNumber }) => [keyOf({ source, source_number: sourceNumber }), id]))
}

/** Only where a row says it: what is known as restricted stays so. */
const writeLevels = (sql: Sql, rows: readonly CaseToWrite[]) => sql`
  update cases set sensitivity = input.sensitivity
  from unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.source_number)}::text[],
    ${rows.map((row) => row.sensitivity ?? '')}::text[]) as input (source, source_number, sensitivity)
  where cases.source = input.source and cases.source_number = input.source_number
    and cases.sensitivity <> input.sensitivity`
