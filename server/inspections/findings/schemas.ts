import { z } from '@hono/zod-openapi'
import {
  FINDING_STATES,
  HANDOVER_DECISIONS,
  INSPECTION_TOPICS,
  RECHECK_RESULTS,
} from '../../../data/model/inspections/inspectionCodes.ts'
import type { DueFinding, Finding, FindingDraft, Handover } from '../../../data/model/inspections/inspections.ts'
import type {
  DueFindingPage,
  FindingChange,
  FindingStepChange,
  HandoverChange,
} from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, ofType } from '../../http/documented.ts'
import { codesOf, day, optional, optionalDay, optionalRowId, rowId, text } from '../../http/draftFields.ts'
import { keptFields } from '../sharedSchemas.ts'

const draftFields = {
  topic: codesOf(INSPECTION_TOPICS),
  description: text(4000, 3),
  legalBasis: optional(1000),
  measure: text(4000, 3),
  dueOn: day,
}
export const findingDraftSchema = ofType<FindingDraft>()(z.strictObject(draftFields).openapi('FindingDraft'))
export const findingChangeSchema = ofType<FindingChange>()(
  z.strictObject({ ...draftFields, version: rowId }).openapi('FindingChange'),
)
export const stepChangeSchema = ofType<FindingStepChange>()(
  z
    .strictObject({
      evidence: optional(4000),
      evidenceOn: optionalDay,
      recheckInspectionId: optionalRowId,
      recheckedOn: optionalDay,
      recheckResult: codesOf(RECHECK_RESULTS).nullable().default(null),
      state: codesOf(FINDING_STATES),
      version: rowId,
    })
    .openapi('FindingStepChange'),
)
export const handoverChangeSchema = ofType<HandoverChange>()(
  z
    .strictObject({
      receiver: text(300, 2),
      dossierNumber: text(100),
      handedOn: day,
      receivedOn: optionalDay,
      decision: codesOf(HANDOVER_DECISIONS).nullable().default(null),
      decidedOn: optionalDay,
      decisionNumber: optional(100),
      version: rowId.nullable().default(null),
    })
    .openapi('HandoverChange'),
)

const findingFields = {
  ...keptFields,
  inspectionId: z.number().int(),
  topic: codeSchema,
  description: z.string(),
  legalBasis: z.string().nullable(),
  measure: z.string(),
  dueOn: daySchema,
  evidence: z.string().nullable(),
  evidenceOn: daySchema.nullable(),
  recheckInspectionId: z.number().int().nullable(),
  recheckedOn: daySchema.nullable(),
  recheckResult: codeSchema.nullable(),
  state: codeSchema,
  isOverdue: z.boolean(),
}
export const findingSchema = ofType<Finding>()(z.object(findingFields).openapi('Finding'))
export const dueFindingSchema = ofType<DueFinding>()(
  z
    .object({
      ...findingFields,
      establishmentId: z.number().int().nullable(),
      establishmentName: z.string().nullable(),
      communeCode: z.string(),
      inspectionNumber: z.string(),
      force: codeSchema,
    })
    .openapi('DueFinding'),
)
export const duePageSchema = ofType<DueFindingPage>()(
  z
    .object({ findings: z.array(dueFindingSchema), next: z.string().nullable(), total: z.number().int().nullable() })
    .openapi('DueFindingPage'),
)
export const handoverSchema = ofType<Handover>()(
  z
    .object({
      ...keptFields,
      receiver: z.string(),
      dossierNumber: z.string(),
      handedOn: daySchema,
      receivedOn: daySchema.nullable(),
      decision: codeSchema.nullable(),
      decidedOn: daySchema.nullable(),
      decisionNumber: z.string().nullable(),
    })
    .openapi('Handover'),
)
