import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ROLES } from '../../data/model/roles.ts'
import type { Pool } from '../database/connect.ts'
import { apiRouter } from '../http/apiRouter.ts'
import { failures, failuresSignedOut, json, jsonBody } from '../http/documented.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { queryOf } from '../http/queryParameters.ts'
import { addressOf } from '../http/rateLimit.ts'
import { type Auth, PROVIDER_ID } from './auth.ts'
import { beginTry, succeedTry, type Tried } from './failedSignIns.ts'
import { endLatestSession, useCode } from './queries.ts'
import { personOfAnswer, recordFailure, recordSignIn } from './signInEvents.ts'
import { areSamplesOffered, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from './sampleAccounts.ts'

/** An address of this page as browsers read it: the same origin whatever tabs, slashes and backslashes it holds. */
const isOwnAddress = (address: string): boolean =>
  address.startsWith('/') &&
  URL.canParse(address, 'http://own.invalid') &&
  new URL(address, 'http://own.invalid').origin === 'http://own.invalid'

const noQuery = queryOf({})
const doorSchema = z
  .object({
    sampleAccounts: z.array(z.object({ userName: z.string(), name: z.string(), role: z.string() })),
    provider: z.string().nullable().openapi({ description: 'Label of the sign-in service, where there is one' }),
  })
  .openapi('SignInDoor')
const stepSchema = z
  .object({ step: z.enum(['DONE', 'SECOND_FACTOR']).openapi({ description: 'DONE: the session cookie is set' }) })
  .openapi('SignInStep')
const text = (longest: number) => z.string().min(1, 'Cần ghi mục này.').max(longest, `Dài quá ${longest} ký tự.`)

const doorRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Ways to sign in: sample accounts while nothing but the sample is stored',
  responses: { 200: json(doorSchema, 'The ways'), ...failures },
})
const passwordRoute = createRoute({
  method: 'post',
  path: '/',
  summary: 'Sign in with a password; sets the session cookie, or asks for the second factor',
  request: jsonBody(z.strictObject({ userName: text(60), password: text(200) })),
  responses: { 200: json(stepSchema, 'What comes next'), ...failuresSignedOut },
})
const codeRoute = createRoute({
  method: 'post',
  path: '/code',
  summary: 'The second factor: a code of the authenticator, or a backup code',
  request: jsonBody(z.strictObject({ code: text(20), isBackup: z.boolean().default(false) })),
  responses: { 200: json(stepSchema, 'Signed in'), ...failuresSignedOut },
})
const sampleRoute = createRoute({
  method: 'post',
  path: '/sample',
  summary: 'Sign in as a sample account, while nothing but the sample is stored',
  request: jsonBody(z.strictObject({ userName: text(60) })),
  responses: { 200: json(stepSchema, 'Signed in'), ...failuresSignedOut },
})

const providerRoute = createRoute({
  method: 'post',
  path: '/provider',
  summary: 'Begin to sign in through the sign-in service; `next` is the address of the page to come back to',
  request: jsonBody(
    z.strictObject({
      next: z.string().max(4000).refine(isOwnAddress, 'Cần một địa chỉ của trang này.').default('/'),
    }),
  ),
  responses: { 200: json(z.object({ url: z.string() }), 'Where to go'), ...failures },
})

