import { Hono } from 'hono'
import type { Pool } from '../database/connect.ts'
import { type Auth, CALLBACK_PATH, PROVIDER_ID } from './auth.ts'
import { recordSignIn } from './signInEvents.ts'
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
    if (answer) setCookies(c, answer)
    const cookie = answer?.headers
      .getSetCookie()
      .some((line) => line.includes('.session_token=') && !line.includes('Max-Age=0'))
    if (cookie) {
      await pool`
        delete from sign_in_methods where "providerId" = 'credential' and "userId" in (
          select people.id from people join sign_in_methods linked on linked."userId" = people.id
          where must_change_password and linked."providerId" = ${PROVIDER_ID})`
      await pool`
        update people set must_change_password = false where must_change_password and exists (
          select from sign_in_methods linked where linked."userId" = people.id and linked."providerId" = ${PROVIDER_ID})`
    }
    if (answer) await recordSignIn(c, pool, auth, answer, 'PROVIDER')
    c.header('Cache-Control', 'no-store')
    return c.redirect(answer?.headers.get('location') ?? '/dang-nhap?error=provider')
  })
