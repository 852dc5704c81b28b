import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AuditAction } from '../../data/model/auditCodes.ts'
import { askingPerson } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { doneSchema, failuresAskedAgain, failuresSignedIn, instantSchema, json, jsonBody } from '../http/documented.ts'
import { ApiError, notAccepted, notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { addressOf } from '../http/rateLimit.ts'
import type { Auth } from './auth.ts'
import { succeedTry } from './failedSignIns.ts'
import { endSessions } from './people.ts'
import { endSession, findPassword, listPeople, listSessions, replacePassword } from './queries.ts'
import { passwordProblem } from './passwords.ts'
import { recordFailure } from './signInEvents.ts'
import { headersOf, refuseLocked, setCookies } from './signInRoutes.ts'
import { grantSchema } from './grantSchema.ts'

const noQuery = queryOf({})
const meSchema = z
  .object({
    id: z.string(),
    userName: z.string(),
    name: z.string(),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    mayStoreIdentity: z.boolean().openapi({ description: 'Whether the configuration holds a key for who gave a tip' }),
    acts: z.array(z.string()),
    grants: z.array(grantSchema),
  })
  .openapi('Me')
const sessionSchema = z
  .object({
    id: z.string(),
    isThis: z.boolean(),
    device: z.string(),
    address: z.string(),
    startedAt: instantSchema,
    lastUsedAt: instantSchema,
  })
  .openapi('SignInSession')
const password = z.string().min(1, 'Cần ghi mật khẩu.').max(200, 'Dài quá 200 ký tự.')

const meRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Who I am, and what my roles let me do',
  responses: { 200: json(meSchema, 'Me'), ...failuresSignedIn },
})
const sessionsRoute = createRoute({
  method: 'get',
  path: '/sessions',
  summary: 'Where I am signed in',
  responses: { 200: json(z.object({ sessions: z.array(sessionSchema) }), 'Sessions'), ...failuresSignedIn },
})
const endSessionRoute = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  summary: 'End one of my sessions',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 200: json(doneSchema, 'Ended'), ...failuresSignedIn },
})
const signOutRoute = createRoute({
  method: 'post',
  path: '/sign-out',
  summary: 'End this session, or with `everywhere` all of mine',
  request: jsonBody(z.strictObject({ everywhere: z.boolean().default(false) })),
  responses: { 200: json(doneSchema, 'Signed out'), ...failuresSignedIn },
})
const passwordRoute = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Change my password; my other sessions end',
  request: jsonBody(z.strictObject({ current: password, next: password })),
  responses: { 200: json(doneSchema, 'Changed'), ...failuresAskedAgain },
})
const factorRoute = createRoute({
  method: 'post',
  path: '/second-factor',
  summary: 'Begin with a second factor: its secret and ten backup codes, shown once',
  request: jsonBody(z.strictObject({ password })),
  responses: {
    200: json(z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }), 'To be confirmed'),
    ...failuresAskedAgain,
  },
})
const confirmFactorRoute = createRoute({
  method: 'post',
  path: '/second-factor/confirm',
  summary: 'Confirm the second factor with its first code',
  request: jsonBody(z.strictObject({ code: z.string().max(20) })),
  responses: { 200: json(doneSchema, 'On'), ...failuresAskedAgain },
})
const endFactorRoute = createRoute({
  method: 'delete',
  path: '/second-factor',
  summary: 'End the second factor',
  request: jsonBody(z.strictObject({ password })),
  responses: { 200: json(doneSchema, 'Off'), ...failuresAskedAgain },
})

