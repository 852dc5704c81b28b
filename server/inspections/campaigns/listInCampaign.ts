import type { Sql } from '../../database/connect.ts'
import type { InCampaign } from './outsideCampaign.ts'

/** Something that a campaign must keep room for. */
export interface HeldByCampaign extends InCampaign {
  readonly what: 'PLAN' | 'INSPECTION' | 'TASK' | 'UNIT'
  /** Of the commune; null: the whole area. */
  readonly name: string | null
}

/**
 * Plan lines, visits, open tasks and targets of a campaign, each once, that the person may know of: of what is unannounced
 * a refusal would tell.
 */
export const listInCampaign = (sql: Sql, id: number): Promise<HeldByCampaign[]> =>
  sql<HeldByCampaign[]>`
    with held as (
      select 'PLAN' as what, line.commune_code, line.force, line.joint_forces,
        jsonb_build_object('startsOn', line.starts_on, 'endsOn', line.ends_on) as days
      from plan_lines line where line.campaign_id = ${id} and line.state = 'PLANNED'
        and not exists (select from inspections where plan_line_id = line.id and cancelled_reason is null)
      union all
      select 'INSPECTION', commune_code, force, joint_forces,
        jsonb_build_object('plannedOn', coalesce(started_on, published_on, planned_on))
      from inspections where campaign_id = ${id} and cancelled_reason is null
      union all
      select 'TASK', commune_code, force, '{}', jsonb_build_object('dueOn', due_on)
      from tasks where campaign_id = ${id} and state in ('OPEN', 'DOING')
      union all
      select 'UNIT', commune_code, force, '{}', '{}' from campaign_units where campaign_id = ${id} and target > 0
    )
    select held.*, communes.name from held left join communes on communes.code = held.commune_code
    order by held.what, held.days::text, held.commune_code`
