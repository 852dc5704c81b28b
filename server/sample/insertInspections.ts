import { sampleCampaigns, sampleCampaignUnits } from '../../data/sample/sampleCampaigns.ts'
import type { SampleFacts } from '../../data/sample/sampleCases.ts'
import type { SampleEstablishment } from '../../data/sample/sampleEstablishments.ts'
import { sampleExemptions } from '../../data/sample/sampleExemptions.ts'
import { sampleTasks } from '../../data/sample/sampleTasks.ts'
import { sampleVisits } from '../../data/sample/sampleVisits.ts'
import type { SamplePlanLine, SampleVisit } from '../../data/sample/visitBook.ts'
import type { Sql } from '../database/connect.ts'
import { isoDay } from '../../data/model/localDay.ts'

/** Writes the campaigns with what was planned and what was inspected, through the same guards as everybody's. */
export const insertInspections = async (
  sql: Sql,
  facts: SampleFacts,
  establishments: readonly SampleEstablishment[],
): Promise<void> => {
  const { lines, visits } = sampleVisits(facts, establishments)
  await insertCampaigns(sql, facts)
  const lineIds = await insertPlanLines(sql, lines)
  await sql`analyze campaigns, plan_lines`
  await insertTasks(sql, facts, lines, lineIds)
  const withLines = visits.map((visit) => ({
    ...visit,
    planLineId: visit.planLine === null ? null : (lineIds[visit.planLine] ?? null),
  }))
  // A follow-up needs what it follows up, so that comes first; files are closed at the end, when nothing is open.
  const isFollowUp = ({ overrideReason }: LinkedVisit) => overrideReason === 'R_FOLLOW'
  for (const part of [withLines.filter((visit) => !isFollowUp(visit)), withLines.filter(isFollowUp)]) {
    await insertVisits(sql, part)
    await sql`analyze inspections`
    await insertFindings(sql, part)
    await sql`analyze findings`
  }
  await closeFiles(sql, withLines)
}

const insertCampaigns = async (sql: Sql, facts: SampleFacts): Promise<void> => {
  const today = isoDay(facts.today)
  const campaigns = sampleCampaigns(facts).map(({ lines: _lines, types: _types, ...campaign }) => ({
    ...campaign,
    status: campaign.endsOn < today ? 'CLOSED' : 'RUNNING',
  }))
  await sql`
    insert into campaigns (code, name, theme, province_code, forces, topics, starts_on, ends_on, report_on,
      decision_number, decided_on, status, is_sample)
    select code, name, theme, "provinceCode", forces, topics, "startsOn", "endsOn", "reportOn", "decisionNumber",
      "decidedOn", status, true
    from jsonb_to_recordset(${sql.json(campaigns as never)}) as t (code text, name text, theme text,
      "provinceCode" text, forces text[], topics text[], "startsOn" date, "endsOn" date, "reportOn" date,
      "decisionNumber" text, "decidedOn" date, status text)`
  await sql`
    insert into campaign_units (campaign_id, force, plan_number, planned_on, target, difficulties, is_sample)
    select campaigns.id, force, "planNumber", "plannedOn", target, difficulties, true
    from jsonb_to_recordset(${sql.json(sampleCampaignUnits(facts) as never)}) as t (campaign text, force text,
      "planNumber" text, "plannedOn" date, target integer, difficulties text)
    join campaigns on campaigns.code = campaign`
  await sql`
    insert into exemptions (province_code, commune_code, force, topic, valid_from, valid_to, ground, document, is_sample)
    select "provinceCode", "communeCode", force, topic, "validFrom", "validTo", ground, document, true
    from jsonb_to_recordset(${sql.json(sampleExemptions(facts) as never)}) as t ("provinceCode" text,
      "communeCode" text, force text, topic text, "validFrom" date, "validTo" date, ground text, document text)`
}

