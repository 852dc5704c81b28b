import { z } from '@hono/zod-openapi'
import type { ForecastStanding } from '../../../data/analysis/forecast/forecastStanding.ts'
import type {
  ForecastAccuracy,
  ForecastDetail,
  ForecastDraft,
  ForecastPage,
  ForecastSummary,
  ModelStanding,
} from '../../../data/analysis/saved/forecastAnswers.ts'
import { LONGEST_NAME } from '../../../data/analysis/saved/savedAnalysis.ts'
import { SENSITIVITIES } from '../../../data/model/caseCodes.ts'
import { daySchema, ofType } from '../../http/documented.ts'
import { optionalDay, text } from '../../http/draftFields.ts'
import { oneOf, questionText } from '../schemas.ts'

const count = z.number().int().min(0)
const amount = z.number().min(0)
const model = z.enum(['COUNT_12_MONTHS', 'PROSPECTIVE'])
const standing = z.enum(['ON_TRIAL', 'IN_USE', 'WITHDRAWN'])

export const draftSchema = ofType<ForecastDraft>()(
  z.strictObject({ name: text(LONGEST_NAME), question: questionText, startsOn: optionalDay }).openapi('ForecastDraft'),
)

const accuracySchema = ofType<ForecastAccuracy>()(
  z
    .object({
      n: count.openapi({ description: 'Cases that happened on the land of the area' }),
      hits: count.openapi({ description: 'Of these, in the chosen places' }),
      bestHits: count.openapi({ description: 'The most that any choice of as many places could have held' }),
      hitRate: amount,
      pai: amount.openapi({ description: 'Hit rate over the share of the area' }),
      bestPai: amount,
      pei: amount.nullable().openapi({ description: 'PEI*: PAI over the best PAI' }),
      rri: amount.nullable(),
      cells: count,
      eligible: count,
    })
    .openapi('ForecastAccuracy'),
)
export const summarySchema = ofType<ForecastSummary>()(
  z
    .object({
      id: z.number().int(),
      name: z.string(),
      question: z.string(),
      startsOn: daySchema,
      endsOn: daySchema,
      sealedAt: z.string().openapi({ description: 'UTC, to the microsecond' }),
      hash: z.string().openapi({ description: 'SHA-256 of the microsecond of sealing, a line feed and the content' }),
      sensitivity: oneOf(SENSITIVITIES),
      authorName: z.string(),
      isSample: z.boolean(),
      state: z.enum(['COMING', 'RUNNING', 'OVER']),
      scoredAt: z.string().nullable(),
      models: z.array(
        z.object({ model, places: count, expected: amount, score: accuracySchema.nullable() }).openapi('ForecastModel'),
      ),
    })
    .openapi('SealedForecast'),
)
export const pageSchema = ofType<ForecastPage>()(
  z.object({ forecasts: z.array(summarySchema), next: z.string().nullable() }).openapi('SealedForecastPage'),
)
const standingFacts = ofType<ForecastStanding>()(
  z
    .object({ standing, periods: count, hits: count, yardstickHits: amount, cases: count })
    .openapi('ForecastStandingFacts'),
)
const modelStanding = ofType<ModelStanding>()(
  z
    .object({
      model,
      standing,
      judgedBy: z.enum(['SEALED', 'BACK_TEST']),
      sealed: standingFacts,
      tested: standingFacts.nullable(),
    })
    .openapi('ForecastModelStanding'),
)
export const standingsSchema = z.object({ models: z.array(modelStanding).readonly() }).openapi('ForecastStandings')
export const detailSchema = ofType<ForecastDetail>()(
  z
    .object({
      forecast: summarySchema,
      isWhole: z.boolean().openapi({ description: 'Whether the content still has its hash' }),
      standings: z.array(modelStanding).readonly(),
      places: z.object({
        type: z.literal('FeatureCollection'),
        features: z.array(
          z.object({
            type: z.literal('Feature'),
            geometry: z.object({
              type: z.literal('Polygon'),
              coordinates: z.array(z.array(z.array(z.number()))),
            }),
            properties: z.object({ model, rank: count, expected: amount }),
          }),
        ),
      }),
    })
    .openapi('SealedForecastDetail'),
)
