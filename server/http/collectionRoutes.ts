import { createRoute, type z } from '@hono/zod-openapi'
import { apiRouter } from './apiRouter.ts'
import type { Guarded } from '../access/guarded.ts'
import type { Sql } from '../database/connect.ts'
import { answerWithEtag } from './answerWithEtag.ts'
import { failures, json, notModified } from './documented.ts'
import { queryOf } from './queryParameters.ts'

const noQuery = queryOf({})

/** The one route of a layer that is sent whole: all its things that the person may see as GeoJSON, with the ETag of their version. */
export const collectionRoutes = <Schema extends z.ZodType>(
  database: Guarded,
  { schema, summary, list }: { schema: Schema; summary: string; list: (sql: Sql) => Promise<unknown> },
) =>
  apiRouter().openapi(
    createRoute({
      method: 'get',
      path: '/',
      summary,
      responses: { 200: json(schema, 'All that the person may see'), ...notModified, ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      return (await answerWithEtag(c, await database.tag(c, 'things'), () => database.read(c, list))) as never
    },
  )
