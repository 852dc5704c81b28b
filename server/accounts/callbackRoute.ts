import { Hono } from 'hono'
import type { Pool } from '../database/connect.ts'
import { type Auth, CALLBACK_PATH, PROVIDER_ID } from './auth.ts'
import { endOneTimePassword } from './queries.ts'
import { personOfAnswer, recordFailure, recordSignIn } from './signInEvents.ts'
import { headersOf, setCookies } from './signInRoutes.ts'

/**
 * Where the sign-in service sends people back to. The library checks state, PKCE, signature, issuer, audience and nonce,
 * and answers with a way back into the page. Whoever came in so needs no one-time password any more: it ends.
 */
export const callbackRoute = (pool: Pool, auth: Auth) =>
  new Hono().get(CALLBACK_PATH, async (c) => {
    const headers = headersOf(c)
    const answer = await auth.api
      .callbackOAuth({ params: { id: PROVIDER_ID }, query: c.req.query(), headers, asResponse: true })
      .catch(() => null)
    const person = answer && (await personOfAnswer(auth, answer))
    if (answer && person) {
      await recordSignIn(c, pool, person, 'PROVIDER')
      await endOneTimePassword(pool, person.id)
    } else await recordFailure(c, pool, '', 'PROVIDER')
    if (answer) setCookies(c, answer)
    c.header('Cache-Control', 'no-store')
    return c.redirect(answer?.headers.get('location') ?? '/dang-nhap?error=provider')
  })
