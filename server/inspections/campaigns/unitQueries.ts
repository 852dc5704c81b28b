import type { CampaignUnit, CampaignUnitDraft } from '../../../data/model/inspections/campaigns.ts'
import { LONGEST_CHECK } from '../../../data/model/inspections/legalLength.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { keptColumns } from '../keptColumns.ts'
import { isKnownUnit } from './knownVisits.ts'

/** `campaignId`: the event of a unit is about its campaign. */
export type FoundUnit = CampaignUnit & { readonly campaignId: number }

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(
    sql,
    asker,
    'unit',
    sql`access.case_keys(campaign.province_code, unit.commune_code, unit.force, '{}', campaign.sensitivity)
      && ${asker.keys as string[]}::text[]`,
  )},
    unit.campaign_id, unit.force, unit.commune_code, unit.plan_number, unit.planned_on, unit.target, unit.difficulties,
    visits.done, visits.planned, visits.late
  from campaign_units unit join campaigns campaign on campaign.id = unit.campaign_id
  cross join lateral (select ${isKnownUnit(sql)} as is_all) known
  cross join lateral (
    select case when known.is_all then (count(*) filter (where state = 'DONE'))::int end as done,
      case when known.is_all then (count(*) filter (where state = 'PLANNED'))::int end as planned,
      case when known.is_all then (count(*) filter (where state = 'LATE'))::int end as late
    from access.campaign_visits(unit.campaign_id, ${asker.today}::date, ${LONGEST_CHECK}) visit
    where unit.force = any(visit.forces) and (unit.commune_code is null or visit.commune_code = unit.commune_code)
  ) visits`

export const findUnit = async (sql: Sql, asker: Asker, id: number): Promise<FoundUnit | undefined> =>
  (await sql<FoundUnit[]>`${rows(sql, asker)} where unit.id = ${id}`)[0]

/** Units of a campaign, by force, the whole area before its communes. */
export const listUnits = (sql: Sql, asker: Asker, campaignId: number): Promise<FoundUnit[]> =>
  sql<FoundUnit[]>`
    ${rows(sql, asker)} where unit.campaign_id = ${campaignId}
    order by unit.force, unit.commune_code nulls first`

/** The unit of a force and commune in a campaign; undefined where none was set. */
export const findUnitId = async (
  sql: Sql,
  campaignId: number,
  { force, communeCode }: Pick<CampaignUnitDraft, 'force' | 'communeCode'>,
): Promise<number | undefined> =>
  (
    await sql<{ id: number }[]>`
      select id from campaign_units
      where campaign_id = ${campaignId} and force = ${force} and commune_code is not distinct from ${communeCode}`
  )[0]?.id

const columnsOf = ({ force, communeCode, planNumber, plannedOn, target, difficulties }: CampaignUnitDraft) => ({
  force,
  communeCode,
  planNumber,
  plannedOn,
  target,
  difficulties,
})

/** Undefined where somebody else set it in the same moment. */
export const insertUnit = async (
  sql: Sql,
  { campaignId, isSample }: { readonly campaignId: number; readonly isSample: boolean },
  draft: CampaignUnitDraft,
): Promise<number | undefined> => {
  const row = { ...columnsOf(draft), campaignId, isSample }
  const [inserted] = await sql<{ id: number }[]>`
    insert into campaign_units ${sql(row)} on conflict (campaign_id, force, commune_code) do nothing returning id`
  return inserted?.id
}

/** Whether that version was there to be changed. */
export const updateUnit = async (sql: Sql, id: number, version: number, draft: CampaignUnitDraft): Promise<boolean> =>
  (await sql`update campaign_units set ${sql(columnsOf(draft))} where id = ${id} and version = ${version}`).count === 1
