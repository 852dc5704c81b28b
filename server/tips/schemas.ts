import { z } from '@hono/zod-openapi'
import { FORCES } from '../../data/model/caseCodes.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { TIP_CHANNELS, TIP_RESULTS, TIP_STATES, TIP_TYPES } from '../../data/model/tipCodes.ts'
import { codeSchema, instantSchema } from '../http/documented.ts'
import { codesOf, optional, text } from '../http/draftFields.ts'

export const tipSchema = z
  .object({
    id: z.uuid(),
    receiptCode: z.string(),
    type: codesOf(TIP_TYPES),
    channel: codesOf(TIP_CHANNELS),
    receivedAt: instantSchema,
    summary: z.string(),
    theme: codeSchema.nullable(),
    provinceCode: z.string(),
    communeCode: z.string().nullable(),
    denunciationNumber: z.string().nullable(),
    sensitivity: codeSchema,
    force: codeSchema.nullable(),
    state: codesOf(TIP_STATES),
    result: codesOf(TIP_RESULTS).nullable(),
    forwardedTo: z.string().nullable(),
    answeredAt: instantSchema.nullable(),
    version: z.number().int(),
    isSample: z.boolean(),
  })
  .openapi('Tip')

export const stepSchema = z
  .object({
    at: instantSchema,
    fromState: z.string(),
    toState: z.string(),
    result: z.string().nullable(),
    note: z.string().nullable(),
    forwardedTo: z.string().nullable(),
    personName: z.string().nullable(),
  })
  .openapi('TipStep')

const correctedSchema = z
  .object({
    summary: z.string().optional(),
    theme: codeSchema.nullable().optional(),
    communeCode: z.string().nullable().optional(),
    force: codeSchema.nullable().optional(),
  })
  .openapi('TipContent', { description: 'What changed' })
export const correctionSchema = z
  .object({
    at: instantSchema,
    before: correctedSchema,
    after: correctedSchema,
    note: z.string(),
    personName: z.string().nullable(),
  })
  .openapi('TipCorrection')

export const identitySchema = z
  .strictObject({ name: optional(200), phone: optional(50), address: optional(300), contact: optional(1000) })
  .openapi('Identity')

const communeCode = z
  .string()
  .regex(/^\d{5}$/, 'Mã xã gồm 5 chữ số.')
  .nullable()

export const newTipSchema = z
  .strictObject({
    type: codesOf(TIP_TYPES),
    channel: codesOf(TIP_CHANNELS),
    receivedAt: z.iso.datetime('Giờ nhận chưa đúng.'),
    summary: text(4000),
    theme: codesOf(THEMES).nullable().default(null),
    communeCode: communeCode.default(null),
    provinceCode: z.string().regex(/^\d{2}$/, 'Mã tỉnh gồm 2 chữ số.'),
    denunciationNumber: optional(60),
    isInternal: z.boolean().default(false),
    force: codesOf(FORCES).nullable().default(null),
    identity: identitySchema.nullable().default(null),
  })
  .openapi('NewTip')

export const newStepSchema = z
  .strictObject({
    version: z.number().int().min(1),
    to: codesOf(TIP_STATES),
    result: codesOf(TIP_RESULTS).nullable().default(null),
    note: optional(4000),
    forwardedTo: optional(200),
  })
  .openapi('NewTipStep')

export const newCorrectionSchema = z
  .strictObject({
    version: z.number().int().min(1),
    summary: text(4000),
    theme: codesOf(THEMES).nullable(),
    communeCode,
    force: codesOf(FORCES).nullable(),
    note: text(500).openapi({ description: 'Why' }),
  })
  .openapi('NewTipCorrection')

export const openingSchema = z
  .object({
    id: z.uuid(),
    tipId: z.uuid(),
    receiptCode: z.string(),
    summary: z.string(),
    askedBy: z.string(),
    askedByName: z.string(),
    askedAt: instantSchema,
    reason: z.string(),
    decision: z.enum(['AGREED', 'REFUSED']).nullable(),
    decidedBy: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    openedAt: instantSchema.nullable(),
    isOver: z.boolean(),
  })
  .openapi('IdentityOpening')
