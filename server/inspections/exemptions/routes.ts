import { createRoute } from '@hono/zod-openapi'
import type { Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { pathIdSchema, readPathId } from '../../http/pathId.ts'
import { dayParameter, queryOf } from '../../http/queryParameters.ts'
import { askerOf } from '../asker.ts'
import { communeParameter, provinceParameter } from '../filterParameters.ts'
import { savingOf } from '../saving.ts'
import { conflicts } from '../sharedSchemas.ts'
import { listExemptions } from './queries.ts'
import { addExemption, changeExemption } from './saveExemption.ts'
import { changeSchema, draftSchema, exemptionSchema, exemptionsSchema } from './schemas.ts'

const listQuery = queryOf({
  province: provinceParameter,
  commune: communeParameter,
  from: dayParameter('Exemptions that end on this day or later'),
  to: dayParameter('Exemptions that start on this day or earlier'),
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Communes, forces and topics that need no visit for a time, and on what ground',
  request: { query: listQuery.schema },
  responses: { 200: json(exemptionsSchema, 'All of them'), ...failuresSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Exempt a commune, or every one of the province, of one force or topic or all',
  request: jsonBody(draftSchema),
  responses: { 200: json(exemptionSchema, 'Added'), ...failuresSignedIn },
})
const changeRoute = createRoute({
  method: 'put',
  path: '/{id}',
  summary: 'Change the version of an exemption that was opened',
  request: { params: pathIdSchema, ...jsonBody(changeSchema) },
  responses: { 200: json(exemptionSchema, 'Changed'), ...failuresNotFoundSignedIn, ...conflicts },
})

/** `/api/exemptions`: what is no gap though nobody goes there. */
export const exemptionRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      const search = listQuery.read(c.req.url)
      const asker = askerOf(c, 'CAMPAIGN_SET')
      const exemptions = await database.readFor(c, 'INSPECTION_READ', (sql) => listExemptions(sql, asker, search))
      return c.json({ exemptions }, 200, NO_STORE) as never
    })
    .openapi(addRoute, async (c) => {
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await addExemption(saving, c.req.valid('json')), 200, NO_STORE) as never
    })
    .openapi(changeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), 'mục miễn kiểm tra này')
      const saving = savingOf(c, database, 'CAMPAIGN_SET')
      return c.json(await changeExemption(saving, id, c.req.valid('json')), 200, NO_STORE) as never
    })
