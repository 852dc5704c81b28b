import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AuditAction } from '../../data/model/auditCodes.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import { askingPerson } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool, type Sql } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import {
  daySchema,
  doneSchema,
  failuresNotFoundSignedIn,
  failuresSignedIn,
  instantSchema,
  json,
  jsonBody,
} from '../http/documented.ts'
import { pathIdSchema, readPathId } from '../http/pathId.ts'
import { ApiError, notAccepted, notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { addToken, listTokens, LONGEST_TOKEN_DAYS, MOST_TOKENS, revokeToken } from './tokens.ts'

const noQuery = queryOf({})
const tokenSchema = z
  .object({
    id: z.number().int(),
    name: z.string(),
    ending: z.string().openapi({ description: 'Its last four characters' }),
    madeAt: instantSchema,
    validTo: daySchema.openapi({ description: 'Last local day on which it works' }),
    lastUsedAt: instantSchema.nullable(),
    state: z.enum(['WORKS', 'ENDED', 'REVOKED']),
  })
  .openapi('AccessToken')

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'My access tokens, those that work first; never the tokens themselves',
  responses: { 200: json(z.object({ tokens: z.array(tokenSchema) }), 'Tokens'), ...failuresSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Make an access token for programs that read /ogc and /tiles; shown this once',
  request: jsonBody(
    z.strictObject({
      name: z.string().trim().min(1, 'Cần đặt tên.').max(60, 'Dài quá 60 ký tự.'),
      validTo: daySchema.openapi({ description: `Today to ${LONGEST_TOKEN_DAYS} days from now` }),
    }),
  ),
  responses: { 200: json(z.object({ id: z.number().int(), token: z.string() }), 'The token'), ...failuresSignedIn },
})
const revokeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  summary: 'Revoke one of my access tokens',
  request: { params: pathIdSchema },
  responses: { 200: json(doneSchema, 'Revoked'), ...failuresNotFoundSignedIn },
})

/** `/api/me/tokens`: my access tokens. */
export const tokenRoutes = (pool: Pool) => {
  const record = (c: Context, sql: Sql, action: AuditAction, detail: Readonly<Record<string, unknown>>) => {
    const person = askingPerson(c)
    return recordEvent(sql, eventOf(c, person, { action, subjectType: 'person', subjectId: person.id, detail }))
  }
  return apiRouter()
    .openapi(listRoute, async (c) => {
      noQuery.read(c.req.url)
      const tokens = [...(await listTokens(pool, askingPerson(c).id))]
      return c.json({ tokens }, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(addRoute, async (c) => {
      const { name, validTo } = c.req.valid('json')
      const { id: personId, mustChangePassword } = askingPerson(c)
      if (mustChangePassword) throw new ApiError(403, 'FORBIDDEN', 'Hãy đổi mật khẩu dùng một lần trước.')
      const today = localToday()
      const days = dayNumber(validTo) - today
      if (!(days >= 0 && days <= LONGEST_TOKEN_DAYS)) {
        throw notAccepted('validTo', `Ngày hết hạn phải từ hôm nay đến ${isoDay(today + LONGEST_TOKEN_DAYS)}.`)
      }
      const made = await inTransaction(pool, async (sql) => {
        const added = await addToken(sql, personId, { name, validTo })
        if (added) await record(c, sql, 'TOKEN_MADE', { token: name, validTo })
        return added
      })
      if (!made) {
        throw new ApiError(409, 'CONFLICT', `Đã có ${MOST_TOKENS} mã đang dùng. Hãy thu hồi mã không còn cần.`)
      }
      return c.json(made, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(revokeRoute, async (c) => {
      const id = readPathId(c.req.param('id'), 'mã truy cập này')
      await inTransaction(pool, async (sql) => {
        const name = await revokeToken(sql, askingPerson(c).id, id)
        if (name === undefined) throw notFound('mã truy cập này')
        await record(c, sql, 'TOKEN_REVOKED', { token: name })
      })
      return c.json({ done: true as const }, 200)
    })
}
