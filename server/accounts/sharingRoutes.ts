import { createRoute, z } from '@hono/zod-openapi'
import { COARSE_POSITIONS, REST_SHARING, roleOf } from '../../data/model/roles.ts'
import { askingPerson } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failuresNotFoundSignedIn, failuresSignedIn, json } from '../http/documented.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { listSharing, setSharing } from './sharing.ts'

const noQuery = queryOf({})
const setting = {
  rest: z.enum(REST_SHARING.map(({ code }) => code)),
  coarse: z.enum(COARSE_POSITIONS.map(({ code }) => code)),
}
const sharingSchema = z.object({ provinceCode: z.string(), ...setting }).openapi('Sharing')

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'What each province shares among its areas',
  responses: { 200: json(z.object({ sharing: z.array(sharingSchema) }), 'All provinces'), ...failuresSignedIn },
})
const setRoute = createRoute({
  method: 'put',
  path: '/{province}',
  summary: 'Set what a province shares; at once for everybody',
  request: {
    params: z.object({ province: z.string().regex(/^\d{2}$/, 'Mã tỉnh gồm 2 chữ số.') }),
    body: { content: { 'application/json': { schema: z.strictObject(setting) } }, required: true },
  },
  responses: { 200: json(sharingSchema, 'Set'), ...failuresNotFoundSignedIn },
})

/** `/api/sharing`: how much of a province people of one area see of the rest, and how coarsely others see places. */
export const sharingRoutes = (pool: Pool) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      noQuery.read(c.req.url)
      return c.json({ sharing: await listSharing(pool) }, 200, { 'Cache-Control': 'no-store' }) as never
    })
    .openapi(setRoute, async (c) => {
      const { province } = c.req.valid('param')
      const { rest, coarse } = c.req.valid('json')
      const { id, grants, isSample } = askingPerson(c)
      if (isSample) throw new ApiError(403, 'FORBIDDEN', 'Tài khoản mẫu không đổi được mức chia sẻ của tỉnh.')
      const mayHere = grants.some(
        ({ role, provinceCode, communeCodes, force }) =>
          roleOf(role).acts.includes('SHARING_SET') &&
          (provinceCode === null || provinceCode === province) &&
          communeCodes === null &&
          force === null,
      )
      if (!mayHere) throw new ApiError(403, 'FORBIDDEN', 'Vai trò của bạn không gồm tỉnh này.')
      await inTransaction(pool, async (sql) => {
        const before = (await listSharing(sql)).find(({ provinceCode }) => provinceCode === province)
        const after = { provinceCode: province, rest, coarse }
        if (!(await setSharing(sql, after, id))) throw notFound('tỉnh này')
        const detail = { before, after }
        await recordEvent(
          sql,
          eventOf(c, askingPerson(c), { action: 'SHARING_SET', subjectType: 'province', subjectId: province, detail }),
        )
      })
      return c.json({ provinceCode: province, rest, coarse }, 200)
    })
