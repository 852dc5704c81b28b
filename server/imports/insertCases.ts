import { createHash } from 'node:crypto'
import type { CaseInput } from '../../data/model/caseInput.ts'
import type { Sql } from '../database/connect.ts'
import { decidedCommune, decidedSource, doesPointDisagree, joinPointCommune } from './communeRule.ts'

export interface InsertCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

export interface InsertOptions {
  readonly batchId: number
  readonly isSample: boolean
}

type Row = ReturnType<typeof toRow>

/**
 * Writes cases set by set: new ones are added, known ones (same source and number) are corrected when anything about
 * them differs, with the former record kept in `case_versions`, and identical ones are left alone. Each gets its
 * commune and its review items. Must run inside a transaction; a source number may stand only once in `cases`.
 */
export const insertCases = async (
  sql: Sql,
  cases: readonly CaseInput[],
  { batchId, isSample }: InsertOptions,
): Promise<InsertCounts> => {
  const rows = cases.map(toRow)
  const { same, changedIds } = await compareWithStored(sql, rows)
  const fresh = rows.filter((_, index) => !same.has(index))
  // A statement that writes nothing would still raise the data version.
  if (fresh.length > 0) {
    if (changedIds.length > 0) await keepVersions(sql, changedIds, batchId)
    await writeRows(sql, fresh, { batchId, isSample })
    await refreshStatistics(sql, fresh.length)
    await writeGoods(
      sql,
      cases.filter((_, index) => !same.has(index)),
    )
  }
  return { added: fresh.length - changedIds.length, changed: changedIds.length, unchanged: same.size }
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

/** Which rows stand in the database exactly so (by place in the list), and the ids of those that stand there differently. */
const compareWithStored = async (
  sql: Sql,
  rows: readonly Row[],
): Promise<{ same: ReadonlySet<number>; changedIds: number[] }> => {
  if (rows.length === 0) return { same: new Set(), changedIds: [] }
  const known = await sql<{ place: number; id: number; isSame: boolean }[]>`
    select place::int, cases.id, cases.fingerprint = input.fingerprint as is_same
    from unnest(${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.source_number)}::text[],
      ${rows.map((row) => row.fingerprint)}::text[]) with ordinality as input (source, source_number, fingerprint, place)
    join cases using (source, source_number)`
  return {
    same: new Set(known.flatMap(({ place, isSame }) => (isSame ? [place - 1] : []))),
    changedIds: known.flatMap(({ id, isSame }) => (isSame ? [] : [id])),
  }
}

/** Keeps what cases are before they are corrected, and closes their review items: those that still hold open again. */
const keepVersions = async (sql: Sql, ids: readonly number[], batchId: number): Promise<void> => {
  await sql`
    insert into record_versions (thing, record_id, version, record, act, replaced_by_batch)
    select 'cases', cases.id, cases.version, to_jsonb(cases) || jsonb_build_object('goods', (
        select coalesce(jsonb_agg(to_jsonb(g) - 'id' - 'case_id'), '[]') from goods_items g where g.case_id = cases.id
      )), 'IMPORT', ${batchId}
    from cases where cases.id = any(${ids as number[]}::int[])`
  await sql`delete from goods_items where case_id = any(${ids as number[]}::int[])`
  await sql`
    update review_items set closed_at = now() where case_id = any(${ids as number[]}::int[]) and closed_at is null`
}

const writeRows = (sql: Sql, rows: readonly Row[], { batchId, isSample }: InsertOptions) => sql`
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
      fingerprint text)
  ), located as materialized (
    select input.*, holder.code as point_commune from input ${joinPointCommune(sql, 'input')}
  ), decided as (
    select located.*, ${decidedCommune(sql)} as commune_code, ${decidedSource(sql)} as commune_source from located
  ), written as (
    insert into cases (source, source_number, batch_id, is_sample, kind, nature, direction, zone, force, joint_forces,
      channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value, fine,
      summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
      commune_code, commune_source, province_code, fingerprint)
    select decided.source, source_number, ${batchId}, ${isSample}, decided.kind, nature, direction, zone, force,
      joint_forces, channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value,
      fine, summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
      commune_code, commune_source, coalesce(communes.province_code, decided.province_code), fingerprint
    from decided left join communes on communes.code = decided.commune_code
    order by from_minute, source_number
    on conflict (source, source_number) do update set
      batch_id = excluded.batch_id, version = cases.version + 1, kind = excluded.kind, nature = excluded.nature,
      direction = excluded.direction, zone = excluded.zone, force = excluded.force,
      joint_forces = excluded.joint_forces, channel = excluded.channel, status = excluded.status,
      outcomes = excluded.outcomes, commodities = excluded.commodities, occurred_from = excluded.occurred_from,
      occurred_to = excluded.occurred_to, subjects = excluded.subjects, organisations = excluded.organisations,
      value = excluded.value, fine = excluded.fine, summary = excluded.summary, position = excluded.position,
      precision = excluded.precision, position_source = excluded.position_source,
      stated_unit = excluded.stated_unit, stated_unit_code = excluded.stated_unit_code,
      stated_commune_code = excluded.stated_commune_code, commune_code = excluded.commune_code,
      commune_source = excluded.commune_source, province_code = excluded.province_code,
      fingerprint = excluded.fingerprint, updated_at = now()
    returning id, source, source_number
  ), found as (
    select source, source_number, unit_problem as reason from located where unit_problem is not null
    union all
    select source, source_number, 'UNIT_POINT_DISAGREE' from located where ${doesPointDisagree(sql)}
    union all
    select source, source_number, 'OUTSIDE_COMMUNES' from located where position is not null and point_commune is null
  )
  insert into review_items (case_id, reason)
  select written.id, found.reason from found join written using (source, source_number)
  on conflict (case_id, reason) do update set closed_at = null`

/** Names and order are part of the fingerprint. */
const toRow = (input: CaseInput) => {
  const row = {
    source: input.source,
    source_number: input.sourceNumber,
    kind: input.kind,
    nature: input.nature ?? null,
    direction: input.direction ?? null,
    zone: input.zone ?? null,
    force: input.force,
    joint_forces: input.jointForces ?? [],
    channel: input.channel ?? null,
    status: input.status,
    outcomes: input.outcomes ?? [],
    commodities: input.commodities ?? [],
    from_minute: input.fromMinute,
    to_minute: input.toMinute,
    subjects: input.subjects ?? 0,
    organisations: input.organisations ?? 0,
    value: input.value ?? 0,
    fine: input.fine ?? 0,
    summary: input.summary ?? null,
    lon: input.position?.[0] ?? null,
    lat: input.position?.[1] ?? null,
    precision: input.precision,
    position_source: input.positionSource ?? null,
    stated_unit: input.statedUnit ?? null,
    stated_unit_code: input.statedUnitCode ?? null,
    stated_commune_code: input.statedCommuneCode ?? null,
    province_code: input.provinceCode ?? null,
  }
  const unit_problem = input.unitProblem ?? null
  return { ...row, unit_problem, fingerprint: fingerprint(JSON.stringify([row, input.goods ?? [], unit_problem])) }
}

const fingerprint = (text: string): string => createHash('sha1').update(text).digest('base64')

const writeGoods = async (sql: Sql, cases: readonly CaseInput[]): Promise<void> => {
  const goods = cases.flatMap((input) =>
    (input.goods ?? []).map((item) => ({ source: input.source, source_number: input.sourceNumber, ...item })),
  )
  if (goods.length === 0) return
  await sql`
    insert into goods_items (case_id, commodity, substance, description, quantity, unit, value)
    select cases.id, g.commodity, g.substance, g.description, g.quantity, g.unit, g.value
    from jsonb_to_recordset(${sql.json(goods as never)}) as g (source text, source_number text, commodity text,
      substance text, description text, quantity numeric, unit text, value bigint)
    join cases using (source, source_number)`
}
