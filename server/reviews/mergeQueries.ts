import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import { MERGE_FIELDS, type MergeChoices, type MergeSide } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'

/** Which lines of goods stay: of both each once, or those of one. */
export type GoodsSide = 'BOTH' | 'KEPT' | 'OTHER'

export interface Merging {
  readonly keep: number
  readonly remove: number
  readonly choices: MergeChoices
  readonly goods: GoodsSide
}

interface Joined {
  readonly force: string
  readonly jointForces: readonly string[]
  readonly outcomes: readonly string[]
  readonly commodities: readonly string[]
  readonly sensitivity: string
}

/** Writes what of each record stays into the one that is kept, as its next version. */
export const writeMerged = async (sql: Sql, { keep, remove, choices, goods }: Merging): Promise<void> => {
  const rows = await sql<(Joined & { id: number })[]>`
    select id, force, joint_forces, outcomes, commodities, sensitivity from cases where id in (${keep}, ${remove})`
  const kept = rows.find(({ id }) => id === keep)!
  const other = rows.find(({ id }) => id === remove)!
  const lead = choices.force === 'OTHER' ? other.force : kept.force
  const joint = new Set(
    [...kept.jointForces, ...other.jointForces, kept.force, other.force].filter((one) => one !== lead),
  )
  const outcomes = union(kept.outcomes, other.outcomes)
  const level = (code: string) => SENSITIVITIES.findIndex((one) => one.code === code)
  const sensitivity = level(other.sensitivity) > level(kept.sensitivity) ? other.sensitivity : kept.sensitivity
  const taken = MERGE_FIELDS.flatMap((field) => {
    const side: MergeSide = choices[field.key] ?? 'KEPT'
    if (side === 'KEPT') return []
    return field.columns.map((column) =>
      side === 'SUM'
        ? sql`${sql(column)} = k.${sql(column)} + o.${sql(column)}, `
        : sql`${sql(column)} = o.${sql(column)}, `,
    )
  })
  await sql`
    update cases k set ${taken.length > 0 ? taken : sql``} joint_forces = ${[...joint]}::text[],
      -- Something was found after all.
      outcomes = ${outcomes.length > 1 ? outcomes.filter((one) => one !== 'NONE') : outcomes}::text[],
      commodities = ${union(kept.commodities, other.commodities)}::text[], sensitivity = ${sensitivity},
      version = k.version + 1, batch_id = null, updated_at = now()
    from cases o where k.id = ${keep} and o.id = ${remove}`
  if (goods === 'OTHER') await sql`delete from goods_items where case_id = ${keep}`
  if (goods !== 'KEPT') {
    await sql`
      insert into goods_items (case_id, commodity, substance, description, quantity, unit, value)
      select ${keep}::integer, commodity, substance, description, quantity, unit, value from goods_items o
      where case_id = ${remove} and not exists (
        select from goods_items k where k.case_id = ${keep}
          and (k.commodity, k.substance, k.description, k.quantity, k.unit, k.value)
            is not distinct from (o.commodity, o.substance, o.description, o.quantity, o.unit, o.value))`
  }
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]

/** Reviews of both cases as they are, those of other cases about the one that goes, and the numbers that lead to it. */
export const keepAbout = async (sql: Sql, keep: number, remove: number) => {
  const rows = await sql<{ row: Readonly<Record<string, unknown>> }[]>`
    select to_jsonb(r) as row from review_items r where case_id in (${keep}, ${remove}) order by id for update`
  const others = await sql<{ id: number }[]>`
    select id from review_items where other_case_id = ${remove} and case_id <> ${keep} order by id for update`
  const numbers = await sql<{ source: string; sourceNumber: string }[]>`
    select source, source_number from merged_numbers where case_id = ${remove} order by source, source_number`
  return {
    reviews: rows.map(({ row }) => row),
    redirected: others.map(({ id }) => id),
    numbers: numbers.map(({ source, sourceNumber }) => [source, sourceNumber] as const),
  }
}

