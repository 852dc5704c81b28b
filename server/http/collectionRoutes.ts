import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Sql } from '../database/connect.ts'
import { versionTag } from '../database/dataVersions.ts'
import { answerWithEtag } from './answerWithEtag.ts'
import { failures, json, notModified } from './documented.ts'
import { queryOf } from './queryParameters.ts'

const noQuery = queryOf({})

/** The one route of a layer that is sent whole: all its things as GeoJSON, with the ETag of their version. */
export const collectionRoutes = <Schema extends z.ZodType>(
  sql: Sql,
  { schema, summary, list }: { schema: Schema; summary: string; list: (sql: Sql) => Promise<unknown> },
) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/',
      summary,
      responses: { 200: json(schema, 'All of them'), ...notModified, ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      return (await answerWithEtag(c, await versionTag(sql, 'things'), () => list(sql))) as never
    },
  )
