import { z } from '@hono/zod-openapi'
import type { HistoryEntry, Inspection, InspectionDetail } from '../../../data/model/inspections/inspections.ts'
import type { InspectionPage } from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, instantSchema, ofType } from '../../http/documented.ts'
import { findingSchema, handoverSchema } from '../findings/schemas.ts'
import { keptFields, overrideAnswer } from '../sharedSchemas.ts'

export const inspectionSchema = ofType<Inspection>()(
  z
    .object({
      ...keptFields,
      planLineId: z.number().int().nullable(),
      campaignId: z.number().int().nullable(),
      number: z.string(),
      type: codeSchema,
      basis: codeSchema,
      level: codeSchema,
      decisionNumber: z.string().nullable(),
      decidedOn: daySchema.nullable(),
      communeCode: z.string(),
      formerUnitCode: z.string().nullable(),
      establishmentId: z.number().int().nullable(),
      force: codeSchema,
      jointForces: z.array(codeSchema),
      topics: z.array(codeSchema),
      lead: z.string(),
      team: z.array(z.string()),
      assigned: z.array(z.string()),
      isUnannounced: z.boolean(),
      plannedOn: daySchema,
      sensitivity: codeSchema,
      isAfterwards: z.boolean(),
      override: overrideAnswer,
      status: codeSchema,
      publishedOn: daySchema.nullable(),
      startedOn: daySchema.nullable(),
      endedOn: daySchema.nullable(),
      extendedDays: z.number().int(),
      extensionReason: z.string().nullable(),
      minutesNumber: z.string().nullable(),
      minutesOn: daySchema.nullable(),
      result: codeSchema.nullable(),
      outcomes: z.array(codeSchema),
      fine: z.number().nullable(),
      summary: z.string().nullable(),
      closedOn: daySchema.nullable(),
      provinceCode: z.string(),
      visitKind: codeSchema,
      day: daySchema,
      establishmentName: z.string().nullable(),
      campaignName: z.string().nullable(),
      caseId: z.number().int().nullable(),
      cancelledReason: z.string().nullable(),
      mustEndOn: daySchema.nullable(),
      isLate: z.boolean(),
      repeats: z.number().int(),
      openFindings: z.number().int(),
    })
    .openapi('Inspection'),
)
export const pageSchema = ofType<InspectionPage>()(
  z
    .object({ inspections: z.array(inspectionSchema), next: z.string().nullable(), total: z.number().int().nullable() })
    .openapi('InspectionPage'),
)

const historySchema = ofType<HistoryEntry>()(
  z
    .object({
      entity: z.string(),
      entityId: z.number().int(),
      version: z.number().int(),
      replacedAt: instantSchema,
      personName: z.string().nullable(),
      changed: z.array(z.string()),
    })
    .openapi('HistoryEntry'),
)
export const detailSchema = ofType<InspectionDetail>()(
  z
    .object({
      inspection: inspectionSchema,
      findings: z.array(findingSchema),
      handover: handoverSchema.nullable(),
      history: z.array(historySchema),
    })
    .openapi('InspectionDetail'),
)
