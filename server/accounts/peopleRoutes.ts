import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askingPerson } from '../access/guarded.ts'
import type { Person } from '../access/person.ts'
import { eventOf, type RequestEvent } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool, type Sql } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import {
  doneSchema,
  failuresNotFoundSignedIn,
  failuresSignedIn,
  instantSchema,
  json,
  jsonBody,
} from '../http/documented.ts'
import { ApiError, notAccepted, notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { administersArea, administersPerson, administersSome } from './administers.ts'
import { type Auth, isUserName } from './auth.ts'
import { grantSchema } from './grantSchema.ts'
import {
  endRole,
  isLastAdministrator,
  type ListedPerson,
  listPeople,
  lockAdministrators,
  switchPerson,
  unknownUnits,
} from './queries.ts'
import { addPerson, giveRole, resetPerson } from './people.ts'

const noQuery = queryOf({})
const personSchema = z
  .object({
    id: z.string(),
    userName: z.string(),
    name: z.string(),
    isActive: z.boolean(),
    isSample: z.boolean(),
    hasSecondFactor: z.boolean(),
    lastSignInAt: instantSchema.nullable(),
    grants: z.array(grantSchema.and(z.object({ id: z.number().int() }))),
  })
  .openapi('Person')
const onceSchema = z.object({ id: z.string(), oneTimePassword: z.string() }).openapi('OneTimePassword')
const params = z.object({ id: z.string().max(100) })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'People and the roles they have',
  responses: { 200: json(z.object({ people: z.array(personSchema) }), 'People'), ...failuresSignedIn },
})
const addRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Add a person; the one-time password is in this answer only',
  request: jsonBody(
    z.strictObject({
      userName: z
        .string()
        .refine(isUserName, 'Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.'),
      name: z.string().trim().min(2, 'Hãy ghi họ tên.').max(100, 'Dài quá 100 ký tự.'),
    }),
  ),
  responses: { 200: json(onceSchema, 'Added'), ...failuresSignedIn },
})
const resetRoute = createRoute({
  method: 'post',
  path: '/{id}/reset',
  summary: 'A new one-time password; sessions and second factor end',
  request: { params },
  responses: { 200: json(onceSchema, 'Reset'), ...failuresNotFoundSignedIn },
})
const switchRoute = createRoute({
  method: 'post',
  path: '/{id}/active',
  summary: 'Switch a person off (sessions end) or on',
  request: { params, ...jsonBody(z.strictObject({ isActive: z.boolean() })) },
  responses: { 200: json(doneSchema, 'Switched'), ...failuresNotFoundSignedIn },
})
const giveRoute = createRoute({
  method: 'post',
  path: '/{id}/grants',
  summary: 'Give a role in an area, for a force, from day to day',
  request: { params, ...jsonBody(grantSchema) },
  responses: { 200: json(z.object({ id: z.number().int() }), 'Given'), ...failuresNotFoundSignedIn },
})
const endRoute = createRoute({
  method: 'delete',
  path: '/{id}/grants/{grantId}',
  summary: 'End a role now',
  request: { params: params.extend({ grantId: z.coerce.number().int() }) },
  responses: { 200: json(doneSchema, 'Ended'), ...failuresNotFoundSignedIn },
})

const WHO = 'người dùng này'

