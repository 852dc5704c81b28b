import { z } from '@hono/zod-openapi'
import {
  CORRECTIONS,
  type Candidate,
  type Decided,
  MERGE_FIELDS,
  REVIEWED_THINGS,
  type ReviewedRecord,
  type ReviewItem,
  type ReviewLine,
  type ReviewPage,
} from '../../data/model/reviews.ts'
import { daySchema, instantSchema, ofType } from '../http/documented.ts'

const thing = z.enum(REVIEWED_THINGS)
const code = z.string().nullable()
// biome-ignore lint/suspicious/noExplicitAny: GeoJSON of any kind, WGS 84
const geometry = z
  .custom<any>(() => true)
  .openapi({ type: 'object', nullable: true, description: 'GeoJSON, WGS 84' } as never)

const lineSchema = ofType<ReviewLine>()(
  z
    .strictObject({
      thing,
      id: z.int(),
      reason: z.string(),
      openedAt: instantSchema,
      recordId: z.int(),
      sourceNumber: z.string(),
      title: z.string(),
      day: daySchema.nullable(),
      statedUnit: z.string().nullable(),
      communeCode: code,
      provinceCode: code,
    })
    .openapi('ReviewLine'),
)
export const pageSchema = ofType<ReviewPage>()(
  z
    .strictObject({
      reviews: z.array(lineSchema).readonly(),
      next: z.string().nullable().openapi({ description: 'For `after`; null at the end' }),
      counts: z.record(z.string(), z.int()).openapi({ description: 'Open reviews by reason' }),
    })
    .openapi('ReviewPage'),
)

const recordSchema = ofType<ReviewedRecord>()(
  z
    .strictObject({
      id: z.int(),
      version: z.int(),
      source: z.string(),
      sourceNumber: z.string(),
      isSample: z.boolean(),
      communeCode: code,
      provinceCode: code,
      cells: z.record(z.string(), z.string()),
      shape: geometry,
      goods: z.int().openapi({ description: 'Lines of goods' }),
    })
    .openapi('ReviewedRecord'),
)
const candidateSchema = ofType<Candidate>()(
  z
    .strictObject({
      code: z.string(),
      name: z.string(),
      province: z.string(),
      share: z.number().nullable(),
      metres: z.number().nullable().openapi({ description: 'From the point; 0 inside' }),
      boundary: geometry,
    })
    .openapi('ReviewCandidate'),
)
export const itemSchema = ofType<ReviewItem>()(
  z
    .strictObject({
      thing,
      id: z.int(),
      reason: z.string(),
      openedAt: instantSchema,
      record: recordSchema,
      statedUnit: z.string().nullable(),
      statedCommune: z.union([candidateSchema, z.null()]),
      pointCommune: z.union([candidateSchema, z.null()]),
      candidates: z.array(candidateSchema).readonly(),
      isBoundaryApproximate: z.boolean(),
      sameUnit: z.int().openapi({ description: 'Open reviews of this reason with the same words' }),
      mayLosePoint: z.boolean(),
      other: z.union([recordSchema, z.null()]),
      metresBetween: z.number().nullable(),
    })
    .openapi('ReviewItem'),
)

const note = z.string().trim().max(500).nullable().optional()
const version = z.int().min(1)
const communeCode = z
  .string()
  .regex(/^\d{5}$/)
  .nullable()
  .optional()
const side = z.enum(['KEPT', 'OTHER'])
const summed = z.enum(['KEPT', 'OTHER', 'SUM'])
const choices = z.strictObject(
  Object.fromEntries(
    MERGE_FIELDS.map((field) => [field.key, ('isSummed' in field ? summed : side).optional()]),
  ) as Record<(typeof MERGE_FIELDS)[number]['key'], z.ZodOptional<typeof summed>>,
)
export const decisionSchema = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('ACCEPTED'), version, note }),
    z.strictObject({ decision: z.literal('KEPT'), version, otherVersion: version, note }),
    z.strictObject({ decision: z.literal('CORRECTED'), version, way: z.enum(CORRECTIONS), communeCode, note }),
    z.strictObject({
      decision: z.literal('MERGED'),
      version,
      otherVersion: version,
      keep: z.int().min(1).openapi({ description: 'Id of the case of the pair that stays' }),
      choices,
      goods: z.enum(['BOTH', 'KEPT', 'OTHER']),
      note,
    }),
  ])
  .openapi('ReviewDecision')
export const manySchema = z
  .strictObject({
    thing,
    reason: z.string().max(40),
    statedUnit: z.string().min(1).max(2000),
    expected: z
      .int()
      .min(1)
      .openapi({ description: 'How many the person was told; 409 when it is another number now' }),
    decision: z.enum(['ACCEPTED', 'CORRECTED']),
    communeCode,
    note,
  })
  .openapi('ReviewDecisionOfMany')
export const decidedSchema = ofType<Decided>()(
  z
    .strictObject({
      decisionId: z.int().openapi({ description: 'Undoes the decision' }),
      count: z.int(),
      asked: z.int().openapi({
        description: 'Records whose point lies in another commune than the chosen one: an exact point goes on counting',
      }),
    })
    .openapi('Decided'),
)
