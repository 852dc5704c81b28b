import { z } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { Exemption } from '../../../data/model/inspections/campaigns.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { ExemptionChange, ExemptionDraft, ExemptionList } from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, ofType } from '../../http/documented.ts'
import { codesOf, communeCode, day, optional, provinceCode, rowId, text } from '../../http/draftFields.ts'
import { keptFields } from '../sharedSchemas.ts'

const draftFields = {
  provinceCode,
  communeCode: communeCode.nullable().default(null),
  force: codesOf(FORCES).nullable().default(null),
  topic: codesOf(INSPECTION_TOPICS).nullable().default(null),
  validFrom: day,
  validTo: day,
  ground: text(2000, 5),
  document: optional(200),
}
const consistent = <Schema extends z.ZodType<ExemptionDraft>>(schema: Schema) =>
  schema
    .refine(({ validFrom, validTo }) => validFrom <= validTo, {
      path: ['validTo'],
      message: 'Ngày hết miễn phải từ ngày bắt đầu miễn trở đi.',
    })
    .refine(({ communeCode, force, topic }) => communeCode !== null || force !== null || topic !== null, {
      path: ['communeCode'],
      message: 'Miễn ở mọi xã thì phải ghi lực lượng hoặc nội dung được miễn.',
    })
export const draftSchema = ofType<ExemptionDraft>()(consistent(z.strictObject(draftFields)).openapi('ExemptionDraft'))
export const changeSchema = ofType<ExemptionChange>()(
  consistent(z.strictObject({ ...draftFields, version: rowId })).openapi('ExemptionChange'),
)
export const exemptionSchema = ofType<Exemption>()(
  z
    .object({
      ...keptFields,
      provinceCode: z.string(),
      communeCode: z.string().nullable(),
      force: codeSchema.nullable(),
      topic: codeSchema.nullable(),
      validFrom: daySchema,
      validTo: daySchema,
      ground: z.string(),
      document: z.string().nullable(),
    })
    .openapi('Exemption'),
)
export const exemptionsSchema = ofType<ExemptionList>()(
  z.object({ exemptions: z.array(exemptionSchema) }).openapi('ExemptionList'),
)