/** `/api/people`: who may sign in, and as what. Nobody gives themselves a role, and one administrator always stays. */
export const peopleRoutes = (pool: Pool, auth: Auth) =>
  apiRouter()
    .openapi(listRoute, async (c) => {
      noQuery.read(c.req.url)
      const asker = askingPerson(c)
      const people = (await listPeople(pool)).filter((person) => administersSome(asker, person))
      return c.json({ people }, 200, { 'Cache-Control': 'no-store' }) as never
    })
    .openapi(addRoute, async (c) => {
      const { userName, name } = c.req.valid('json')
      const added = await inTransaction(pool, async (sql) => {
        const person = await addPerson(sql, auth, { userName, name, email: null }, { createdBy: askingPerson(c) })
        await record(c, sql, { action: 'PERSON_ADDED', subjectId: person.id, detail: { userName, name } })
        return person
      }).catch((error: unknown) => {
        if ((error as { code?: string }).code !== '23505') throw error
        throw notAccepted('userName', 'Tên đăng nhập này đã có người dùng.')
      })
      return c.json({ id: added.id, oneTimePassword: added.oneTimePassword ?? '' }, 200, {
        'Cache-Control': 'no-store',
      })
    })
    .openapi(resetRoute, async (c) => {
      const { id } = c.req.valid('param')
      const oneTimePassword = await inTransaction(pool, async (sql) => {
        const { isSample } = await administered(sql, askingPerson(c), id)
        if (isSample)
          throw new ApiError(409, 'CONFLICT', 'Tài khoản mẫu vào bằng nút ở trang đăng nhập, không có mật khẩu.')
        const once = await resetPerson(sql, auth, id)
        await record(c, sql, { action: 'PASSWORD_SET', subjectId: id, detail: { isReset: true } })
        return once
      })
      return c.json({ id, oneTimePassword }, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(switchRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { isActive } = c.req.valid('json')
      await inTransaction(pool, async (sql) => {
        await lockAdministrators(sql)
        await administered(sql, askingPerson(c), id)
        if (!isActive) await keepOneAdministrator(sql, id)
        await switchPerson(sql, id, isActive)
        await record(c, sql, { action: 'PERSON_SWITCHED', subjectId: id, detail: { isActive } })
      })
      return c.json({ done: true as const }, 200)
    })
    .openapi(giveRoute, async (c) => {
      const { id } = c.req.valid('param')
      const grant = c.req.valid('json')
      const giver = askingPerson(c)
      if (id === giver.id) {
        throw new ApiError(403, 'FORBIDDEN', 'Không ai tự giao vai trò cho mình. Hãy nhờ người quản trị khác.')
      }
      const [target] = await listPeople(pool, id)
      if (!target) throw notFound(WHO)
      if (grant.validTo !== null && grant.validTo < grant.validFrom) {
        throw notAccepted('validTo', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
      }
      if (grant.communeCodes && grant.provinceCode === null)
        throw notAccepted('provinceCode', 'Hãy chọn tỉnh của các xã.')
      const unknown = await unknownUnits(pool, grant)
      if (unknown.length > 0)
        throw notAccepted('communeCodes', `Không có đơn vị ${unknown.join(', ')} trong tỉnh đã chọn.`)
      if (!administersArea(giver, grant)) throw outside()
      keepSamplesApart(giver, target)
      const grantId = await inTransaction(pool, async (sql) => {
        const given = await giveRole(sql, id, grant, giver.id)
        await record(c, sql, { action: 'ROLE_GIVEN', subjectId: id, detail: { after: { id: given, ...grant } } })
        return given
      })
      return c.json({ id: grantId }, 200)
    })
    .openapi(endRoute, async (c) => {
      const { id, grantId } = c.req.valid('param')
      const ender = askingPerson(c)
      await inTransaction(pool, async (sql) => {
        await lockAdministrators(sql)
        const [person] = await listPeople(sql, id)
        const grant = person?.grants.find((candidate) => candidate.id === grantId)
        if (!person || !grant) throw notFound('vai trò này')
        if (!administersArea(ender, grant)) throw outside()
        keepSamplesApart(ender, person)
        await keepOneAdministrator(sql, id, grantId)
        await endRole(sql, id, grantId, ender.id)
        await record(c, sql, { action: 'ROLE_ENDED', subjectId: id, detail: { before: grant } })
      })
      return c.json({ done: true as const }, 200)
    })

/** Puts down a change of a person, in its transaction and as its last statement. */
const record = (c: Context, sql: Sql, event: Omit<RequestEvent, 'subjectType'>) =>
  recordEvent(sql, eventOf(c, askingPerson(c), { subjectType: 'person', ...event }))

/** A sample account is everybody's: it may change other sample accounts, and those it added, which are samples too. */
const keepSamplesApart = (asker: Person, { isSample }: { readonly isSample: boolean }): void => {
  if (!asker.isSample || isSample) return
  throw new ApiError(403, 'FORBIDDEN', 'Tài khoản mẫu chỉ thay đổi được tài khoản mẫu.')
}

const outside = () => new ApiError(403, 'FORBIDDEN', 'Vai trò quản trị của bạn không gồm địa bàn hoặc lực lượng này.')

/** Refuses where there is no such person, or where they may do something outside the asker's own area. */
const administered = async (sql: Sql, asker: Person, id: string): Promise<ListedPerson> => {
  const [person] = await listPeople(sql, id)
  if (!person) throw notFound(WHO)
  keepSamplesApart(asker, person)
  if (!administersPerson(asker, person)) throw outside()
  return person
}

const keepOneAdministrator = async (sql: Sql, personId: string, grantId: number | null = null): Promise<void> => {
  if (!(await isLastAdministrator(sql, personId, grantId))) return
  throw new ApiError(
    409,
    'CONFLICT',
    'Đây là người quản trị cuối cùng. Hãy giao vai trò quản trị cho người khác trước.',
  )
}
