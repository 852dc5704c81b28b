import type { Env } from 'hono'
import type { OpenAPIHono } from '@hono/zod-openapi'

/**
 * What an app answers, as an OpenAPI 3.1 document. A part of a path is always there: schemas that judge nothing, because a
 * route does, would have it optional, which the standard forbids.
 */
export const apiDocument = <AppEnv extends Env>(app: OpenAPIHono<AppEnv>, version: string) => {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Điểm Nóng',
      version,
      description: 'Coordinates are longitude, latitude (WGS 84). Days are local (UTC+7).',
    },
  })
  for (const operations of Object.values(document.paths ?? {})) {
    for (const { parameters = [] } of Object.values(operations)) {
      for (const parameter of parameters) if (parameter.in === 'path') parameter.required = true
    }
  }
  return document
}
