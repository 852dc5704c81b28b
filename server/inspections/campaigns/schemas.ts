import { z } from '@hono/zod-openapi'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { DOMAINS } from '../../../data/model/caseKinds.ts'
import type { Campaign, CampaignDraft, CampaignUnit } from '../../../data/model/inspections/campaigns.ts'
import { CAMPAIGN_STATUSES, INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type {
  CampaignChange,
  CampaignList,
  CampaignUnitChange,
  CampaignUnitList,
} from '../../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, ofType } from '../../http/documented.ts'
import {
  codesOf,
  communeCode,
  day,
  listOf,
  optional,
  optionalDay,
  provinceCode,
  rowId,
  text,
} from '../../http/draftFields.ts'
import { keptFields } from '../sharedSchemas.ts'

const draftFields = {
  code: text(60),
  name: text(300, 3),
  theme: codesOf(DOMAINS),
  provinceCode,
  communeCodes: listOf(communeCode, { least: 1, most: 1000 }).nullable().default(null),
  forces: listOf(codesOf(FORCES), { least: 1, most: FORCES.length }),
  topics: listOf(codesOf(INSPECTION_TOPICS), { least: 1, most: INSPECTION_TOPICS.length }),
  startsOn: day,
  endsOn: day,
  reportOn: optionalDay,
  decisionNumber: optional(100),
  decidedOn: optionalDay,
  status: codesOf(CAMPAIGN_STATUSES).default('RUNNING'),
  note: optional(2000),
}
type Draft = z.infer<z.ZodObject<typeof draftFields>>

const inOrder = <Schema extends z.ZodType<Draft>>(schema: Schema) =>
  schema
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ['endsOn'],
      message: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    })
    .refine(({ decidedOn, endsOn }) => decidedOn === null || decidedOn <= endsOn, {
      path: ['decidedOn'],
      message: 'Văn bản ban hành sau ngày kết thúc chiến dịch. Hãy xem lại hai ngày này.',
    })

export const draftSchema = ofType<CampaignDraft>()(inOrder(z.strictObject(draftFields)).openapi('CampaignDraft'))
export const changeSchema = ofType<CampaignChange>()(
  inOrder(z.strictObject({ ...draftFields, version: rowId })).openapi('CampaignChange'),
)
export const unitChangeSchema = ofType<CampaignUnitChange>()(
  z
    .strictObject({
      force: codesOf(FORCES),
      communeCode: communeCode.nullable().default(null),
      planNumber: optional(100),
      plannedOn: optionalDay,
      target: z.number().int('Chỉ tiêu là số nguyên.').min(0, 'Chỉ tiêu từ 0.').max(1_000_000, 'Chỉ tiêu lớn quá.'),
      difficulties: optional(4000),
      version: rowId.nullable().default(null),
    })
    .openapi('CampaignUnitChange'),
)

const count = z.number().int()
export const campaignSchema = ofType<Campaign>()(
  z
    .object({
      ...keptFields,
      code: z.string(),
      name: z.string(),
      theme: codeSchema,
      provinceCode: z.string(),
      communeCodes: z.array(z.string()).nullable(),
      forces: z.array(codeSchema),
      topics: z.array(codeSchema),
      startsOn: daySchema,
      endsOn: daySchema,
      reportOn: daySchema.nullable(),
      decisionNumber: z.string().nullable(),
      decidedOn: daySchema.nullable(),
      status: codeSchema,
      note: z.string().nullable(),
      progress: z.object({
        target: count,
        reached: count,
        unknownUnits: count.openapi({ description: 'Not in target and reached: the person may not know all they did' }),
        done: count,
        planned: count,
        late: count,
        isWhole: z.boolean().openapi({ description: 'Whether the visits are all of the campaign' }),
      }),
    })
    .openapi('Campaign'),
)
export const campaignsSchema = ofType<CampaignList>()(
  z.object({ campaigns: z.array(campaignSchema) }).openapi('CampaignList'),
)
export const unitSchema = ofType<CampaignUnit>()(
  z
    .object({
      ...keptFields,
      force: codeSchema,
      communeCode: z.string().nullable(),
      planNumber: z.string().nullable(),
      plannedOn: daySchema.nullable(),
      target: count,
      difficulties: z.string().nullable(),
      done: count.nullable().openapi({ description: 'Null, like planned and late, where the person may not know all' }),
      planned: count.nullable(),
      late: count.nullable(),
    })
    .openapi('CampaignUnit'),
)
export const unitsSchema = ofType<CampaignUnitList>()(
  z.object({ units: z.array(unitSchema) }).openapi('CampaignUnitList'),
)
