import { createHash } from 'node:crypto'
import type { CaseInput } from '../../data/model/caseInput.ts'
import type { Sql } from '../database/connect.ts'
import { assignCommunes } from './assignCommunes.ts'

export interface InsertCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

export interface InsertOptions {
  readonly batchId: number
  readonly isSample: boolean
}

/**
 * Writes cases set by set: new ones are added, known ones (same source and number) are corrected when anything about
 * them differs, with the former record kept in `case_versions`, and identical ones are left alone. Communes are then
 * assigned. Must run inside a transaction; a source number may stand only once in `cases`.
 */
export const insertCases = async (
  sql: Sql,
  cases: readonly CaseInput[],
  { batchId, isSample }: InsertOptions,
): Promise<InsertCounts> => {
  if (cases.length === 0) return { added: 0, changed: 0, unchanged: 0 }
  const rows = cases.map(toRow)
  const [counts] = await sql<{ added: number; changed: number; caseIds: number[] | null }[]>`
    with input as (
      select i.*, to_timestamp(from_minute * 60::double precision) as occurred_from,
        to_timestamp(to_minute * 60::double precision) as occurred_to,
        case when lon is null then null else st_setsrid(st_makepoint(lon, lat), 4326) end as position
      from jsonb_to_recordset(${sql.json(rows as never)}) as i (
        source text, source_number text, kind text, nature text, direction text, zone text, force text,
        joint_forces text[], channel text, status text, outcomes text[], commodities text[],
        from_minute bigint, to_minute bigint, subjects integer, organisations integer, value bigint, fine bigint,
        summary text, lon double precision, lat double precision, precision text, position_source text,
        stated_unit text, stated_unit_code text, stated_commune_code text, province_code text, fingerprint text)
    ), known as (
      select cases.id, cases.version, input.source_number, input.source, cases.fingerprint
      from cases join input using (source, source_number)
    ), kept as (
      insert into case_versions (case_id, version, record, replaced_by_batch)
      select cases.id, cases.version, to_jsonb(cases) || jsonb_build_object('goods', (
          select coalesce(jsonb_agg(to_jsonb(g) - 'id' - 'case_id'), '[]') from goods_items g where g.case_id = cases.id
        )), ${batchId}
      from cases join input using (source, source_number)
      where cases.fingerprint <> input.fingerprint
      returning case_id
    ), written as (
      insert into cases (source, source_number, batch_id, is_sample, kind, nature, direction, zone, force, joint_forces,
        channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value, fine,
        summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
        province_code, fingerprint)
      select source, source_number, ${batchId}, ${isSample}, kind, nature, direction, zone, force, joint_forces,
        channel, status, outcomes, commodities, occurred_from, occurred_to, subjects, organisations, value, fine,
        summary, position, precision, position_source, stated_unit, stated_unit_code, stated_commune_code,
        province_code, fingerprint
      from input
      where not exists (select from known where known.source = input.source
        and known.source_number = input.source_number and known.fingerprint = input.fingerprint)
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
        stated_commune_code = excluded.stated_commune_code, province_code = excluded.province_code,
        commune_code = null, commune_source = null, fingerprint = excluded.fingerprint, updated_at = now()
      returning id, version
    )
    select count(*) filter (where version = 1)::int as added, count(*) filter (where version > 1)::int as changed,
      array_agg(id) as case_ids
    from written`
  const ids = counts?.caseIds ?? []
  if (ids.length > 0) {
    await replaceGoods(sql, cases, ids)
    await openUnitProblems(sql, cases, ids)
    await assignCommunes(sql, ids)
  }
  const added = counts?.added ?? 0
  const changed = counts?.changed ?? 0
  return { added, changed, unchanged: cases.length - added - changed }
}

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
  return { ...row, fingerprint: fingerprint(JSON.stringify([row, input.goods ?? [], input.unitProblem ?? null])) }
}

const fingerprint = (text: string): string => createHash('sha1').update(text).digest('base64')

const replaceGoods = async (sql: Sql, cases: readonly CaseInput[], ids: readonly number[]) => {
  const goods = cases.flatMap((input) =>
    (input.goods ?? []).map((item) => ({ source: input.source, source_number: input.sourceNumber, ...item })),
  )
  await sql`delete from goods_items where case_id = any(${ids as number[]}::int[])`
  if (goods.length === 0) return
  await sql`
    insert into goods_items (case_id, commodity, substance, description, quantity, unit, value)
    select cases.id, g.commodity, g.substance, g.description, g.quantity, g.unit, g.value
    from jsonb_to_recordset(${sql.json(goods as never)}) as g (source text, source_number text, commodity text,
      substance text, description text, quantity numeric, unit text, value bigint)
    join cases using (source, source_number)
    where cases.id = any(${ids as number[]}::int[])`
}

/** The stated unit's own problems were found while reading; those of the point are found by assignCommunes. */
const openUnitProblems = async (sql: Sql, cases: readonly CaseInput[], ids: readonly number[]) => {
  const problems = cases
    .filter((input) => input.unitProblem)
    .map((input) => ({ source: input.source, source_number: input.sourceNumber, reason: input.unitProblem }))
  if (problems.length === 0) return
  await sql`
    insert into review_items (case_id, reason)
    select cases.id, p.reason
    from jsonb_to_recordset(${sql.json(problems as never)}) as p (source text, source_number text, reason text)
    join cases using (source, source_number)
    where cases.id = any(${ids as number[]}::int[])
    on conflict (case_id, reason) do update set closed_at = null`
}
