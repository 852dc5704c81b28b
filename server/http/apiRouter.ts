import { OpenAPIHono, z } from '@hono/zod-openapi'
import { badRequest, type Problem } from './problems.ts'

// What a schema says of itself, where we say nothing, reaches people.
z.config(z.locales.vi())

/** A router whose schemas refuse a request in the documented form, every problem named. */
export const apiRouter = () =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw badRequest(result.error.issues.map((issue) => problemOf(issue, result.target)))
    },
  })

const problemOf = (
  issue: { path: PropertyKey[]; message: string; code?: string; input?: unknown },
  target: string,
): Problem => ({
  in: target === 'param' ? 'path' : target === 'json' ? 'body' : 'query',
  name: issue.path.map(String).join('.'),
  // What was sent in a body may be a password.
  value:
    target === 'json'
      ? ''
      : (typeof issue.input === 'string' ? issue.input : (JSON.stringify(issue.input) ?? '')).slice(0, 40),
  reason: (issue.code ?? 'INVALID').toUpperCase(),
  message: issue.message,
})
