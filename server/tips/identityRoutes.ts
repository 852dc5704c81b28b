import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AuditAction } from '../../data/model/auditCodes.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { doneSchema, failuresNotFoundSignedIn, failuresSignedIn, json, jsonBody } from '../http/documented.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { queryOf, textParameter } from '../http/queryParameters.ts'
import { type IdentityCipher, OtherKeyError } from './identityCipher.ts'
import {
  askOpening,
  decideOpening,
  findOpening,
  isOpeningUnderWay,
  listIdentified,
  listOpenings,
  takeOpening,
} from './openings.ts'
import { custodyOf, isCustodianOf } from './queries.ts'
import { readTipId } from './routes.ts'
import { identitySchema, openingSchema } from './schemas.ts'

const listQuery = queryOf({
  tip: textParameter('Id of one tip; all tips when absent', '…', (text) =>
    z.uuid().safeParse(text).success ? text : null,
  ),
})
const params = z.object({ id: z.string().max(100) })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Openings that were asked for, and for one tip whether somebody told who they are',
  request: { query: listQuery.schema },
  responses: {
    200: json(
      z.object({ openings: z.array(openingSchema), isIdentified: z.boolean().nullable() }).openapi('IdentityOpenings'),
      'Openings',
    ),
    ...failuresSignedIn,
  },
})
const askRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Ask to open who told a tip, with a written reason; another custodian must agree',
  request: jsonBody(
    z.strictObject({
      tipId: z.string().max(100),
      reason: z.string().trim().min(20, 'Lý do cần ít nhất 20 ký tự.').max(1000, 'Lý do dài quá 1000 ký tự.'),
    }),
  ),
  responses: { 200: json(z.object({ id: z.uuid() }), 'Asked'), ...failuresNotFoundSignedIn },
})
const decideRoute = createRoute({
  method: 'post',
  path: '/{id}/decision',
  summary: 'Agree or refuse, never to one’s own',
  request: { params, ...jsonBody(z.strictObject({ decision: z.enum(['AGREED', 'REFUSED']) })) },
  responses: { 200: json(doneSchema, 'Decided'), ...failuresNotFoundSignedIn },
})
const openRoute = createRoute({
  method: 'post',
  path: '/{id}/open',
  summary: 'Read who told it: once, within 24 hours of the agreement, by whoever asked',
  request: { params, ...jsonBody(z.strictObject({})) },
  responses: { 200: json(identitySchema, 'Who told it'), ...failuresNotFoundSignedIn },
})

const WHAT = 'đề nghị này'
/** Of those that the person may see; whoever keeps one area must not lose them behind those of others. */
const MOST_OPENINGS = 200
const NO_STORE = { 'Cache-Control': 'no-store' }

/** `/api/identity-openings`: the only way to who gave a tip. Four eyes, a reason, a record of each step. */
export const identityRoutes = (database: Guarded, pool: Pool, cipher: IdentityCipher | null) => {
  /** Refuses whoever does not keep the sources of the tip's area, as if it did not exist. */
  const custodian = async (c: Context, tipId: string) => {
    if (!(await database.readFor(c, 'IDENTITY_OPEN', (sql) => isCustodianOf(sql, tipId)))) throw notFound('tin báo này')
  }
  const openingOf = async (c: Context, id: string) => {
    const opening = z.uuid().safeParse(id).success ? await findOpening(pool, id) : undefined
    if (!opening) throw notFound(WHAT)
    if (!(await database.readFor(c, 'IDENTITY_OPEN', (sql) => isCustodianOf(sql, opening.tipId)))) throw notFound(WHAT)
    return opening
  }
  const event = (c: Context, action: AuditAction, tipId: string, openingId: string) =>
    eventOf(c, askingPerson(c), { action, subjectType: 'tip', subjectId: tipId, detail: { opening: openingId } })
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { tip } = listQuery.read(c.req.url)
      if (tip !== null) await custodian(c, tip)
      const openings = await listOpenings(pool, tip)
      const tipIds = [...new Set(openings.map(({ tipId }) => tipId))]
      const own = await database.readFor(c, 'IDENTITY_OPEN', (sql) => custodyOf(sql, tipIds))
      const isIdentified = tip === null ? null : (await listIdentified(pool, [tip])).has(tip)
      const shown = openings.flatMap((opening) => {
        const of = own.get(opening.tipId)
        return of ? [{ ...opening, ...of }] : []
      })
      return c.json({ openings: shown.slice(0, MOST_OPENINGS), isIdentified }, 200, NO_STORE)
    })
    .openapi(askRoute, async (c) => {
      const { tipId: given, reason } = c.req.valid('json')
      const tipId = readTipId(given)
      await custodian(c, tipId)
      const id = randomUUID()
      await inTransaction(pool, async (sql) => {
        if (await isOpeningUnderWay(sql, tipId, askingPerson(c).id)) {
          throw new ApiError(409, 'CONFLICT', 'Bạn đã có một đề nghị mở danh tính của tin này chưa xong.')
        }
        if (!(await askOpening(sql, id, tipId, askingPerson(c), reason))) throw notFound('danh tính của tin báo này')
        await recordEvent(sql, event(c, 'IDENTITY_ASKED', tipId, id))
      })
      return c.json({ id }, 200, NO_STORE)
    })
    .openapi(decideRoute, async (c) => {
      const { id, tipId, askedBy } = await openingOf(c, c.req.valid('param').id)
      const { decision } = c.req.valid('json')
      const decider = askingPerson(c)
      if (askedBy === decider.id) {
        throw new ApiError(403, 'FORBIDDEN', 'Người đề nghị không tự đồng ý được. Cần một người giữ nguồn tin khác.')
      }
      await inTransaction(pool, async (sql) => {
        if (!(await decideOpening(sql, id, decider, decision))) {
          throw new ApiError(409, 'CONFLICT', 'Đề nghị này đã có người quyết định.')
        }
        await recordEvent(sql, event(c, decision === 'AGREED' ? 'IDENTITY_AGREED' : 'IDENTITY_REFUSED', tipId, id))
      })
      return c.json({ done: true as const }, 200, NO_STORE)
    })
    .openapi(openRoute, async (c) => {
      const { id, tipId } = await openingOf(c, c.req.valid('param').id)
      if (!cipher) throw new ApiError(409, 'CONFLICT', 'Máy chủ chưa có khóa danh tính (IDENTITY_KEY).')
      const identity = await inTransaction(pool, async (sql) => {
        const sealed = await takeOpening(sql, id, askingPerson(c))
        if (!sealed) {
          throw new ApiError(
            409,
            'CONFLICT',
            'Không mở được: chưa có người đồng ý, đã mở rồi, quá 24 giờ, hoặc không phải bạn đề nghị.',
          )
        }
        // Before it is recorded nothing is read; if it cannot be read, nothing was opened.
        await recordEvent(sql, event(c, 'IDENTITY_OPENED', tipId, id))
        try {
          return cipher.open(tipId, sealed)
        } catch (error) {
          const why =
            error instanceof OtherKeyError
              ? 'được khóa bằng khóa khác với IDENTITY_KEY đang dùng'
              : 'đã hỏng hoặc bị sửa'
          throw new ApiError(409, 'CONFLICT', `Danh tính của tin này ${why}. Lần mở này không tính.`)
        }
      })
      return c.json(identity, 200, NO_STORE)
    })
}
