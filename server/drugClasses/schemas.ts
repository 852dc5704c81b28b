import { z } from '@hono/zod-openapi'
import { DECIDED_CLASSES, DRUG_CLASSES, DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import type {
  DrugApproval,
  DrugFactsDraft,
  DrugHistory,
  DrugList,
  DrugOffers,
  DrugRecord,
  DrugSubmission,
  NewDrugFacts,
} from '../../data/model/drugClasses/drugRecord.ts'
import { FIRST_DRUG_YEAR, LAST_DRUG_YEAR } from '../../data/model/drugClasses/drugYear.ts'
import { daySchema, instantSchema, ofType } from '../http/documented.ts'
import { codesOf, communeCode, day, optional, rowId, text } from '../http/draftFields.ts'
import { keptFields } from '../inspections/sharedSchemas.ts'

/** More people than any commune has, and more plants than any field. */
const MOST = 10_000_000
const count = z
  .number('Cần ghi một số.')
  .int('Cần một số nguyên.')
  .min(0, 'Số từ 0 trở lên.')
  .max(MOST, 'Số lớn quá.')
  .nullable()
const flag = z.boolean().nullable()
const factFields = {
  residents: z
    .number('Cần ghi một số.')
    .int('Cần một số nguyên.')
    .min(1, 'Nhân khẩu từ 1 trở lên; chưa rõ thì để trống.')
    .max(MOST, 'Số lớn quá.')
    .nullable(),
  users: count,
  usersInCare: count,
  places: count,
  offenders: count,
  plants: count,
  squareMetres: z.number('Cần ghi một số.').min(0, 'Số từ 0 trở lên.').max(MOST, 'Số lớn quá.').nullable(),
  isOnKeyRoute: flag,
  hasOffendingResident: flag,
  hasWantedHiding: flag,
}
const draftFields = { ...factFields, note: optional(2000) }
const consistent = <Schema extends z.ZodType<DrugFactsDraft>>(schema: Schema) =>
  schema
    .refine(({ users, usersInCare }) => users === null || usersInCare === null || usersInCare <= users, {
      path: ['usersInCare'],
      message: 'Số đang điều trị, cai, quản lý sau cai nằm trong số người nghiện, sử dụng nên không lớn hơn số đó.',
    })
    .refine(({ residents, users }) => residents === null || users === null || users <= residents, {
      path: ['users'],
      message: 'Số người nghiện, sử dụng không thể lớn hơn số nhân khẩu.',
    })
const yearSchema = z.number().int().min(FIRST_DRUG_YEAR).max(LAST_DRUG_YEAR)

export const newSchema = ofType<NewDrugFacts>()(
  consistent(z.strictObject({ communeCode, year: yearSchema, ...draftFields })).openapi('NewDrugFacts'),
)
export const changeSchema = ofType<DrugFactsDraft & { version: number }>()(
  consistent(z.strictObject({ ...draftFields, version: rowId })).openapi('DrugFactsChange'),
)
const submission = { version: rowId, class: codesOf(DRUG_CLASSES), reason: optional(2000) }
export const submissionSchema = ofType<DrugSubmission>()(z.strictObject(submission).openapi('DrugSubmission'))
export const approvalSchema = ofType<DrugApproval>()(
  z.strictObject({ ...submission, decisionNumber: text(200), decidedOn: day }).openapi('DrugApproval'),
)
export const withdrawalSchema = z.strictObject({ version: rowId }).openapi('DrugWithdrawal')
export const returnSchema = z.strictObject({ version: rowId, reason: text(2000, 5) }).openapi('DrugReturn')

const classSchema = codesOf(DRUG_CLASSES)
const decidedSchema = codesOf(DECIDED_CLASSES)
const decisionFields = {
  selfClass: classSchema.nullable(),
  selfReason: z.string().nullable(),
  decidedClass: decidedSchema,
  decidedReason: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: daySchema.nullable(),
  returnReason: z.string().nullable(),
}
const statedFields = { ...factFields, note: z.string().nullable() }
export const recordSchema = ofType<DrugRecord>()(
  z
    .object({
      ...keptFields,
      ...statedFields,
      provinceCode: z.string(),
      communeCode: z.string(),
      year: yearSchema,
      stage: codesOf(DRUG_STAGES),
      proposedClass: classSchema.nullable(),
      ...decisionFields,
      mayApprove: z.boolean(),
    })
    .openapi('DrugRecord'),
)
export const listSchema = ofType<DrugList>()(
  z
    .object({
      provinceCode: z.string(),
      year: yearSchema,
      rows: z.array(
        z.object({
          communeCode: z.string(),
          population: z.number().int().nullable(),
          record: recordSchema.nullable(),
          lastYearClass: classSchema.nullable(),
          mayEnter: z.boolean(),
        }),
      ),
      isWhole: z.boolean(),
    })
    .openapi('DrugList'),
)
export const historySchema = ofType<DrugHistory>()(
  z
    .object({
      versions: z.array(
        z.object({
          ...statedFields,
          version: z.number().int(),
          stage: codesOf(DRUG_STAGES),
          ...decisionFields,
          replacedAt: instantSchema,
          personName: z.string().nullable(),
        }),
      ),
    })
    .openapi('DrugHistory'),
)
const offerSchema = z
  .object({ value: z.number().nullable(), records: z.number().int(), names: z.array(z.string()) })
  .openapi('DrugOffer')
export const offersSchema = ofType<DrugOffers>()(
  z
    .object({
      communeCode: z.string(),
      year: yearSchema,
      residents: offerSchema,
      places: offerSchema,
      offenders: offerSchema,
      plants: offerSchema,
      squareMetres: offerSchema,
    })
    .openapi('DrugOffers'),
)