/** Questions about the record that goes become questions about the one that stays. */
export const moveReviews = async (sql: Sql, keep: number, remove: number, isPlaceOfOther: boolean): Promise<void> => {
  await sql`update review_items set other_case_id = ${keep} where other_case_id = ${remove} and case_id <> ${keep}`
  if (!isPlaceOfOther) return
  await sql`
    update review_items set closed_at = now() where case_id = ${keep} and closed_at is null and reason <> 'DUPLICATE'`
  await sql`
    insert into review_items (case_id, reason, opened_at)
    select ${keep}::integer, reason, opened_at from review_items
    where case_id = ${remove} and closed_at is null and reason <> 'DUPLICATE'
    on conflict (case_id, reason) do update set closed_at = null, opened_at = excluded.opened_at, decision = null,
      decided_by = null, decided_name = null, note = null, settled_fingerprint = null`
}

/** The number of the record that goes, and those that went into it before, lead to the one that stays. */
export const moveNumbers = async (sql: Sql, keep: number, remove: number, decisionId: number): Promise<void> => {
  await sql`update merged_numbers set case_id = ${keep} where case_id = ${remove}`
  await sql`
    insert into merged_numbers (source, source_number, case_id, decision_id)
    select source, source_number, ${keep}::integer, ${decisionId}::integer from cases where id = ${remove}`
}

/**
 * Numbers of records that were merged into a case lead to it again when it is back: they went with it. A number that is
 * another record's by now stays that one's.
 */
export const leadNumbersAgain = async (sql: Sql, id: number): Promise<void> => {
  await sql`
    insert into merged_numbers (source, source_number, case_id, decision_id)
    select led.source, led.source_number, ${id}::integer, led.decision_id
    from (
      select v.record->>'source' as source, v.record->>'source_number' as source_number, d.id as decision_id
      from review_decisions d join record_versions v on v.thing = 'cases'
        and v.record_id = (d.detail->'merge'->>'removed')::integer
        and v.version = (d.detail->'merge'->>'removedVersion')::integer
      where d.decision = 'MERGED' and d.undone_at is null and (d.detail->'merge'->>'kept')::integer = ${id}::integer
      union all
      select pair->>0, pair->>1, d.id from review_decisions d, jsonb_array_elements(d.detail->'merge'->'numbers') pair
      where d.decision = 'MERGED' and d.undone_at is null and (d.detail->'merge'->>'kept')::integer = ${id}::integer
    ) led
    where not exists (
      select from cases where (cases.source, cases.source_number) = (led.source, led.source_number))
    on conflict do nothing`
}

/** Numbers that had led to a record before it was merged lead to it again; its own becomes free. */
export const moveNumbersBack = async (
  sql: Sql,
  remove: number,
  numbers: readonly (readonly [string, string])[],
  decisionId: number,
): Promise<void> => {
  await sql`delete from merged_numbers where decision_id = ${decisionId}`
  await sql`
    update merged_numbers m set case_id = ${remove}
    from unnest(${numbers.map(([source]) => source)}::text[], ${numbers.map(([, number]) => number)}::text[])
      as led (source, source_number)
    where (m.source, m.source_number) = (led.source, led.source_number)`
}

export const putReviewsBack = async (
  sql: Sql,
  {
    keep,
    remove,
    reviews,
    redirected,
  }: {
    readonly keep: number
    readonly remove: number
    readonly reviews: readonly unknown[]
    readonly redirected: readonly number[]
  },
): Promise<void> => {
  await sql`delete from review_items where case_id in (${keep}, ${remove})`
  await sql`
    insert into review_items overriding system value
    select r.* from jsonb_populate_recordset(null::review_items, ${sql.json(reviews as never)}) r
    where r.other_case_id is null or exists (select from cases where cases.id = r.other_case_id)`
  await sql`
    update review_items set other_case_id = ${remove}
    where id = any(${redirected as number[]}::int[]) and other_case_id = ${keep}`
}

export const nameOfCase = async (sql: Sql, id: number): Promise<string> => {
  const [found] = await sql<
    { name: string }[]
  >`select source_number || ' (' || source || ')' as name from cases where id = ${id}`
  return found?.name ?? ''
}
