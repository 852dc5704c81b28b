import { z } from '@hono/zod-openapi'
import type { Override, RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import { OVERRIDE_REASONS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Cancellation } from '../../data/model/inspections/requests.ts'
import { codeSchema, daySchema, failuresNotFoundSignedIn, json, ofType } from '../http/documented.ts'
import { codesOf, optional, rowId, text } from '../http/draftFields.ts'
import { errorSchema } from '../http/problems.ts'

/** Why a repeat goes on, with what the reason asks for. */
export const overrideSchema = ofType<Override | null>()(
  z
    .strictObject({ reason: codesOf(OVERRIDE_REASONS), document: optional(200), note: optional(1000) })
    .refine(({ reason, document }) => reason !== 'R_DIRECT' || document !== null, {
      path: ['document'],
      message: 'Chỉ đạo cấp trên phải ghi số văn bản.',
    })
    .refine(({ reason, note }) => reason !== 'R_SIGN' || note !== null, {
      path: ['note'],
      message: 'Dấu hiệu vi phạm phải nêu rõ dấu hiệu gì.',
    })
    .nullable()
    .default(null),
)

export const overrideAnswer = ofType<Override | null>()(
  z.object({ reason: codeSchema, document: z.string().nullable(), note: z.string().nullable() }).nullable(),
)

export const repeatedVisitSchema = ofType<RepeatedVisit>()(
  z
    .object({
      visit: z.enum(['PLAN', 'INSPECTION']),
      id: z.number().int(),
      number: z.string().nullable(),
      force: codeSchema,
      jointForces: z.array(codeSchema),
      day: daySchema,
      until: daySchema.nullable(),
      visitKind: codeSchema,
      topics: z.array(codeSchema),
      sameTopics: z.array(codeSchema),
      isDone: z.boolean(),
      rule: z.enum(['SAME_KIND', 'SAME_CONTENT']),
    })
    .openapi('RepeatedVisit'),
)

/** 409 of what is kept: `now` where another version stands there, `repeats` where the guard stops it. */
export const conflicts = {
  409: json(
    errorSchema
      .extend({
        now: z.record(z.string(), z.unknown()).optional(),
        repeats: z.array(repeatedVisitSchema).optional(),
      })
      .openapi('Conflict'),
    'Another version stands there (`now`), or the visit repeats others of the year (`repeats`)',
  ),
}

/** What changing a kept row may be answered instead. */
export const failuresOfChange = { ...failuresNotFoundSignedIn, ...conflicts }

/** What every kept row says of itself. */
export const keptFields = {
  id: z.number().int(),
  version: z.number().int(),
  isSample: z.boolean(),
  mayEdit: z.boolean(),
}

/** Why something planned or opened is called off. */
export const cancelSchema = ofType<Cancellation>()(
  z.strictObject({ version: rowId, reason: text(1000, 3) }).openapi('Cancellation'),
)
