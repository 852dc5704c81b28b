import type { Context } from 'hono'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Pool } from '../database/connect.ts'
import { addressOf } from '../http/rateLimit.ts'
import type { Auth } from './auth.ts'
import { findByUserName } from './queries.ts'

export type SignInWay = 'PASSWORD' | 'SECOND_FACTOR' | 'SAMPLE' | 'PROVIDER' | 'TOKEN'

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly userName: string
}

/** Who signed in, by the session that an answer of the sign-in library begins; null when it begins none. */
export const personOfAnswer = async (auth: Auth, answer: Response): Promise<SignedIn | null> => {
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const session = cookie ? await auth.api.getSession({ headers: new Headers({ cookie }) }) : null
  const user = session?.user as { id: string; name: string; username?: string | null } | undefined
  return user ? { id: user.id, name: user.name, userName: user.username ?? '' } : null
}

/** Records that somebody signed in. Before the cookie is handed out: without an event there is no session to use. */
export const recordSignIn = async (c: Context, pool: Pool, person: SignedIn | null, way: SignInWay): Promise<void> => {
  if (!person) throw new Error('The sign-in library began no session.')
  const detail = { way, address: addressOf(c) }
  const event = { action: 'SIGN_IN', subjectType: 'person', subjectId: person.id, detail } as const
  await recordEvent(pool, eventOf(c, person, event))
}

/** Records a failed try. What was typed as a name is kept only when it is one: people type passwords there too. */
export const recordFailure = async (c: Context, pool: Pool, account: string, way: SignInWay): Promise<void> => {
  const subjectId = account === '' ? null : await findByUserName(pool, account)
  const detail = { way, address: addressOf(c), isKnown: subjectId !== null }
  await recordEvent(pool, eventOf(c, null, { action: 'SIGN_IN_FAILED', subjectType: 'person', subjectId, detail }))
}