/** Ids of the lines, in their order. */
const insertPlanLines = async (sql: Sql, lines: readonly SamplePlanLine[]): Promise<number[]> => {
  const rows = await sql<{ id: number }[]>`
    select nextval(pg_get_serial_sequence('plan_lines', 'id'))::int as id from generate_series(1, ${lines.length})`
  const ids = rows.map(({ id }) => id)
  await sql`
    insert into plan_lines (id, campaign_id, province_code, commune_code, establishment_id, force, joint_forces, topics,
      content, visit_kind, starts_on, ends_on, lead, is_unannounced, state, cancelled_reason, is_sample)
    overriding system value
    select t.id, campaigns.id, "provinceCode", "communeCode", establishments.id, force, "jointForces", t.topics,
      content, "visitKind", "startsOn", "endsOn", lead, "isUnannounced", state, "cancelledReason", true
    from jsonb_to_recordset(${sql.json(lines.map((line, place) => ({ ...line, id: ids[place] })) as never)}) as t (
      id integer, campaign text, "provinceCode" text, "communeCode" text, establishment text, force text,
      "jointForces" text[], topics text[], content text, "visitKind" text, "startsOn" date, "endsOn" date, lead text,
      "isUnannounced" boolean, state text, "cancelledReason" text)
    left join campaigns on campaigns.code = campaign
    left join establishments on establishments.code = establishment
    order by t.id`
  return ids
}

const insertTasks = (sql: Sql, facts: SampleFacts, lines: readonly SamplePlanLine[], lineIds: readonly number[]) => {
  const tasks = sampleTasks(facts, lines).map((task) => ({
    ...task,
    planLineId: task.planLine === null ? null : lineIds[task.planLine],
  }))
  return sql`
    insert into tasks (campaign_id, plan_line_id, province_code, commune_code, force, person_name, work, due_on,
      responsibility, product, authority, state, done_on, result, difficulties, is_sample)
    select campaigns.id, "planLineId", "provinceCode", "communeCode", force, "personName", work, "dueOn",
      responsibility, product, authority, state, "doneOn", result, difficulties, true
    from jsonb_to_recordset(${sql.json(tasks as never)}) as t (campaign text, "planLineId" integer,
      "provinceCode" text, "communeCode" text, force text, "personName" text, work text, "dueOn" date,
      responsibility text, product text, authority text, state text, "doneOn" date, result text, difficulties text)
    left join campaigns on campaigns.code = campaign`
}

type LinkedVisit = SampleVisit & { readonly planLineId: number | null }

const insertVisits = (sql: Sql, visits: readonly LinkedVisit[]) => {
  const rows = visits.map(({ findings: _findings, handover: _handover, closedOn: _closedOn, ...visit }) => visit)
  return sql`
    insert into inspections (number, plan_line_id, campaign_id, type, basis, level, decision_number, decided_on,
      published_on, province_code, commune_code, former_unit_code, establishment_id, force, joint_forces, topics, lead,
      team, is_unannounced, status, planned_on, started_on, ended_on, extended_days, extension_reason, minutes_number,
      minutes_on, result, outcomes, fine, summary, is_afterwards, override_reason, override_document, override_note,
      sensitivity, is_sample)
    select number, "planLineId", campaigns.id, t.type, basis, level, "decisionNumber", "decidedOn", "publishedOn",
      "provinceCode", "communeCode", "formerUnitCode", establishments.id, force, "jointForces", t.topics, lead, team,
      "isUnannounced", t.status, "plannedOn", "startedOn", "endedOn", "extendedDays", "extensionReason",
      "minutesNumber", "minutesOn", result, outcomes, fine, summary, "isAfterwards", "overrideReason",
      "overrideDocument", "overrideNote", t.sensitivity, true
    from jsonb_to_recordset(${sql.json(rows as never)}) as t (number text, "planLineId" integer, campaign text,
      type text, basis text, level text, "decisionNumber" text, "decidedOn" date, "publishedOn" date,
      "provinceCode" text, "communeCode" text, "formerUnitCode" text, establishment text, force text,
      "jointForces" text[], topics text[], lead text, team text[], "isUnannounced" boolean, status text,
      "plannedOn" date, "startedOn" date, "endedOn" date, "extendedDays" integer, "extensionReason" text,
      "minutesNumber" text, "minutesOn" date, result text, outcomes text[], fine bigint, summary text,
      "isAfterwards" boolean, "overrideReason" text, "overrideDocument" text, "overrideNote" text, sensitivity text)
    left join campaigns on campaigns.code = campaign
    left join establishments on establishments.code = establishment
    order by "plannedOn", number`
}

