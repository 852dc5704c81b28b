import { Hono } from 'hono'
import type { HTTPException } from 'hono/http-exception'
import { expect, it } from 'vitest'
import { sameSite } from './sameSite.ts'

const app = new Hono()
  .use(sameSite())
  .all('/', (c) => c.text('done'))
  .onError((error, c) => c.text(error.message, (error as HTTPException).status))
const send = (method: string, headers: Record<string, string>) =>
  app.request('http://office.local:3890/', { method, headers: { Host: 'office.local:3890', ...headers } })

it.each([
  [
    'a form of another site',
    'POST',
    { Origin: 'http://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    403,
  ],
  ['another port of the same machine', 'POST', { Origin: 'http://office.local:4000' }, 403],
  ['a page without an origin of its own', 'POST', { Origin: 'null' }, 403],
  ['another site by its fetch metadata', 'DELETE', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a sister host by its fetch metadata', 'PUT', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['the page itself', 'POST', { Origin: 'http://office.local:3890', 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['a program without cookies', 'POST', {}, 200],
  ['a link on another site, which only reads', 'GET', { 'Sec-Fetch-Site': 'cross-site' }, 200],
])('answers %s', async (_, method, headers, status) => {
  expect((await send(method, headers as Record<string, string>)).status).toBe(status)
})

it('takes the host people type, where a proxy hands the request on under another name', async () => {
  const behind = new Hono().use(sameSite('diem-nong.example')).all('/', (c) => c.text('done'))
  const post = (origin: string) =>
    behind.request('http://127.0.0.1:3890/', { method: 'POST', headers: { Host: '127.0.0.1:3890', Origin: origin } })
  expect((await post('https://diem-nong.example')).status).toBe(200)
  expect((await post('https://evil.example')).status).not.toBe(200)
})
