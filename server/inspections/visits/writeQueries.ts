import type {
  InspectionDraft,
  InspectionFacts,
  InspectionProgress,
} from '../../../data/model/inspections/inspections.ts'
import type { Override } from '../../../data/model/inspections/campaigns.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import type { JudgedPlace } from '../judgePlace.ts'

const overrideOf = (override: Override | null) => ({
  overrideReason: override?.reason ?? null,
  overrideDocument: override?.document ?? null,
  overrideNote: override?.note ?? null,
})

const progressOf = (progress: InspectionProgress) => ({
  status: progress.status,
  publishedOn: progress.publishedOn,
  startedOn: progress.startedOn,
  endedOn: progress.endedOn,
  extendedDays: progress.extendedDays,
  extensionReason: progress.extensionReason,
  minutesNumber: progress.minutesNumber,
  minutesOn: progress.minutesOn,
  result: progress.result,
  outcomes: progress.outcomes as string[],
  fine: progress.fine,
  summary: progress.summary,
  closedOn: progress.closedOn,
})

const plannedOf = (draft: InspectionFacts, { provinceCode, sensitivity }: JudgedPlace) => ({
  planLineId: draft.planLineId,
  campaignId: draft.campaignId,
  number: draft.number,
  type: draft.type,
  basis: draft.basis,
  level: draft.level,
  decisionNumber: draft.decisionNumber,
  decidedOn: draft.decidedOn,
  provinceCode,
  communeCode: draft.communeCode,
  formerUnitCode: draft.formerUnitCode,
  establishmentId: draft.establishmentId,
  force: draft.force,
  jointForces: draft.jointForces as string[],
  topics: draft.topics as string[],
  lead: draft.lead,
  team: draft.team as string[],
  assigned: draft.assigned as string[],
  plannedOn: draft.plannedOn,
  sensitivity,
  ...overrideOf(draft.override),
})

export const insertInspection = async (
  sql: Sql,
  asker: Asker,
  draft: InspectionDraft,
  place: JudgedPlace,
  progress: InspectionProgress | null,
): Promise<number> => {
  const row = {
    ...plannedOf(draft, place),
    isUnannounced: draft.isUnannounced,
    isAfterwards: draft.isAfterwards,
    isSample: place.isSample,
    createdBy: asker.id,
    ...(progress && progressOf(progress)),
  }
  const [inserted] = await sql<{ id: number }[]>`insert into own_inspections ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updateFacts = async (
  sql: Sql,
  { id, version }: { readonly id: number; readonly version: number },
  facts: InspectionFacts,
  place: JudgedPlace,
): Promise<boolean> =>
  (await sql`update own_inspections set ${sql(plannedOf(facts, place))} where id = ${id} and version = ${version}`)
    .count === 1

/** Whether that version was there to be changed. An absent override stays as it was. */
export const updateProgress = async (
  sql: Sql,
  { id, version }: { readonly id: number; readonly version: number },
  progress: InspectionProgress,
  override: Override | null,
): Promise<boolean> =>
  (
    await sql`
      update own_inspections set ${sql({ ...progressOf(progress), ...(override && overrideOf(override)) })}
      where id = ${id} and version = ${version}`
  ).count === 1

export const cancelInspection = async (sql: Sql, id: number, version: number, reason: string): Promise<boolean> =>
  (await sql`update own_inspections set cancelled_reason = ${reason} where id = ${id} and version = ${version}`)
    .count === 1
