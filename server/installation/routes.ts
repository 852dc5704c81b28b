import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Installation } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'
import { daySchema, failures, json, ofType } from '../http/documented.ts'
import { queryOf } from '../http/queryParameters.ts'
import { findInstallation } from './queries.ts'

const count = z.number().int().min(0)
const installationSchema = ofType<Installation>()(
  z
    .strictObject({
      version: z.string(),
      today: daySchema,
      dataVersions: z.strictObject({ cases: count, communes: count, things: count }),
      cases: count,
      firstDay: daySchema.nullable(),
      lastDay: daySchema.nullable(),
      isSample: z.boolean(),
      boundaries: z.strictObject({ approximate: count, official: count }),
      provinces: z.array(z.string()).readonly(),
      openReviews: count,
      basemap: z.string().nullable(),
    })
    .openapi('Installation'),
)
const noQuery = queryOf({})

/** `/api/installation`: what the page asks first. */
export const installationRoutes = (sql: Sql, { version, basemap }: Pick<Installation, 'version' | 'basemap'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/',
      summary: 'What this installation holds',
      responses: { 200: json(installationSchema, 'The installation'), ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      return c.json({ version, today: isoDay(localToday()), ...(await findInstallation(sql)), basemap }, 200)
    },
  )
