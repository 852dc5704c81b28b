import { z } from '@hono/zod-openapi'
import {
  type NextVisitList,
  RISK_FACTORS,
  type RiskFactor,
  type RiskWeightsOfProvince,
  type UrgentList,
} from '../../data/model/inspections/nextVisits.ts'
import { codeSchema, daySchema, instantSchema, ofType } from '../http/documented.ts'

const count = z.number().int()
const byFactor = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(Object.fromEntries(RISK_FACTORS.map(({ code }) => [code, value])) as Record<RiskFactor, Value>)

const weights = byFactor(z.number()).openapi('RiskWeights', { description: 'Of each factor, 0 or more' })

export const nextVisitsSchema = ofType<NextVisitList>()(
  z
    .strictObject({
      ranked: count,
      weights,
      isUsual: z.boolean(),
      visits: z.array(
        z.strictObject({
          establishmentId: count,
          name: z.string(),
          type: codeSchema,
          communeCode: z.string().nullable(),
          facts: z.strictObject({
            violationAges: z.array(count),
            complaints: count,
            facilityClass: codeSchema.nullable(),
            type: codeSchema,
            casesAround: count,
            daysSinceVisit: count.nullable(),
            overdueFindings: count,
            expiredLicences: count,
          }),
          factors: byFactor(z.number()).openapi({ description: 'Each from 0 to 1' }),
          score: z.number().openapi({ description: '0 to 100, the weighted mean of the factors' }),
          plannedOn: daySchema.nullable(),
          visitedOn: daySchema.nullable(),
        }),
      ),
      coarse: count.openapi({ description: 'Active places seen only roughly: they are not ranked' }),
    })
    .openapi('NextVisits'),
)

export const urgentSchema = ofType<UrgentList>()(
  z
    .strictObject({
      hours: count,
      visits: z.array(
        z.strictObject({
          trigger: z.enum(['COMPLAINT', 'FINDING_OVERDUE', 'LICENCE_EXPIRED', 'READING_OVER']),
          establishmentId: count.nullable(),
          name: z.string(),
          communeCode: z.string().nullable(),
          since: instantSchema,
          until: instantSchema,
          detail: z.strictObject({
            topic: codeSchema.nullable(),
            summary: z.string().nullable(),
            kind: codeSchema.nullable(),
            day: daySchema.nullable(),
            parameter: z.string().nullable(),
            value: z.number().nullable(),
            limit: z.number().nullable(),
            unit: z.string().nullable(),
            place: z.string().nullable(),
          }),
        }),
      ),
      coarse: count.openapi({ description: 'Active places seen only roughly: what is urgent there is not told' }),
    })
    .openapi('UrgentVisits'),
)

export const weightsSchema = ofType<RiskWeightsOfProvince>()(
  z
    .strictObject({
      provinceCode: z.string(),
      weights,
      isUsual: z.boolean(),
      version: count.nullable(),
      mayEdit: z.boolean(),
      isHeldFromSample: z.boolean(),
    })
    .openapi('RiskWeightsOfProvince'),
)

const HEAVIEST = 1000
export const weightsChangeSchema = z
  .strictObject({
    weights: byFactor(z.number().min(0, 'Trọng số không âm.').max(HEAVIEST, `Trọng số nhiều nhất ${HEAVIEST}.`)).refine(
      (sent) => Object.values(sent).some((weight) => weight > 0),
      'Ít nhất một trọng số phải lớn hơn 0.',
    ),
    version: count.min(1).nullable().default(null),
  })
  .openapi('RiskWeightsChange')
