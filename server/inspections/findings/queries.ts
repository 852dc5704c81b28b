import type { DueFinding, Finding, Handover } from '../../../data/model/inspections/inspections.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { countRows } from '../countRows.ts'
import type { Cursor } from '../filterParameters.ts'
import { keptColumns } from '../keptColumns.ts'

/** Who sees an inspection exactly may write what was found there; its policy lets nobody else see it. */
const isWritable = (sql: Sql, { id, keys }: Asker) => sql`
  (access.case_keys(visit.province_code, visit.commune_code, visit.force, visit.joint_forces, visit.sensitivity)
    && ${keys as string[]}::text[] or ${id} = any(visit.assigned))`

/** What is written of an inspection is as secret as the inspection (rule R17). */
const isSecret = (sql: Sql) => sql`(visit.is_unannounced and visit.status <> 'DONE') as is_secret`

const isOverdue = (sql: Sql, { today }: Asker) => sql`(finding.state <> 'CLOSED' and finding.due_on < ${today}::date)`

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(sql, asker, 'finding', isWritable(sql, asker))},
    finding.inspection_id, finding.topic, finding.description, finding.legal_basis, finding.measure, finding.due_on,
    finding.evidence, finding.evidence_on, finding.recheck_inspection_id, finding.rechecked_on, finding.recheck_result,
    finding.state, ${isOverdue(sql, asker)} as is_overdue,
    visit.establishment_id, place.name as establishment_name, visit.commune_code, visit.number as inspection_number,
    visit.force, ${isSecret(sql)}
  from findings finding join inspections visit on visit.id = finding.inspection_id
  left join establishments place on place.id = access.root_of(visit.establishment_id)`

/** `isSecret`: those who read the audit record must not learn what it says yet. */
export type FoundFinding = DueFinding & { readonly isSecret: boolean }

export const findFinding = async (sql: Sql, asker: Asker, id: number): Promise<FoundFinding | undefined> =>
  (await sql<FoundFinding[]>`${rows(sql, asker)} where finding.id = ${id}`)[0]

export const listFindings = (sql: Sql, asker: Asker, inspectionId: number): Promise<Finding[]> =>
  sql<Finding[]>`${rows(sql, asker)} where finding.inspection_id = ${inspectionId} order by finding.id`

/** Null: of everything. */
export interface FindingSearch {
  readonly province: string | null
  readonly commune: string | null
  readonly establishment: number | null
  readonly forces: readonly string[] | null
  readonly state: string | null
  /** Days on which they fall due, both inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly isOverdue: boolean
  readonly after: Cursor | null
  readonly limit: number
}

/** Of all pages. */
const wanted = (sql: Sql, asker: Asker, search: FindingSearch) => {
  const { province, commune, establishment, forces, state, from, to } = search
  return sql`
    ${rows(sql, asker)} where visit.cancelled_reason is null
      and ${state === null ? sql`finding.state <> 'CLOSED'` : sql`finding.state = ${state}`}
      ${province === null ? sql`` : sql`and visit.province_code = ${province}`}
      ${commune === null ? sql`` : sql`and visit.commune_code = ${commune}`}
      ${
        establishment === null
          ? sql``
          : sql`and visit.establishment_id in (select access.same_establishments(${establishment}))`
      }
      ${forces === null ? sql`` : sql`and visit.force || visit.joint_forces && ${forces as string[]}::text[]`}
      ${from === null ? sql`` : sql`and finding.due_on >= ${from}::date`}
      ${to === null ? sql`` : sql`and finding.due_on <= ${to}::date`}
      ${search.isOverdue ? sql`and ${isOverdue(sql, asker)}` : sql``}`
}

/** What falls due, the earliest first, closed ones only when asked for; one more than the limit when there are more. */
export const listDue = (sql: Sql, asker: Asker, search: FindingSearch): Promise<DueFinding[]> => {
  const { after, limit } = search
  return sql<DueFinding[]>`
    ${wanted(sql, asker, search)}
      ${after === null ? sql`` : sql`and (finding.due_on, finding.id) > (${after.day}::date, ${after.id})`}
    order by finding.due_on, finding.id limit ${limit + 1}`
}

export const countDue = (sql: Sql, asker: Asker, search: FindingSearch): Promise<number> =>
  countRows(sql, wanted(sql, asker, search))

/** `inspectionId`: the event of a dossier is about its inspection. */
export type FoundHandover = Handover & { readonly inspectionId: number; readonly isSecret: boolean }

const handovers = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(sql, asker, 'dossier', isWritable(sql, asker))}, dossier.inspection_id, dossier.receiver,
    dossier.dossier_number, dossier.handed_on, dossier.received_on, dossier.decision, dossier.decided_on,
    dossier.decision_number, ${isSecret(sql)}
  from handovers dossier join inspections visit on visit.id = dossier.inspection_id`

export const findHandover = async (sql: Sql, asker: Asker, id: number): Promise<FoundHandover | undefined> =>
  (await sql<FoundHandover[]>`${handovers(sql, asker)} where dossier.id = ${id}`)[0]

export const findHandoverOf = async (
  sql: Sql,
  asker: Asker,
  inspectionId: number,
): Promise<FoundHandover | undefined> =>
  (await sql<FoundHandover[]>`${handovers(sql, asker)} where dossier.inspection_id = ${inspectionId}`)[0]
