import { createRoute } from '@hono/zod-openapi'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresSignedIn, json } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { askerOf } from '../inspections/asker.ts'
import { codeParameter, communeParameter, provinceParameter } from '../inspections/filterParameters.ts'
import { reviewLeads } from './leadRegister.ts'
import { leadReviewSchema } from './schemas.ts'

const query = queryOf({
  province: provinceParameter,
  commune: communeParameter,
  topic: codeParameter(INSPECTION_TOPICS, 'Field'),
  skip: numberParameter('Places passed over', { least: 0, most: 1_000_000, absent: 0 }),
  limit: numberParameter('Places a page', { least: 1, most: 500, absent: 100 }),
})
const reviewRoute = createRoute({
  method: 'get',
  path: '/leads',
  summary: 'Fields of active establishments that nobody leads, or that more than one unit does (rule R14)',
  request: { query: query.schema },
  responses: { 200: json(leadReviewSchema, 'By name, of what the person sees exactly'), ...failuresSignedIn },
})

/** `/api/register/leads`: where it is not clear who leads. */
export const leadRoutes = (database: Guarded) =>
  apiRouter().openapi(reviewRoute, async (c) => {
    const { province, commune, topic, skip, limit } = query.read(c.req.url)
    const { today } = askerOf(c, 'INSPECTION_READ')
    const communeCodes = commune === null ? null : [commune]
    const review = await database.readFor(c, 'INSPECTION_READ', (sql) =>
      reviewLeads(sql, { provinceCode: province, communeCodes, topic, skip, limit, today }),
    )
    return c.json(review, 200, NO_STORE) as never
  })
