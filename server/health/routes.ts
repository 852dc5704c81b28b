import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import type { Sql } from '../database/connect.ts'
import { isEngineBusy } from '../database/engineBusy.ts'
import { failures, json } from '../http/documented.ts'
import { queryOf } from '../http/queryParameters.ts'
import { findHealth } from './queries.ts'

const noQuery = queryOf({})

const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.object({
      engine: z.enum(['embedded', 'postgresql']),
      version: z.string(),
      postgis: z.string(),
      isBusy: z.boolean().openapi({ description: 'The embedded engine writes for long and answers nobody else' }),
    }),
  })
  .openapi('Health')

/** `/api/health`: whether the database answers, and the versions of the programs. */
export const healthRoutes = (sql: Sql, version: string, engine: 'embedded' | 'postgresql') => {
  // Programs stay what they are while the server runs.
  let last: Awaited<ReturnType<typeof findHealth>> | null = null
  return apiRouter().openapi(
    createRoute({
      method: 'get',
      path: '/',
      responses: { 200: json(healthSchema, 'Healthy'), ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      const known = last
      let isBusy = false
      const { postgresql, postgis } = await findHealth(sql).catch((error: unknown) => {
        if (!known || !isEngineBusy(error)) throw error
        isBusy = true
        return known
      })
      last = { postgresql, postgis }
      return c.json({ status: 'ok' as const, version, database: { engine, version: postgresql, postgis, isBusy } }, 200)
    },
  )
}
