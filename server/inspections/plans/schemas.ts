import { z } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { PlanLine, PlanLineDraft } from '../../../data/model/inspections/campaigns.ts'
import { INSPECTION_TOPICS, VISIT_KINDS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { PlanLineChange, PlanLinePage, RepeatCheck, RepeatList } from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, ofType } from '../../http/documented.ts'
import { codesOf, communeCode, day, listOf, optionalRowId, personIds, rowId, text } from '../../http/draftFields.ts'
import { nearDay } from '../../http/nearDay.ts'
import { keptFields, overrideAnswer, overrideSchema, repeatedVisitSchema } from '../sharedSchemas.ts'

const draftFields = {
  campaignId: optionalRowId,
  communeCode,
  establishmentId: optionalRowId,
  force: codesOf(FORCES),
  jointForces: listOf(codesOf(FORCES), { most: FORCES.length }).default([]),
  topics: listOf(codesOf(INSPECTION_TOPICS), { least: 1, most: INSPECTION_TOPICS.length }),
  content: text(2000, 3),
  visitKind: codesOf(VISIT_KINDS).default('CHECK'),
  startsOn: nearDay,
  endsOn: nearDay,
  lead: text(200, 2),
  assigned: personIds,
  isUnannounced: z.boolean().default(false),
  override: overrideSchema,
}
type Draft = z.infer<z.ZodObject<typeof draftFields>>

/** Refuses days in the wrong order, and a force that joins itself. */
const holds = <Schema extends z.ZodType<Draft>>(schema: Schema) =>
  schema
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ['endsOn'],
      message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    })
    .refine(({ force, jointForces }) => !jointForces.includes(force), {
      path: ['jointForces'],
      message: 'Lực lượng chủ trì không ghi lại ở lực lượng phối hợp.',
    })

export const draftSchema = ofType<PlanLineDraft>()(holds(z.strictObject(draftFields)).openapi('PlanLineDraft'))
export const changeSchema = ofType<PlanLineChange>()(
  holds(z.strictObject({ ...draftFields, version: rowId })).openapi('PlanLineChange'),
)
/** Not strict: a whole draft passes. */
export const checkSchema = ofType<RepeatCheck>()(
  z
    .object({
      establishmentId: optionalRowId,
      startsOn: day,
      visitKind: codesOf(VISIT_KINDS).default('CHECK'),
      topics: listOf(codesOf(INSPECTION_TOPICS), { most: INSPECTION_TOPICS.length }),
      planLineId: optionalRowId,
      inspectionId: optionalRowId,
    })
    .openapi('RepeatCheck'),
)
export const repeatsSchema = ofType<RepeatList>()(
  z.object({ repeats: z.array(repeatedVisitSchema) }).openapi('RepeatList'),
)

export const planLineSchema = ofType<PlanLine>()(
  z
    .object({
      ...keptFields,
      campaignId: z.number().int().nullable(),
      communeCode: z.string(),
      establishmentId: z.number().int().nullable(),
      force: codeSchema,
      jointForces: z.array(codeSchema),
      topics: z.array(codeSchema),
      content: z.string(),
      visitKind: codeSchema,
      startsOn: daySchema,
      endsOn: daySchema,
      lead: z.string(),
      assigned: z.array(z.string()),
      isUnannounced: z.boolean(),
      override: overrideAnswer,
      provinceCode: z.string(),
      establishmentName: z.string().nullable(),
      campaignName: z.string().nullable(),
      state: codeSchema,
      cancelledReason: z.string().nullable(),
      inspectionId: z.number().int().nullable(),
      isLate: z.boolean(),
    })
    .openapi('PlanLine'),
)
export const pageSchema = ofType<PlanLinePage>()(
  z
    .object({ planLines: z.array(planLineSchema), next: z.string().nullable(), total: z.number().int().nullable() })
    .openapi('PlanLinePage'),
)
