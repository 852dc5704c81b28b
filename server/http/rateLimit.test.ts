import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, it } from 'vitest'
import { addressOf, type AddressVariables, rateLimit, trustProxy } from './rateLimit.ts'

it('lets an address through so many times in a window, says how long to wait, and lets it through again after', async () => {
  let now = 1000
  const app = new Hono()
    .use(rateLimit({ most: 3, windowMs: 60_000, now: () => now, from: () => '10.0.0.1' }))
    .get('/', (c) => c.text('here'))
    .onError((error, c) => c.text(error.message, (error as HTTPException).status))
  const ask = () => app.request('/')
  for (let count = 0; count < 3; count++) expect((await ask()).status).toBe(200)
  now += 20_000
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('40')
  now += 40_000
  expect((await ask()).status).toBe(200)
})

it('counts by whom a trusted proxy heard last, and by nothing a stranger can write without one', async () => {
  const app = (isTrusted: boolean) => {
    const made = new Hono<{ Variables: AddressVariables }>()
    if (isTrusted) made.use(trustProxy())
    return made.get('/', (c) => c.text(addressOf(c)))
  }
  const ask = async (isTrusted: boolean) =>
    (await app(isTrusted).request('/', { headers: { 'X-Forwarded-For': '1.1.1.1, 10.0.0.7' } })).text()
  expect(await ask(true)).toBe('10.0.0.7')
  expect(await ask(false)).toBe('')
})
