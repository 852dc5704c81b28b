import type { Campaign, CampaignDraft } from '../../../data/model/inspections/campaigns.ts'
import { LONGEST_CHECK } from '../../../data/model/inspections/legalLength.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { keptColumns } from '../keptColumns.ts'
import { isKnownCampaign, isKnownUnit } from './knownVisits.ts'

/** Null: of everything. */
export interface CampaignSearch {
  readonly province: string | null
  readonly status: string | null
  /** Campaigns of which a day lies from this one on, and to that one. */
  readonly from: string | null
  readonly to: string | null
}

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(
    sql,
    asker,
    'campaign',
    sql`access.thing_keys(campaign.province_code, null, campaign.sensitivity) && ${asker.keys as string[]}::text[]`,
  )},
    campaign.code, campaign.name, campaign.theme, campaign.province_code, campaign.commune_codes, campaign.forces,
    campaign.topics, campaign.starts_on, campaign.ends_on, campaign.report_on, campaign.decision_number,
    campaign.decided_on, campaign.status, campaign.note,
    (with visits as materialized (
        select * from access.campaign_visits(campaign.id, ${asker.today}::date, ${LONGEST_CHECK})
      ), units as (
        select target, ${isKnownUnit(sql)} as is_known, least(target, (
          select count(*) from visits where state = 'DONE' and unit.force = any(forces)
            and (unit.commune_code is null or visits.commune_code = unit.commune_code))) as reached
        from campaign_units unit where unit.campaign_id = campaign.id
      )
      select jsonb_build_object('target', (select coalesce(sum(target) filter (where is_known), 0) from units),
        'reached', (select coalesce(sum(reached) filter (where is_known), 0) from units),
        'unknownUnits', (select count(*) filter (where not is_known) from units), 'isWhole', ${isKnownCampaign(sql)},
        'done', count(*) filter (where state = 'DONE'), 'planned', count(*) filter (where state = 'PLANNED'),
        'late', count(*) filter (where state = 'LATE'))
      from visits) as progress
  from campaigns campaign`

export const findCampaign = async (sql: Sql, asker: Asker, id: number): Promise<Campaign | undefined> =>
  (await sql<Campaign[]>`${rows(sql, asker)} where campaign.id = ${id}`)[0]

/** Campaigns that a search keeps, the newest first. */
export const listCampaigns = (sql: Sql, asker: Asker, { province, status, from, to }: CampaignSearch) =>
  sql<Campaign[]>`
    ${rows(sql, asker)} where true
      ${province === null ? sql`` : sql`and campaign.province_code = ${province}`}
      ${status === null ? sql`` : sql`and campaign.status = ${status}`}
      ${from === null ? sql`` : sql`and campaign.ends_on >= ${from}::date`}
      ${to === null ? sql`` : sql`and campaign.starts_on <= ${to}::date`}
    order by campaign.starts_on desc, campaign.id desc`

const columnsOf = (draft: CampaignDraft) => ({
  code: draft.code,
  name: draft.name,
  theme: draft.theme,
  provinceCode: draft.provinceCode,
  communeCodes: draft.communeCodes as string[] | null,
  forces: draft.forces as string[],
  topics: draft.topics as string[],
  startsOn: draft.startsOn,
  endsOn: draft.endsOn,
  reportOn: draft.reportOn,
  decisionNumber: draft.decisionNumber,
  decidedOn: draft.decidedOn,
  status: draft.status,
  note: draft.note,
})

export const insertCampaign = async (sql: Sql, asker: Asker, draft: CampaignDraft): Promise<number> => {
  const row = { ...columnsOf(draft), isSample: asker.isSample, createdBy: asker.id }
  const [inserted] = await sql<{ id: number }[]>`insert into campaigns ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updateCampaign = async (sql: Sql, id: number, version: number, draft: CampaignDraft): Promise<boolean> =>
  (await sql`update campaigns set ${sql(columnsOf(draft))} where id = ${id} and version = ${version}`).count === 1
