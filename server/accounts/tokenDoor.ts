import type { Context, MiddlewareHandler } from 'hono'
import { guard, type Identify } from '../access/guard.ts'
import type { PersonVariables } from '../access/guarded.ts'
import type { Person } from '../access/person.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool } from '../database/connect.ts'
import { ApiError } from '../http/problems.ts'
import { addressOf } from '../http/rateLimit.ts'
import { findEntitled } from './identify.ts'
import { recordFailure } from './signInEvents.ts'
import { refuseLocked } from './signInRoutes.ts'
import { findToken, hashToken, noteUse } from './tokens.ts'

/**
 * The door of the endpoints that other programs read: lets in by a personal token, as `Authorization: Bearer` or as the
 * password of Basic (the name beside it is not looked at), else by the session of the page. Whoever comes with a token may
 * come from the page of another site; a session may not.
 */
export const tokenDoor =
  (pool: Pool, identify: Identify): MiddlewareHandler<{ Variables: PersonVariables }> =>
  async (c, next) => {
    if (isPreflight(c)) return c.body(null, 204, PREFLIGHT_HEADERS)
    const token = presentedToken(c.req.header('authorization'))
    if (token === null) {
      // Programs then send their token; a browser would ask for a password in a window of its own.
      const isPage = /\btext\/html\b/.test(c.req.header('accept') ?? '')
      if (!c.req.header('cookie') && !isPage) c.header('WWW-Authenticate', CHALLENGE)
      return guard(identify)(c, next)
    }
    const person = await personOfToken(c, pool, token)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Access-Control-Expose-Headers', 'ETag, Content-Crs')
    return guard(async () => person)(c, next)
  }

const CHALLENGE = 'Basic realm="Diem Nong", charset="UTF-8"'
const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET',
  'Access-Control-Allow-Headers': 'authorization, if-none-match',
  'Access-Control-Max-Age': '600',
}

/** The question of a browser whether a page of another site may send a token. */
const isPreflight = (c: Context): boolean =>
  c.req.method === 'OPTIONS' && /\bauthorization\b/i.test(c.req.header('access-control-request-headers') ?? '')

/** The token of an Authorization header; null without the header, '' for one that holds none. */
export const presentedToken = (header: string | undefined): string | null => {
  if (header === undefined) return null
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)\s*$/.exec(header) ?? []
  if (/^bearer$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return ''
  return /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1] ?? ''
}

const personOfToken = async (c: Context, pool: Pool, token: string): Promise<Person> => {
  const found = await findToken(pool, token)
  const person = found ? await findEntitled(pool, found.personId) : null
  if (!found || !person) throw await refusal(c, pool, token)
  await inTransaction(pool, async (sql) => {
    if (!(await noteUse(sql, found.id))) return
    const detail = { token: found.name, address: addressOf(c) }
    const event = { action: 'TOKEN_USED', subjectType: 'person', subjectId: person.id, detail } as const
    await recordEvent(sql, eventOf(c, person, event))
  })
  return person
}

/**
 * Counts a wrong token like a wrong password, apart from those: a program that goes on with an ended token must not lock
 * its office out of signing in. Right tokens are never locked: 256 random bits are not guessed.
 */
const refusal = async (c: Context, pool: Pool, token: string): Promise<ApiError> => {
  const account = `token ${hashToken(token).toString('base64url').slice(0, 16)}`
  await refuseLocked(c, pool, { account, address: `tokens ${addressOf(c)}` })
  await recordFailure(c, pool, '', 'TOKEN')
  c.header('WWW-Authenticate', CHALLENGE)
  return new ApiError(
    401,
    'SIGNED_OUT',
    'Mã truy cập không đúng, đã hết hạn hoặc đã thu hồi. Hãy tạo mã mới ở trang Tài khoản.',
  )
}
