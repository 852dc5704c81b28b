import { z } from '@hono/zod-openapi'
import type { EditedRecord, RecordCorrection, RecordDraft, SavedRecord } from '../../../data/model/recordEdit.ts'
import { EDITED_THINGS, thingInPath } from '../../../data/model/recordEdit.ts'
import { WRITE_WAYS } from '../../../data/model/recordVersion.ts'
import { instantSchema, lineSchema, ofType, areaSchema } from '../../http/documented.ts'

/** More than any form has, less than what would hurt. */
const LONGEST_CELL = 8000
const MOST_CELLS = 60
const LONGEST_NOTE = 500

const cellsSchema = z
  .record(z.string().max(40), z.string().max(LONGEST_CELL))
  .refine((cells) => Object.keys(cells).length <= MOST_CELLS, 'Quá nhiều ô.')
  .openapi({ description: 'Texts by key of the column: codes, days dd/mm/yyyy' })
const position = z.array(z.number()).min(2).max(3)
const shapeSchema = z
  .union([
    areaSchema,
    lineSchema,
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)) }),
  ])
  .nullable()
  .openapi({ description: 'GeoJSON, WGS 84' })
const note = z.string().trim().max(LONGEST_NOTE).nullable().optional()
const version = z.int().min(1)

export const draftSchema = ofType<RecordDraft>()(
  z.strictObject({ cells: cellsSchema, shape: shapeSchema, note }).openapi('RecordDraft'),
)
export const changeSchema = ofType<RecordCorrection>()(
  z
    .strictObject({ version, cells: cellsSchema, shape: shapeSchema.optional(), note })
    .openapi('RecordChange', { description: 'A cell or shape that is not named stays; an empty cell is emptied' }),
)
export const restoreSchema = z.strictObject({ version, ofVersion: version }).openapi('RecordRestore')
export const removeSchema = z
  .strictObject({
    version,
    note: z.string().trim().min(1, 'Hãy ghi lý do gỡ.').max(LONGEST_NOTE).openapi({ description: 'Why' }),
  })
  .openapi('RecordRemoval')

export const recordSchema = ofType<EditedRecord>()(
  z
    .strictObject({
      id: z.int(),
      version,
      cells: z.record(z.string(), z.string()).readonly(),
      shape: shapeSchema,
      source: z.string(),
      communeCode: z.string().nullable(),
      provinceCode: z.string().nullable(),
      isSample: z.boolean(),
      mayEdit: z.boolean(),
      versions: z
        .array(
          z.strictObject({
            version,
            replacedAt: instantSchema,
            act: z
              .enum(WRITE_WAYS.map(({ code }) => code))
              .nullable()
              .openapi({ description: 'Null over versions that are not shown: nobody is named for several changes' }),
            personName: z.string().nullable(),
            note: z.string().nullable(),
            changes: z
              .array(z.strictObject({ key: z.string(), before: z.string(), after: z.string() }).readonly())
              .readonly()
              .openapi({ description: 'What the version after it says differently' }),
            cells: z.record(z.string(), z.string()).readonly(),
            shape: shapeSchema,
          }),
        )
        .readonly(),
    })
    .openapi('EditedRecord'),
)
export const savedSchema = ofType<SavedRecord>()(
  z.strictObject({ id: z.int(), version, verdict: z.enum(['ADDED', 'CHANGED', 'UNCHANGED']) }).openapi('SavedRecord'),
)

/** Path of a kind of things; another text is no address. */
export const thingSchema = z.object({
  thing: z
    .string()
    .max(40)
    .openapi({
      example: EDITED_THINGS.map(thingInPath)[0] ?? '',
      description: EDITED_THINGS.map(thingInPath).join(', '),
    }),
})