const insertFindings = async (sql: Sql, visits: readonly LinkedVisit[]): Promise<void> => {
  const handovers = visits.flatMap(({ number, handover }) => (handover ? [{ ...handover, number }] : []))
  await sql`
    insert into handovers (inspection_id, receiver, dossier_number, handed_on, received_on, decision, decided_on,
      decision_number, is_sample)
    select inspections.id, receiver, "dossierNumber", "handedOn", "receivedOn", decision, t."decidedOn",
      t."decisionNumber", true
    from jsonb_to_recordset(${sql.json(handovers as never)}) as t (number text, receiver text, "dossierNumber" text,
      "handedOn" date, "receivedOn" date, decision text, "decidedOn" date, "decisionNumber" text)
    join inspections on inspections.number = t.number and inspections.is_sample`
  const findings = visits.flatMap(({ number, findings: own }) => own.map((finding) => ({ ...finding, number })))
  await sql`
    insert into findings (inspection_id, topic, description, legal_basis, measure, due_on, evidence, evidence_on,
      rechecked_on, recheck_result, state, is_sample)
    select inspections.id, topic, description, "legalBasis", measure, "dueOn", evidence, "evidenceOn", "recheckedOn",
      "recheckResult", state, true
    from jsonb_to_recordset(${sql.json(findings as never)}) as t (number text, topic text, description text,
      "legalBasis" text, measure text, "dueOn" date, evidence text, "evidenceOn" date, "recheckedOn" date,
      "recheckResult" text, state text)
    join inspections on inspections.number = t.number and inspections.is_sample`
}

/** Says which visit looked at a finding again, and closes the files; their history bears the day of it. */
const closeFiles = async (sql: Sql, visits: readonly LinkedVisit[]): Promise<void> => {
  await sql`select set_config('diem_nong.person_name', 'Cán bộ (mẫu)', true)`
  const rechecks = visits.flatMap(({ number, findings }) =>
    findings.flatMap(({ recheckNumber, recheckedOn }) =>
      recheckNumber ? [{ number, recheckNumber, recheckedOn }] : [],
    ),
  )
  await sql`
    update findings set recheck_inspection_id = later.id
    from jsonb_to_recordset(${sql.json(rechecks as never)}) as t (number text, "recheckNumber" text, "recheckedOn" date)
    join inspections first on first.number = t.number and first.is_sample
    join inspections later on later.number = t."recheckNumber" and later.is_sample
    where findings.inspection_id = first.id and findings.rechecked_on = t."recheckedOn"`
  const closed = visits.flatMap(({ number, closedOn }) => (closedOn ? [{ number, closedOn }] : []))
  await sql`
    update inspections set closed_on = t."closedOn"
    from jsonb_to_recordset(${sql.json(closed as never)}) as t (number text, "closedOn" date)
    where inspections.number = t.number and inspections.is_sample`
  await sql`
    update history set replaced_at = (inspections.closed_on + time '17:00') at time zone 'Asia/Ho_Chi_Minh'
    from inspections where entity = 'inspections' and entity_id = inspections.id and inspections.is_sample`
  await sql`
    update history set replaced_at = (findings.rechecked_on + time '16:00') at time zone 'Asia/Ho_Chi_Minh'
    from findings where entity = 'findings' and entity_id = findings.id and findings.is_sample`
  await sql`select set_config('diem_nong.person_name', '', true)`
}
