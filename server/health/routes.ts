import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import type { Sql } from '../database/connect.ts'
import { failures, json } from '../http/documented.ts'
import { queryOf } from '../http/queryParameters.ts'
import { findHealth } from './queries.ts'

const noQuery = queryOf({})

const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.object({ engine: z.enum(['embedded', 'postgresql']), version: z.string(), postgis: z.string() }),
  })
  .openapi('Health')

/** `/api/health`: whether the database answers, and the versions of the programs. */
export const healthRoutes = (sql: Sql, version: string, engine: 'embedded' | 'postgresql') =>
  apiRouter().openapi(
    createRoute({
      method: 'get',
      path: '/',
      responses: { 200: json(healthSchema, 'Healthy'), ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      const { postgresql, postgis } = await findHealth(sql)
      return c.json({ status: 'ok' as const, version, database: { engine, version: postgresql, postgis } }, 200)
    },
  )
