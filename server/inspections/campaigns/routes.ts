import { createRoute } from '@hono/zod-openapi'
import { CAMPAIGN_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { notFound } from '../../http/problems.ts'
import { dayParameter, queryOf } from '../../http/queryParameters.ts'
import { askerOf } from '../asker.ts'
import { codeParameter, provinceParameter } from '../filterParameters.ts'
import { savingOf } from '../saving.ts'
import { failuresOfChange } from '../sharedSchemas.ts'
import { findCampaign, listCampaigns } from './queries.ts'
import { addCampaign, changeCampaign, putUnit } from './saveCampaign.ts'
import {
  campaignSchema,
  campaignsSchema,
  changeSchema,
  draftSchema,
  unitChangeSchema,
  unitSchema,
  unitsSchema,
} from './schemas.ts'
import { listUnits } from './unitQueries.ts'

const WHAT = 'chiến dịch này'
const noQuery = queryOf({})
const listQuery = queryOf({
  province: provinceParameter,
  status: codeParameter(CAMPAIGN_STATUSES, 'Status'),
  from: dayParameter('Campaigns that end on this day or later'),
  to: dayParameter('Campaigns that start on this day or earlier'),
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Campaigns the person may know, the newest first, with what was done of each',
  request: { query: listQuery.schema },
  responses: { 200: json(campaignsSchema, 'All of them'), ...failuresSignedIn },
})
const findRoute = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One campaign',
  request: { params: pathIdSchema },
  responses: { 200: json(campaignSchema, 'The campaign'), ...failuresNotFoundSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Add a campaign',
  request: jsonBody(draftSchema),
  responses: { 200: json(campaignSchema, 'Added'), ...failuresSignedIn },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of a campaign that was opened',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(campaignSchema, 'Changed'), ...failuresOfChange },
})
const unitsRoute = createRoute({
  method: 'get',
  path: '/{id}/units',
  summary: 'Targets of a campaign by unit, with what each has done (form CD-01)',
  request: { params: pathIdSchema },
  responses: { 200: json(unitsSchema, 'All units'), ...failuresNotFoundSignedIn },
})
const putUnitRoute = createRoute({
  method: 'put',
  path: '/{id}/units',
  summary: 'Set the target of one unit; without a version it is added',
  request: { params: pathIdSchema, ...jsonBody(unitChangeSchema) },
  responses: { 200: json(unitSchema, 'Set'), ...failuresOfChange },
})

/** `/api/campaigns`: what is to be done by whom until when, and how far it is. */
export const campaignRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const search = listQuery.read(c.req.url)
      const asker = askerOf(c, 'CAMPAIGN_SET')
      const campaigns = await database.readFor(c, 'INSPECTION_READ', (sql) => listCampaigns(sql, asker, search))
      return c.json({ campaigns }, 200, NO_STORE) as never
    })
    .openapi(findRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const asker = askerOf(c, 'CAMPAIGN_SET')
      const found = await database.readFor(c, 'INSPECTION_READ', (sql) => findCampaign(sql, asker, id))
      if (!found) throw notFound(WHAT)
      return c.json(found, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await addCampaign(saving, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await changeCampaign(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(unitsRoute, async (c) => {
      noQuery.read(c.req.url)
      const id = readPathId(c.req.param('id'), WHAT)
      const asker = askerOf(c, 'CAMPAIGN_SET')
      const units = await database.readFor(
        c,
        'INSPECTION_READ',
        async (sql) => (await findCampaign(sql, asker, id)) && listUnits(sql, asker, id),
      )
      if (!units) throw notFound(WHAT)
      return c.json({ units }, 200, NO_STORE) as never
    })
    .openapi(putUnitRoute, async (c) => {
      const id = readPathId(c.req.param('id'), WHAT)
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await putUnit(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