/** `/api/me`: my roles, sessions, password and second factor. */
export const meRoutes = (pool: Pool, auth: Auth, { mayStoreIdentity }: { readonly mayStoreIdentity: boolean }) => {
  const sessionOf = async (c: Context) => {
    const session = await auth.api.getSession({ headers: c.req.raw.headers })
    if (!session) throw new ApiError(401, 'SIGNED_OUT', 'Phiên làm việc đã hết. Hãy đăng nhập lại.')
    return session
  }
  const done = (c: Context) => c.json({ done: true as const }, 200)
  /** Whoever holds a session must not guess the password behind it: its failures count like those at the door. */
  const tried = (c: Context) => ({ account: askingPerson(c).userName, address: addressOf(c) })
  /** A wrong password stands counted already; it is put down too. */
  const passwordWrong = async (c: Context, name: string, message: string) => {
    await recordFailure(c, pool, askingPerson(c).userName, 'PASSWORD')
    return notAccepted(name, message)
  }
  const record = (c: Context, action: AuditAction, detail: Readonly<Record<string, unknown>> = {}) => {
    const person = askingPerson(c)
    return recordEvent(pool, eventOf(c, person, { action, subjectType: 'person', subjectId: person.id, detail }))
  }
  return apiRouter()
    .openapi(meRoute, async (c) => {
      noQuery.read(c.req.url)
      const { id, userName, name, acts, grants, mustChangePassword = false } = askingPerson(c)
      const [listed] = await listPeople(pool, id)
      const me = {
        id,
        userName,
        name,
        mustChangePassword,
        hasSecondFactor: listed?.hasSecondFactor ?? false,
        mayStoreIdentity,
        acts: [...acts],
      }
      return c.json({ ...me, grants }, 200, { 'Cache-Control': 'no-store' }) as never
    })
    .openapi(sessionsRoute, async (c) => {
      noQuery.read(c.req.url)
      const here = await auth.api.getSession({ headers: c.req.raw.headers })
      const sessions = await listSessions(pool, askingPerson(c).id, here?.session.id ?? '')
      return c.json({ sessions }, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(endSessionRoute, async (c) => {
      if (!(await endSession(pool, askingPerson(c).id, c.req.valid('param').id))) throw notFound('phiên làm việc này')
      await record(c, 'SIGN_OUT', { session: 'ANOTHER' })
      return done(c)
    })
    .openapi(signOutRoute, async (c) => {
      await record(c, 'SIGN_OUT', { session: c.req.valid('json').everywhere ? 'ALL' : 'THIS' })
      if (c.req.valid('json').everywhere) await endSessions(pool, askingPerson(c).id)
      setCookies(c, await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true }))
      return done(c)
    })
    .openapi(passwordRoute, async (c) => {
      const { current, next } = c.req.valid('json')
      const { id, userName } = askingPerson(c)
      const problem = current === next ? 'Mật khẩu mới phải khác mật khẩu cũ.' : passwordProblem(next, userName)
      if (problem) throw notAccepted('next', problem)
      await refuseLocked(c, pool, tried(c))
      const { session } = await sessionOf(c)
      const { password: checker } = await auth.$context
      const stored = await findPassword(pool, id)
      if (!stored || !(await checker.verify({ hash: stored, password: current }))) {
        throw await passwordWrong(c, 'current', 'Mật khẩu hiện tại không đúng.')
      }
      const hash = await checker.hash(next)
      await inTransaction(pool, async (sql) => {
        if (!(await replacePassword(sql, { personId: id, stored, hash, keptSession: session.id }))) {
          throw new ApiError(409, 'CONFLICT', 'Mật khẩu vừa được đặt lại ở nơi khác. Hãy đăng nhập lại.')
        }
        const event = { action: 'PASSWORD_SET', subjectType: 'person', subjectId: id } as const
        await recordEvent(sql, eventOf(c, askingPerson(c), event))
      })
      await succeedTry(pool, tried(c))
      return done(c)
    })
    .openapi(factorRoute, async (c) => {
      await refuseLocked(c, pool, tried(c))
      const answer = await auth.api.enableTwoFactor({
        body: { password: c.req.valid('json').password },
        headers: headersOf(c),
        asResponse: true,
      })
      if (!answer.ok) throw await passwordWrong(c, 'password', 'Mật khẩu không đúng.')
      await succeedTry(pool, tried(c))
      const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] }
      const secret = new URL(totpURI).searchParams.get('secret') ?? ''
      const label = encodeURIComponent(`Điểm Nóng:${askingPerson(c).userName}`)
      const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Điểm Nóng')}&digits=6&period=30`
      return c.json({ uri, secret, backupCodes }, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(confirmFactorRoute, async (c) => {
      const code = c.req.valid('json').code.replaceAll(/\s/g, '')
      await refuseLocked(c, pool, tried(c))
      const answer = await auth.api.verifyTOTP({ body: { code }, headers: headersOf(c), asResponse: true })
      if (!answer.ok)
        throw notAccepted(
          'code',
          'Mã không đúng. Hãy nhập mã mới nhất trên điện thoại; giờ của máy và điện thoại phải khớp.',
        )
      setCookies(c, answer)
      await succeedTry(pool, tried(c))
      await record(c, 'SECOND_FACTOR_SET', { isOn: true })
      return done(c)
    })
    .openapi(endFactorRoute, async (c) => {
      await refuseLocked(c, pool, tried(c))
      const answer = await auth.api.disableTwoFactor({
        body: { password: c.req.valid('json').password },
        headers: headersOf(c),
        asResponse: true,
      })
      if (!answer.ok) throw await passwordWrong(c, 'password', 'Mật khẩu không đúng.')
      await succeedTry(pool, tried(c))
      setCookies(c, answer)
      await record(c, 'SECOND_FACTOR_SET', { isOn: false })
      return done(c)
    })
}
