import { createRoute } from '@hono/zod-openapi'
import { FORCES } from '../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, json } from '../http/documented.ts'
import { NO_STORE } from '../http/noStore.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { askerOf } from '../inspections/asker.ts'
import { codeParameter, communeParameter } from '../inspections/filterParameters.ts'
import { listPlanLinesOf } from '../inspections/plans/queries.ts'
import { recordListed } from '../inspections/recordListed.ts'
import { listInspectionsOf } from '../inspections/visits/queries.ts'
import { codeParameters, notEnough, resolveScope, scopeParameters } from './ledgerParameters.ts'
import { listCellLines, listCellVisits } from './queries.ts'
import { readLedger } from './readLedger.ts'
import { ledgerSchema, rowsSchema } from './schemas.ts'

const ledgerQuery = queryOf({
  ...scopeParameters,
  ...codeParameters,
  stale: numberParameter('Months without a visit after which an establishment counts as stale', {
    least: 1,
    most: 120,
    absent: 12,
  }),
})

const ledgerRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'The coverage ledger: every commune, force and topic as done, planned, exempt or gap',
  request: { query: ledgerQuery.schema },
  responses: { 200: json(ledgerSchema, 'The ledger'), ...failuresNotFoundSignedIn },
})

const cellQuery = queryOf({
  ...scopeParameters,
  commune: communeParameter,
  force: codeParameter(FORCES, 'Force; every one of the scope when absent'),
  topic: codeParameter(INSPECTION_TOPICS, 'Topic; every one of the scope when absent'),
})
const rowsRoute = createRoute({
  method: 'get',
  path: '/rows',
  summary: 'What one cell of the ledger counts, as far as the person may read it: 500 rows of each kind at most',
  request: { query: cellQuery.schema },
  responses: { 200: json(rowsSchema, 'Visits, the newest first, and plan lines'), ...failuresNotFoundSignedIn },
})

/** `/api/ledger`: what was inspected and what was not. */
export const ledgerRoutes = (database: Guarded) =>
  apiRouter()
    .openapi(ledgerRoute, async (c) => {
      const { stale, ...asked } = ledgerQuery.read(c.req.url)
      const { today } = askerOf(c, 'INSPECTION_WRITE')
      const ledger = await database.readFor(c, 'INSPECTION_READ', async (sql) =>
        readLedger(sql, await resolveScope(sql, asked), today, stale),
      )
      return c.json(ledger, 200, NO_STORE)
    })
    .openapi(rowsRoute, async (c) => {
      const { commune, force, topic, ...asked } = cellQuery.read(c.req.url)
      if (commune === null) throw notEnough('commune', 'Hãy ghi mã xã của ô cần xem.')
      const asker = askerOf(c, 'INSPECTION_WRITE')
      const cell = { communeCode: commune, force, topic }
      const rows = await database.readFor(c, 'INSPECTION_READ', async (sql) => {
        const scope = await resolveScope(sql, { ...asked, forces: null, topics: null })
        return {
          inspections: await listInspectionsOf(sql, asker, await listCellVisits(sql, scope, cell)),
          planLines: await listPlanLinesOf(sql, asker, await listCellLines(sql, scope, cell)),
        }
      })
      await recordListed(c, database, rows.inspections)
      return c.json(rows as never, 200, NO_STORE)
    })
