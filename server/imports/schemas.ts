import { z } from '@hono/zod-openapi'
import type { ImportBatch, ImportPreview, ImportRun } from '../../data/model/imports.ts'
import { instantSchema, ofType } from '../http/documented.ts'

export const THINGS = [
  'cases',
  'establishments',
  'polluted_sites',
  'corridors',
  'crossings',
  'drug_spots',
  'readings',
  'tips',
] as const
const thingSchema = z.enum(THINGS)

const count = z.number().int().min(0)
/** Longest text of a cell in Excel, so of a header: exports to CSV say under a header of their own what they hold. */
const MOST_HEADER = 32_767
const mapping = z.record(z.string().max(MOST_HEADER), z.string().max(60).nullable())
export const mappingSchema = mapping

/** Who keeps the records; without control characters. */
export const sourceSchema = z
  .string()
  .trim()
  .min(1, 'Hãy ghi nơi giữ hồ sơ.')
  .max(100, 'Nhiều nhất 100 ký tự.')
  .regex(/^[^\p{C}]*$/u, 'Không được có ký tự điều khiển.')

export const runSchema = ofType<ImportRun>()(
  z
    .strictObject({
      thing: thingSchema,
      source: sourceSchema,
      part: z.string().max(300).nullable().optional(),
      headerRow: z.number().int().min(1).max(1000).nullable().optional(),
      epsg: z.number().int().min(1).max(999_999).nullable().optional(),
      mapping: mapping.optional(),
      isDryRun: z.boolean(),
      isStrict: z.boolean(),
    })
    .openapi('ImportRun') as unknown as z.ZodType<ImportRun>,
)

export const previewSchema = ofType<ImportPreview>()(
  z
    .strictObject({
      id: z.uuid(),
      fileName: z.string(),
      bytes: count,
      format: z.string(),
      thing: thingSchema,
      parts: z.array(z.string()).readonly(),
      part: z.string().nullable(),
      headerRow: z.number().int().nullable(),
      coordinateSystem: z.string().nullable(),
      headers: z.array(z.string()).readonly(),
      rows: z
        .array(z.strictObject({ rowNumber: count, cells: z.array(z.string()).readonly(), hasShape: z.boolean() }))
        .readonly(),
      mapping,
      isMappingSaved: z.boolean(),
      columns: z
        .array(z.strictObject({ key: z.string(), vi: z.string(), en: z.string(), isRequired: z.boolean() }))
        .readonly(),
      problems: z.array(z.string()).readonly(),
    })
    .openapi('ImportPreview'),
)

const batchSchema = ofType<ImportBatch>()(
  z
    .strictObject({
      id: count,
      thing: z.string(),
      fileName: z.string(),
      source: z.string().nullable(),
      personName: z.string().nullable(),
      startedAt: instantSchema,
      undoneAt: instantSchema.nullable(),
      isSample: z.boolean(),
      read: count,
      added: count,
      changed: count,
      unchanged: count,
      refused: count,
    })
    .openapi('ImportBatch'),
)
export const batchesSchema = z
  .strictObject({
    batches: z.array(batchSchema).readonly(),
    next: count.nullable().openapi({ description: 'For `before`; null at the end' }),
    sources: z.array(z.string()).readonly(),
  })
  .openapi('ImportBatches')
export const undoneSchema = z.strictObject({ removed: count, restored: count }).openapi('UndoneImport')
