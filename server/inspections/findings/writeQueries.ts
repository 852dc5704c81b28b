import type { FindingDraft, FindingStep, HandoverDraft } from '../../../data/model/inspections/inspections.ts'
import type { Sql } from '../../database/connect.ts'

/** An inspection and whether what is written of it belongs to the sample. */
export interface OfInspection {
  readonly inspectionId: number
  readonly isSample: boolean
}

const draftOf = ({ topic, description, legalBasis, measure, dueOn }: FindingDraft) => ({
  topic,
  description,
  legalBasis,
  measure,
  dueOn,
})

export const insertFinding = async (sql: Sql, of: OfInspection, draft: FindingDraft): Promise<number> => {
  const [inserted] = await sql<{ id: number }[]>`insert into findings ${sql({ ...draftOf(draft), ...of })} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updateFinding = async (sql: Sql, id: number, version: number, draft: FindingDraft): Promise<boolean> =>
  (await sql`update findings set ${sql(draftOf(draft))} where id = ${id} and version = ${version}`).count === 1

export const stepFinding = async (sql: Sql, id: number, version: number, step: FindingStep): Promise<boolean> => {
  const row = {
    evidence: step.evidence,
    evidenceOn: step.evidenceOn,
    recheckInspectionId: step.recheckInspectionId,
    recheckedOn: step.recheckedOn,
    recheckResult: step.recheckResult,
    state: step.state,
  }
  return (await sql`update findings set ${sql(row)} where id = ${id} and version = ${version}`).count === 1
}

const dossierOf = (draft: HandoverDraft) => ({
  receiver: draft.receiver,
  dossierNumber: draft.dossierNumber,
  handedOn: draft.handedOn,
  receivedOn: draft.receivedOn,
  decision: draft.decision,
  decidedOn: draft.decidedOn,
  decisionNumber: draft.decisionNumber,
})

/** Undefined where somebody else put one down in the same moment. */
export const insertHandover = async (sql: Sql, of: OfInspection, draft: HandoverDraft): Promise<number | undefined> => {
  const [inserted] = await sql<{ id: number }[]>`
    insert into handovers ${sql({ ...dossierOf(draft), ...of })} on conflict (inspection_id) do nothing returning id`
  return inserted?.id
}

/** Whether that version was there to be changed. */
export const updateHandover = async (sql: Sql, id: number, version: number, draft: HandoverDraft): Promise<boolean> =>
  (await sql`update handovers set ${sql(dossierOf(draft))} where id = ${id} and version = ${version}`).count === 1

/** Whether two visits were of one place: one establishment, merged rows as one, or one area. */
export const isSamePlace = async (sql: Sql, inspectionId: number, otherId: number): Promise<boolean> =>
  (
    await sql`
      select from inspections a, inspections b
      where a.id = ${inspectionId} and b.id = ${otherId} and b.cancelled_reason is null
        and access.root_of(a.establishment_id) is not distinct from access.root_of(b.establishment_id)
        and (a.establishment_id is not null or a.commune_code = b.commune_code)`
  ).length > 0

/** Whether a finding names a visit as its re-check. */
export const isRecheck = async (sql: Sql, inspectionId: number): Promise<boolean> =>
  (await sql`select from findings where recheck_inspection_id = ${inspectionId} limit 1`).length > 0
