import { z } from '@hono/zod-openapi'
import type { ComparisonCounts, LinkedCounts, Totals } from '../../data/model/linkedCounts.ts'
import type { CaseDetail, CaseLine, CasePage } from '../../data/model/things.ts'
import { codeSchema, daySchema, instantSchema, lonLatSchema, ofType } from '../http/documented.ts'

const count = z.number().int().min(0)
const counts = z.record(z.string(), count)
const codes = z.array(codeSchema).readonly()

const lineFields = {
  id: z.number().int().min(1),
  kind: codeSchema,
  force: codeSchema,
  status: codeSchema,
  occurredFrom: instantSchema,
  occurredTo: instantSchema,
  communeCode: z.string().nullable(),
  provinceCode: z.string().nullable(),
  precision: codeSchema,
  position: lonLatSchema.nullable(),
  subjects: count,
  value: count.openapi({ description: 'Value of violating goods, đồng' }),
  summary: z.string().nullable(),
}

const lineSchema = ofType<CaseLine>()(z.strictObject(lineFields).openapi('CaseLine'))

export const pageSchema = ofType<CasePage>()(
  z.strictObject({
    cases: z.array(lineSchema).readonly(),
    next: z.string().nullable().openapi({ description: 'Value of `after` for the next page; null at the end' }),
  }),
)

export const detailSchema = ofType<CaseDetail>()(
  z
    .strictObject({
      ...lineFields,
      source: z.string(),
      sourceNumber: z.string(),
      nature: codeSchema.nullable(),
      direction: codeSchema.nullable(),
      zone: codeSchema.nullable(),
      channel: codeSchema.nullable(),
      jointForces: codes,
      outcomes: codes,
      commodities: codes,
      organisations: count,
      fine: count,
      statedUnit: z.string().nullable(),
      statedUnitCode: z.string().nullable(),
      sensitivity: codeSchema,
      communeSource: codeSchema.nullable(),
      positionSource: z.string().nullable(),
      goods: z
        .array(
          z.strictObject({
            commodity: codeSchema,
            substance: codeSchema.nullable(),
            description: z.string().nullable(),
            quantity: z.number().min(0).nullable(),
            unit: z.string().nullable(),
            value: count.nullable(),
          }),
        )
        .readonly(),
      review: codes,
      version: count,
      isSample: z.boolean(),
    })
    .openapi('CaseDetail'),
)

const totalsSchema = ofType<Totals>()(
  z.strictObject({ cases: count, located: count, withCommune: count, subjects: count, value: count }).openapi('Totals'),
)

const comparisonSchema = ofType<ComparisonCounts>()(
  z.strictObject({ from: daySchema, to: daySchema, totals: totalsSchema, places: counts }).openapi('ComparisonCounts'),
)

export const countsSchema = ofType<LinkedCounts>()(
  z
    .strictObject({
      totals: totalsSchema,
      days: counts.openapi({ description: 'By local day; ignores the period' }),
      kinds: counts,
      places: counts.openapi({
        description: 'By commune, by province where the commune is unknown, "" where both are',
      }),
      forces: counts,
      statuses: counts,
      channels: counts,
      zones: counts,
      precisions: counts,
      commodities: counts,
      outcomes: counts,
      hours: z
        .array(z.number().min(0))
        .length(168)
        .readonly()
        .openapi({ description: 'Aoristic weights, weekday (Monday first) × 24 + hour', minItems: 168, maxItems: 168 }),
      exactHours: z.array(count).length(168).readonly().openapi({
        description: 'Whole cases whose time range lies within one clock hour, indexed like hours',
        minItems: 168,
        maxItems: 168,
      }),
      previous: comparisonSchema.nullable(),
      lastYear: comparisonSchema.nullable(),
    })
    .openapi('LinkedCounts'),
)
