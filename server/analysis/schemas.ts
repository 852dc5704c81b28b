import { z } from '@hono/zod-openapi'
import { ANALYSIS_METHODS } from '../../data/analysis/questions/analysisMethods.ts'
import { ANALYSIS_COLUMNS } from '../../data/analysis/questions/analysisColumns.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import {
  LONGEST_NAME,
  type SavedAnalysis,
  type SavedAnalysisChange,
  type SavedAnalysisDetail,
  type SavedAnalysisDraft,
  type SavedAnalysisPage,
} from '../../data/analysis/saved/savedAnalysis.ts'
import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { daySchema, instantSchema, ofType } from '../http/documented.ts'
import { rowId, text } from '../http/draftFields.ts'
import { keptFields } from '../inspections/sharedSchemas.ts'

const count = z.number().int().min(0)
export const oneOf = <const Code extends string>(list: readonly (CodedValue & { readonly code: Code })[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]])
const method = oneOf(ANALYSIS_METHODS)
const column = z.enum(Object.keys(ANALYSIS_COLUMNS) as [keyof typeof ANALYSIS_COLUMNS])
const leftOut = z.record(z.string(), count).openapi({ description: 'Cases or areas left out, by reason' })
const codes = z.array(z.string())

/** JSON knows no NaN: a refusal that is no matter of numbers has null. */
const numberOrNull = z.number().nullable() as unknown as z.ZodNumber

const questionSchema = z.object({
  method,
  filter: z
    .object({ from: daySchema, to: daySchema })
    .extend({ kinds: codes, places: codes, forces: codes, commodities: codes, statuses: codes, outcomes: codes })
    .extend({ channels: codes, zones: codes, precisions: codes }),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
})
const shapeSchema = z.object({
  row: z.number().int().nullable().openapi({ description: 'Row of the table; null = none' }),
  class: z.string(),
  commune: z.string().optional(),
  geometry: z.any().openapi({ type: 'object', description: 'GeoJSON, degrees (WGS 84)' }).optional(),
})
const findingsSchema = z.object({
  kind: z.literal('answered'),
  cases: count,
  compared: count,
  leftOut,
  numbers: z.record(z.string(), z.number()),
  names: z.record(z.string(), z.string()),
  table: z.object({
    columns: z.array(column),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
  shapes: z.array(shapeSchema),
  series: z.record(z.string(), z.array(z.number())),
})
const refusedSchema = z.object({
  kind: z.literal('refused'),
  method: z.string(),
  reason: z.string(),
  found: numberOrNull.openapi({ description: 'What there was; null where the reason is not a number' }),
  needed: numberOrNull,
})
export const resultSchema = z
  .object({
    question: questionSchema,
    dataVersion: count,
    computedOn: daySchema,
    outcome: z.discriminatedUnion('kind', [findingsSchema, refusedSchema]),
  })
  .openapi('AnalysisResult') as unknown as z.ZodType<AnalysisResult>

export const questionText = text(8000).openapi({
  description:
    'The characters of the case filter with both days, `method`, and parameters of the method as `p.name` (absent: usual)',
  example: 'from=2026-01-01&to=2026-03-31&places=91&method=HOT_COMMUNES',
})
export const runSchema = z.strictObject({ question: questionText }).openapi('AnalysisRun')
export const draftSchema = ofType<SavedAnalysisDraft>()(
  z
    .strictObject({
      name: text(LONGEST_NAME),
      question: questionText,
      dataVersion: count.nullable().default(null),
      computedOn: daySchema.nullable().default(null),
    })
    .openapi('SavedAnalysisDraft'),
)
export const changeSchema = ofType<SavedAnalysisChange>()(
  z.strictObject({ version: rowId, name: text(LONGEST_NAME) }).openapi('SavedAnalysisChange'),
)
export const versionSchema = z.strictObject({ version: rowId }).openapi('SavedAnalysisVersion')

export const savedSchema = ofType<SavedAnalysis>()(
  z
    .object({
      ...keptFields,
      name: z.string(),
      question: z.string(),
      method,
      dataVersion: count,
      computedOn: daySchema,
      cases: count,
      compared: count,
      sampleCases: count,
      sensitivity: oneOf(SENSITIVITIES),
      authorName: z.string(),
      savedAt: instantSchema,
      isRemoved: z.boolean(),
    })
    .openapi('SavedAnalysis'),
)
export const pageSchema = ofType<SavedAnalysisPage>()(
  z.object({ analyses: z.array(savedSchema), next: z.string().nullable() }).openapi('SavedAnalysisPage'),
)
export const detailSchema = ofType<SavedAnalysisDetail>()(
  z
    .object({ analysis: savedSchema, result: resultSchema, data: z.enum(['SAME', 'MOVED_ON', 'OTHER_RIGHTS']) })
    .openapi('SavedAnalysisDetail'),
)
