import type { Context } from 'hono'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Pool } from '../database/connect.ts'
import { addressOf } from '../http/rateLimit.ts'
import type { Auth } from './auth.ts'
import { findByUserName } from './queries.ts'

export type SignInWay = 'PASSWORD' | 'SECOND_FACTOR' | 'SAMPLE' | 'PROVIDER'

/** Records that somebody signed in, by the session that an answer of the sign-in library begins; none begun, nothing recorded. */
export const recordSignIn = async (
  c: Context,
  pool: Pool,
  auth: Auth,
  answer: Response,
  way: SignInWay,
): Promise<void> => {
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const session = cookie ? await auth.api.getSession({ headers: new Headers({ cookie }) }) : null
  if (!session) return
  const { id, name } = session.user
  const detail = { way, address: addressOf(c) }
  await recordEvent(pool, eventOf(c, { id, name }, { action: 'SIGN_IN', subjectType: 'person', subjectId: id, detail }))
}

/** Records a failed try. What was typed as a name is kept only when it is one: people type passwords there too. */
export const recordFailure = async (c: Context, pool: Pool, account: string, way: SignInWay): Promise<void> => {
  const subjectId = account === '' ? null : await findByUserName(pool, account)
  const detail = { way, address: addressOf(c), isKnown: subjectId !== null }
  await recordEvent(pool, eventOf(c, null, { action: 'SIGN_IN_FAILED', subjectType: 'person', subjectId, detail }))
}
