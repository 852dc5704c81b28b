import { createRoute, z } from '@hono/zod-openapi'
import { type N2oReview, n2oReview, USUAL_TOLERANCE_PERCENT } from '../../data/model/inspections/n2oReview.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { codeSchema, daySchema, failuresSignedIn, json, ofType } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { provinceParameter } from '../inspections/filterParameters.ts'
import { listN2oOperators } from './n2oRegister.ts'
import { rowSchema } from './schemas.ts'

const query = queryOf({
  province: provinceParameter,
  days: numberParameter('Papers that end within so many days are listed', { least: 0, most: 3650, absent: 90 }),
  tolerance: numberParameter('Percent of what there was to use that may stay unexplained (rule R21)', {
    least: 0,
    most: 100,
    absent: USUAL_TOLERANCE_PERCENT,
  }),
})

const count = z.number().int()
const text = z.string()
const reviewSchema = ofType<N2oReview>()(
  z
    .strictObject({
      day: daySchema,
      operators: count,
      deadline: z.strictObject({
        licence: codeSchema,
        until: daySchema,
        validFrom: daySchema,
        source: text,
        daysLeft: count,
      }),
      without: z.array(z.strictObject({ establishment: rowSchema, needs: codeSchema })),
      expiring: z.array(
        z.strictObject({
          establishment: rowSchema,
          kind: codeSchema,
          number: text,
          expiresOn: daySchema,
          daysLeft: count,
        }),
      ),
      balances: z.array(
        z.strictObject({
          establishment: rowSchema,
          year: count,
          unexplained: z.number().openapi({ description: 'Kilograms' }),
          allowed: z.number(),
          explanation: text.nullable(),
        }),
      ),
      stockBreaks: z.array(
        z.strictObject({
          establishment: rowSchema,
          year: count,
          closing: z.number().openapi({ description: 'Kilograms at the end of the year before' }),
          opening: z.number(),
          difference: z.number(),
          allowed: z.number(),
          explanation: text.nullable(),
        }),
      ),
    })
    .openapi('N2oReview'),
)
const reviewRoute = createRoute({
  method: 'get',
  path: '/n2o',
  summary:
    'N2O operators without the new licence, papers that end soon, balances that do not add up, in a year and from one to the next',
  request: { query: query.schema },
  responses: { 200: json(reviewSchema, 'Of the active operators that the person sees exactly'), ...failuresSignedIn },
})

/** `/api/register/n2o`: what is to be done about N2O operators (rules R20, R21). */
export const n2oRoutes = (database: Guarded) =>
  apiRouter().openapi(reviewRoute, async (c) => {
    const { province, days, tolerance } = query.read(c.req.url)
    const operators = await database.readFor(c, 'INSPECTION_READ', (sql) => listN2oOperators(sql, province))
    const review = n2oReview(operators, { day: isoDay(localToday()), days, tolerancePercent: tolerance })
    return c.json(review, 200, NO_STORE) as never
  })