/** `/api/sign-in`: by password with lock-out, second factor, through a sign-in service, or as a sample account. */
export const signInRoutes = (pool: Pool, auth: Auth, provider: string | null = null) =>
  apiRouter()
    .openapi(doorRoute, async (c) => {
      noQuery.read(c.req.url)
      const offered = await areSamplesOffered(pool)
      const accounts = SAMPLE_ACCOUNTS.map(({ userName, name, role }) => ({
        userName,
        name,
        role: ROLES.find(({ code }) => code === role)?.vi ?? role,
      }))
      return c.json({ sampleAccounts: offered ? accounts : [], provider }, 200, { 'Cache-Control': 'no-store' })
    })
    .openapi(passwordRoute, async (c) => {
      const { userName, password } = c.req.valid('json')
      const account = userName.trim().toLowerCase()
      const tried = { account, address: addressOf(c) }
      await refuseLocked(c, pool, tried)
      // A sample account has no secret: its button is the only door, and it closes with the first real record.
      const isSample = SAMPLE_ACCOUNTS.some((sample) => sample.userName === account)
      const answer = await byPassword(c, auth, isSample ? 'khong-co-ai' : account, password)
      if (!answer.ok) {
        await recordFailure(c, pool, account, 'PASSWORD')
        throw signInRefused()
      }
      const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean }
      if (!twoFactorRedirect) {
        await succeedTry(pool, tried)
        await recordSignIn(c, pool, await personOfAnswer(auth, answer), 'PASSWORD')
      }
      setCookies(c, answer)
      return c.json({ step: twoFactorRedirect ? ('SECOND_FACTOR' as const) : ('DONE' as const) }, 200)
    })
    .openapi(codeRoute, async (c) => {
      const { code, isBackup } = c.req.valid('json')
      // Whose password was right before; without that nothing is judged, and nobody else is locked.
      const challenge = /\.two_factor=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1]
      if (!challenge) throw codeRefused()
      const tried = { account: `second factor ${challenge}`, address: addressOf(c) }
      await refuseLocked(c, pool, tried)
      const about = { headers: headersOf(c), asResponse: true } as const
      const written = code.replaceAll(/\s/g, '')
      const answer = isBackup
        ? await auth.api.verifyBackupCode({ body: { code: written }, ...about })
        : await auth.api.verifyTOTP({ body: { code: written }, ...about })
      const person = answer.ok ? await personOfAnswer(auth, answer) : null
      if (!person || !(isBackup || (await useCode(pool, person.id, written)))) {
        if (person) await endLatestSession(pool, person.id)
        await recordFailure(c, pool, '', 'SECOND_FACTOR')
        throw codeRefused()
      }
      await succeedTry(pool, tried)
      await succeedTry(pool, { account: person.userName, address: tried.address })
      await recordSignIn(c, pool, person, 'SECOND_FACTOR')
      setCookies(c, answer)
      return c.json({ step: 'DONE' as const }, 200)
    })
    .openapi(sampleRoute, async (c) => {
      const { userName } = c.req.valid('json')
      const isKnown = SAMPLE_ACCOUNTS.some((sample) => sample.userName === userName)
      if (!isKnown || !(await areSamplesOffered(pool))) throw signInRefused()
      const answer = await byPassword(c, auth, userName, SAMPLE_PASSWORD)
      if (!answer.ok) throw signInRefused()
      await recordSignIn(c, pool, await personOfAnswer(auth, answer), 'SAMPLE')
      setCookies(c, answer)
      return c.json({ step: 'DONE' as const }, 200)
    })

    .openapi(providerRoute, async (c) => {
      if (provider === null) throw notFound('dịch vụ đăng nhập')
      const { next } = c.req.valid('json')
      const answer = await auth.api.signInSocial({
        body: {
          provider: PROVIDER_ID,
          callbackURL: next,
          errorCallbackURL: `/dang-nhap?next=${encodeURIComponent(next)}`,
          disableRedirect: true,
        },
        headers: c.req.raw.headers,
        asResponse: true,
      })
      const { url } = (await answer.json()) as { url?: string }
      if (!answer.ok || !url) {
        throw new ApiError(503, 'UNAVAILABLE', 'Dịch vụ đăng nhập chưa trả lời. Hãy thử lại, hoặc dùng mật khẩu.')
      }
      setCookies(c, answer)
      return c.json({ url }, 200, { 'Cache-Control': 'no-store' })
    })

const byPassword = async (c: Context, auth: Auth, username: string, password: string): Promise<Response> => {
  const headers = new Headers({ 'user-agent': c.req.header('user-agent') ?? '', 'x-forwarded-for': addressOf(c) })
  return auth.api.signInUsername({ body: { username, password }, headers, asResponse: true })
}

/** The headers of a request as the sign-in library reads them: it takes the address of the connection from one that anybody could write. */
export const headersOf = (c: Context): Headers => {
  const headers = new Headers(c.req.raw.headers)
  headers.set('x-forwarded-for', addressOf(c))
  return headers
}

/** The cookies of an answer of the sign-in library, on ours. */
export const setCookies = (c: Context, answer: Response): void => {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}

const codeRefused = () =>
  new ApiError(401, 'SIGNED_OUT', 'Mã không đúng hoặc đã hết hạn. Hãy nhập mã mới nhất trên điện thoại.')

/** One refusal for a wrong name, a wrong password and an account that is switched off. */
const signInRefused = () =>
  new ApiError(
    401,
    'SIGNED_OUT',
    'Tên đăng nhập hoặc mật khẩu không đúng. Hãy xem lại phím chữ hoa và bộ gõ tiếng Việt.',
  )

/** Counts a try, or refuses it while the account or the address is locked; also where somebody signed in must give their password again. */
export const refuseLocked = async (c: Context, pool: Pool, tried: Tried): Promise<void> => {
  const seconds = await beginTry(pool, tried)
  if (seconds === 0) return
  c.header('Retry-After', String(seconds))
  const wait = seconds < 120 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
  throw new ApiError(
    429,
    'TOO_MANY',
    `Đã thử sai nhiều lần. Hãy đợi ${wait} rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.`,
  )
}
