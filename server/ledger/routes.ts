import { createRoute } from '@hono/zod-openapi'
import type { Guarded } from '../access/guarded.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, json } from '../http/documented.ts'
import { numberParameter, queryOf } from '../http/queryParameters.ts'
import { codeParameters, resolveScope, scopeParameters } from './ledgerParameters.ts'
import { readLedger } from './readLedger.ts'
import { ledgerSchema } from './schemas.ts'

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

const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/ledger`: what was inspected and what was not. */
export const ledgerRoutes = (database: Guarded) =>
  apiRouter().openapi(ledgerRoute, async (c) => {
    const { stale, ...asked } = ledgerQuery.read(c.req.url)
    const ledger = await database.readFor(c, 'INSPECTION_READ', async (sql) =>
      readLedger(sql, await resolveScope(sql, asked), stale),
    )
    return c.json(ledger, 200, NO_STORE)
  })
