import type { PlanLine } from '../../data/model/inspections/campaigns.ts'
import type { InspectionLevel } from '../../data/model/inspections/inspectionCodes.ts'
import type { DueFinding, Inspection } from '../../data/model/inspections/inspections.ts'
import { legalLength } from '../../data/model/inspections/legalLength.ts'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'

/** Who reads, and today. */
export interface Reading {
  /** Rows of the place. */
  readonly members: readonly number[]
  /** Keys under which the person may write. */
  readonly keys: readonly string[]
  readonly personId: string
  /** ISO day. */
  readonly today: string
}

const overrideOf = (sql: Sql) => sql`case when t.override_reason is not null then json_build_object(
  'reason', t.override_reason, 'document', t.override_document, 'note', t.override_note) end as override`

const mayEdit = (sql: Sql, { keys }: Reading) => sql`
  access.case_keys(t.province_code, t.commune_code, t.force, '{}', t.sensitivity) && ${keys as string[]}::text[] as may_edit`

export const listPlacePlans = (sql: Sql, reading: Reading): Promise<PlanLine[]> => sql<PlanLine[]>`
  select t.id, t.version, t.is_sample, ${mayEdit(sql, reading)}, t.campaign_id, t.commune_code, t.establishment_id, t.force,
    t.joint_forces, t.topics, t.content, t.visit_kind, t.starts_on, t.ends_on, t.lead, t.assigned, t.is_unannounced,
    ${overrideOf(sql)}, t.province_code, e.name as establishment_name, c.name as campaign_name, t.state,
    t.cancelled_reason, i.id as inspection_id, t.state = 'PLANNED' and t.ends_on < ${reading.today} as is_late
  from plan_lines t left join establishments e on e.id = t.establishment_id left join campaigns c on c.id = t.campaign_id
    left join inspections i on i.plan_line_id = t.id and i.cancelled_reason is null
  where t.establishment_id = any(${reading.members as number[]}::integer[])
  order by t.starts_on desc, t.id desc`

interface Visit extends Omit<Inspection, 'mustEndOn' | 'isLate'> {
  readonly sensitivity: string
}

export const listPlaceInspections = async (sql: Sql, reading: Reading): Promise<Inspection[]> => {
  const rows = await sql<Visit[]>`
    select t.id, t.version, t.is_sample, ${mayEdit(sql, reading)}, t.plan_line_id, t.campaign_id, t.number,
      t.type, t.basis, t.level, t.decision_number, t.decided_on, t.commune_code, t.former_unit_code, t.establishment_id,
      t.force, t.joint_forces, t.topics, t.lead, t.team, t.assigned, t.is_unannounced, t.planned_on, t.sensitivity,
      t.is_afterwards, ${overrideOf(sql)}, t.status, t.published_on, t.started_on, t.ended_on, t.extended_days,
      t.extension_reason, t.minutes_number, t.minutes_on, t.result, t.outcomes, t.fine, t.summary, t.closed_on,
      t.province_code, t.visit_kind, t.day, e.name as establishment_name, c.name as campaign_name, t.case_id,
      t.cancelled_reason,
      case when t.cancelled_reason is null then (select count(*) from access.repeated_visits(t.establishment_id, t.day,
        t.visit_kind, t.topics, t.plan_line_id, t.id))::integer else 0 end as repeats,
      (select count(*) from findings f where f.inspection_id = t.id and f.state <> 'CLOSED')::integer as open_findings
    from inspections t left join establishments e on e.id = t.establishment_id left join campaigns c on c.id = t.campaign_id
    where t.establishment_id = any(${reading.members as number[]}::integer[])
    order by t.day desc, t.id desc`
  return rows.map((row) => {
    const mustEndOn = lastLegalDay(row)
    return {
      ...row,
      lead: row.lead ?? '',
      mustEndOn,
      isLate: row.endedOn === null && mustEndOn !== null && mustEndOn < reading.today,
    }
  })
}

const lastLegalDay = ({ level, publishedOn, extendedDays }: Visit): string | null => {
  const length = publishedOn === null ? null : legalLength(level as InspectionLevel, publishedOn)
  return length && isoDay(dayNumber(publishedOn!) + length.days + extendedDays)
}

export const listPlaceFindings = (sql: Sql, reading: Reading): Promise<DueFinding[]> => sql<DueFinding[]>`
  select f.id, f.version, f.is_sample, ${mayEdit(sql, reading)}, f.inspection_id, f.topic, f.description, f.legal_basis,
    f.measure, f.due_on, f.evidence, f.evidence_on, f.recheck_inspection_id, f.rechecked_on, f.recheck_result, f.state,
    f.state <> 'CLOSED' and f.due_on < ${reading.today} as is_overdue, t.establishment_id, e.name as establishment_name,
    t.commune_code, t.number as inspection_number, t.force
  from inspections t join findings f on f.inspection_id = t.id left join establishments e on e.id = t.establishment_id
  where t.establishment_id = any(${reading.members as number[]}::integer[])
  order by f.state = 'CLOSED', f.due_on desc, f.id`
