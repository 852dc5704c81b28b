import type { Sql } from '../database/connect.ts'

/**
 * Removes the sample of campaigns, plans, inspections, registers and saved results, the later before what it stands on. A sample row that
 * something real stands on stays, marked as a sample: what is real is never changed here.
 */
export const clearInspections = async (sql: Sql): Promise<void> => {
  await sql`delete from findings where is_sample`
  await sql`delete from handovers where is_sample`
  await sql`delete from tasks where is_sample`
  await sql`
    delete from inspections i where is_sample
      and not exists (select from findings where inspection_id = i.id or recheck_inspection_id = i.id)
      and not exists (select from handovers where inspection_id = i.id)`
  await sql`
    delete from plan_lines l where is_sample
      and not exists (select from inspections where plan_line_id = l.id)
      and not exists (select from tasks where plan_line_id = l.id)`
  await sql`delete from campaign_units where is_sample`
  await sql`delete from exemptions where is_sample`
  await sql`
    delete from campaigns c where is_sample
      and not exists (select from inspections where campaign_id = c.id)
      and not exists (select from plan_lines where campaign_id = c.id)
      and not exists (select from tasks where campaign_id = c.id)
      and not exists (select from campaign_units where campaign_id = c.id)`
  for (const part of ['licences', 'commitments', 'n2o_balances', 'complaints', 'responsible_units']) {
    await sql`delete from ${sql(part)} where is_sample`
  }
  await sql`
    delete from establishments e where is_sample
      and not exists (select from inspections where establishment_id = e.id)
      and not exists (select from plan_lines where establishment_id = e.id)
      and not exists (select from licences where establishment_id = e.id)
      and not exists (select from commitments where establishment_id = e.id)
      and not exists (select from n2o_balances where establishment_id = e.id)
      and not exists (select from complaints where establishment_id = e.id)
      and not exists (select from responsible_units where establishment_id = e.id)
      and not exists (select from establishments o where not o.is_sample and e.id in (o.merged_into_id, o.root_id))`
  await sql`delete from analyses where is_sample`
  await sql`delete from sealed_forecasts where is_sample`
  await sql`delete from history where (record->>'is_sample')::boolean`
}
