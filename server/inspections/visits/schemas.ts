import { z } from '@hono/zod-openapi'
import { FORCES, OUTCOMES, SENSITIVITIES } from '../../../data/model/caseCodes.ts'
import {
  INSPECTION_BASES,
  INSPECTION_LEVELS,
  INSPECTION_RESULTS,
  INSPECTION_STATUSES,
  INSPECTION_TOPICS,
  INSPECTION_TYPES,
} from '../../../data/model/inspections/inspectionCodes.ts'
import type { InspectionProgress } from '../../../data/model/inspections/inspections.ts'
import type {
  InspectionFactsChange,
  InspectionProgressChange,
  NewInspection,
} from '../../../data/model/inspections/requests.ts'
import { ofType } from '../../http/documented.ts'
import {
  codesOf,
  communeCode,
  day,
  listOf,
  optional,
  optionalDay,
  optionalRowId,
  personIds,
  rowId,
  text,
} from '../../http/draftFields.ts'
import { overrideSchema } from '../sharedSchemas.ts'

/** Longest extension of any level is far shorter; the law decides (judgeProgress.ts). */
const MOST_DAYS = 365
/** Far above any fine, and exact as a number. */
const MOST_MONEY = 1e13

const progressFields = {
  status: codesOf(INSPECTION_STATUSES),
  publishedOn: optionalDay,
  startedOn: optionalDay,
  endedOn: optionalDay,
  extendedDays: z.number().int().min(0, 'Số ngày gia hạn từ 0.').max(MOST_DAYS, 'Số ngày gia hạn lớn quá.').default(0),
  extensionReason: optional(1000),
  minutesNumber: optional(100),
  minutesOn: optionalDay,
  result: codesOf(INSPECTION_RESULTS).nullable().default(null),
  outcomes: listOf(codesOf(OUTCOMES), { most: OUTCOMES.length }).default([]),
  fine: z.number().int('Tiền phạt ghi bằng đồng.').min(0, 'Tiền phạt từ 0.').max(MOST_MONEY).nullable().default(null),
  summary: optional(8000),
  closedOn: optionalDay,
}
export const progressSchema = ofType<InspectionProgress>()(z.strictObject(progressFields).openapi('InspectionProgress'))
export const progressChangeSchema = ofType<InspectionProgressChange>()(
  z.strictObject({ ...progressFields, override: overrideSchema, version: rowId }).openapi('InspectionProgressChange'),
)

const plannedFields = {
  planLineId: optionalRowId,
  campaignId: optionalRowId,
  type: codesOf(INSPECTION_TYPES),
  basis: codesOf(INSPECTION_BASES),
  level: codesOf(INSPECTION_LEVELS),
  decisionNumber: optional(100),
  decidedOn: optionalDay,
  formerUnitCode: z
    .string()
    .regex(/^(\d{5}|\d{3})$/, 'Mã đơn vị cũ gồm 5 chữ số.')
    .nullable()
    .default(null),
  establishmentId: optionalRowId,
  jointForces: listOf(codesOf(FORCES), { most: FORCES.length }).default([]),
  team: listOf(text(200), { most: 50 }).default([]),
  assigned: personIds,
  plannedOn: day,
  override: overrideSchema,
}
const topics = { most: INSPECTION_TOPICS.length }

/** Nothing said: what the plan line says is taken over. */
const SILENT = z.literal('')

export const draftSchema = ofType<NewInspection>()(
  z
    .strictObject({
      ...plannedFields,
      number: text(60, 0).default(''),
      communeCode: communeCode.or(SILENT).default(''),
      force: codesOf(FORCES).or(SILENT).default(''),
      topics: listOf(codesOf(INSPECTION_TOPICS), topics).default([]),
      lead: text(200, 0).default(''),
      isUnannounced: z.boolean().default(false),
      sensitivity: codesOf(SENSITIVITIES).default('INTERNAL'),
      isAfterwards: z.boolean().default(false),
      progress: progressSchema.nullable().default(null),
    })
    .openapi('NewInspection'),
)

/** Whole, without silence: what is left out is taken off. */
export const factsChangeSchema = ofType<InspectionFactsChange>()(
  z
    .strictObject({
      ...plannedFields,
      number: text(60),
      communeCode,
      force: codesOf(FORCES),
      topics: listOf(codesOf(INSPECTION_TOPICS), { ...topics, least: 1 }),
      lead: text(200, 2),
      version: rowId,
    })
    .openapi('InspectionFactsChange'),
)
