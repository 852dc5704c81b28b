import { createRoute, z } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import { apiRouter } from './apiRouter.ts'
import type { ApiError } from './problems.ts'

it('says in Vietnamese what a schema refuses in words of its own', async () => {
  const body = z.object({ name: z.string().min(3), level: z.enum(['A', 'B']), at: z.iso.date() })
  const app = apiRouter()
  let problems: readonly { readonly message: string }[] = []
  app.onError((error, c) => {
    problems = (error as ApiError & { problems?: typeof problems }).problems ?? []
    return c.text('', 400)
  })
  app.openapi(
    createRoute({
      method: 'post',
      path: '/',
      request: { body: { content: { 'application/json': { schema: body } } } },
      responses: { 200: { description: '' } },
    }),
    (c) => c.text(''),
  )
  await app.request('/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'a', level: 'C' }),
  })
  expect(problems).toHaveLength(3)
  for (const { message } of problems) {
    expect(message).toMatch(/[ạảấầợờủịế]/)
    expect(message).not.toMatch(/invalid|expected|too small/i)
  }
})
