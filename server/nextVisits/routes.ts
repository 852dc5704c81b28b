import { createRoute, z } from '@hono/zod-openapi'
import { ESTABLISHMENT_TYPES } from '../../data/model/establishmentTypes.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { notFound } from '../http/problems.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { askerOf } from '../inspections/asker.ts'
import { codesParameter, communeParameter, flagParameter, provinceParameter } from '../inspections/filterParameters.ts'
import { savingOf } from '../inspections/saving.ts'
import { conflicts } from '../inspections/sharedSchemas.ts'
import { casesAroundPlaces } from './casesAroundPlaces.ts'
import { describeUrgency } from './describeUrgency.ts'
import { countCoarse, listUrgencies } from './queries.ts'
import { rankVisits } from './rankVisits.ts'
import { nextVisitsSchema, urgentSchema, weightsChangeSchema, weightsSchema } from './schemas.ts'
import { findWeights, setWeights } from './weights.ts'

const MOST_PLACES = 100_000
const rankQuery = queryOf({
  province: provinceParameter,
  commune: communeParameter,
  type: codesParameter(ESTABLISHMENT_TYPES, 'Types of establishment'),
  open: flagParameter('only those neither visited nor planned this calendar year'),
  skip: numberParameter('Places of the pages before', { least: 0, most: MOST_PLACES, absent: 0 }),
  limit: numberParameter('Places a page', { least: 1, most: 200, absent: 50 }),
})
const urgentQuery = queryOf({
  province: provinceParameter,
  commune: communeParameter,
  hours: numberParameter('Hours within which each must be looked at (rule R6)', { least: 1, most: 720, absent: 72 }),
  limit: numberParameter('Rows at most', { least: 1, most: 500, absent: 200 }),
})
const noQuery = queryOf({})
const params = z.object({ province: z.string().max(400) })

const rankRoute = createRoute({
  method: 'get',
  path: '/next-visits',
  summary: 'Active establishments by their risk score, the highest first',
  request: { query: rankQuery.schema },
  responses: { 200: json(nextVisitsSchema, 'One page, with the weights and every factor'), ...failuresSignedIn },
})
const urgentRoute = createRoute({
  method: 'get',
  path: '/urgent-visits',
  summary: 'What must be looked at at once, by the end of its clock',
  request: { query: urgentQuery.schema },
  responses: { 200: json(urgentSchema, 'The most pressing ones'), ...failuresSignedIn },
})
const weightsRoute = createRoute({
  method: 'get',
  path: '/risk-weights/{province}',
  summary: 'How a province weighs the factors of risk',
  request: { params },
  responses: { 200: json(weightsSchema, 'Its own weights, or the usual ones'), ...failuresNotFoundSignedIn },
})
const setRoute = createRoute({
  method: 'put',
  path: '/risk-weights/{province}',
  summary: 'Set how a province weighs the factors of risk, over the version that was opened',
  request: { params, ...jsonBody(weightsChangeSchema) },
  responses: { 200: json(weightsSchema, 'Set'), ...failuresNotFoundSignedIn, ...conflicts },
})

const WHAT = 'tỉnh này'
const provinceIn = (text: string) => {
  if (!/^\d{2}$/.test(text)) throw notFound(WHAT)
  return text
}

/** `/api/next-visits`, `/api/urgent-visits` and `/api/risk-weights`: where to go next, and why. */
export const nextVisitRoutes = (database: Guarded) => {
  const countAround = casesAroundPlaces(database)
  return apiRouter()
    .openapi(rankRoute, async (c) => {
      const { province, commune, type, open, skip, limit } = rankQuery.read(c.req.url)
      const { today } = askerOf(c, 'INSPECTION_READ')
      const around = await countAround(c, province, today)
      const list = await database.readFor(c, 'INSPECTION_READ', (sql) =>
        rankVisits(
          sql,
          {
            provinceCode: province,
            communeCodes: commune === null ? null : [commune],
            types: type,
            isOpen: open ?? false,
            skip,
            limit,
            today,
          },
          around,
        ),
      )
      return c.json(list, 200, NO_STORE) as never
    })
    .openapi(urgentRoute, async (c) => {
      const { province, commune, hours, limit } = urgentQuery.read(c.req.url)
      const { today } = askerOf(c, 'INSPECTION_READ')
      const communes = commune === null ? null : [commune]
      const { found, coarse } = await database.readFor(c, 'INSPECTION_READ', async (sql) => ({
        found: await listUrgencies(sql, { provinceCode: province, communeCodes: communes, today, limit }),
        coarse: await countCoarse(sql, province, communes),
      }))
      const visits = found.map((urgency) => describeUrgency(urgency, hours))
      return c.json({ hours, visits, coarse }, 200, NO_STORE)
    })
    .openapi(weightsRoute, async (c) => {
      noQuery.read(c.req.url)
      const province = provinceIn(c.req.valid('param').province)
      const asker = askerOf(c, 'CAMPAIGN_SET')
      const found = await database.readFor(c, 'INSPECTION_READ', (sql) => findWeights(sql, asker, province))
      if (!found) throw notFound(WHAT)
      return c.json(found, 200, NO_STORE)
    })
    .openapi(setRoute, async (c) => {
      const province = provinceIn(c.req.valid('param').province)
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await setWeights(saving, province, c.req.valid('json')), 200, NO_STORE) as never
    })
}
