import { randomUUID } from 'node:crypto'
import { aGrant } from './people.ts'

/** Sessions of tests and benchmarks on a running server, as the `Cookie` header that carries them. */
export type Session = string

const post = async (origin: string, path: string, body: object, session: Session = ''): Promise<Response> => {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: session },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

const sessionOf = (answer: Response): Session =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

export const signInAsSample = async (origin: string, userName: string): Promise<Session> =>
  sessionOf(await post(origin, '/api/sign-in/sample', { userName }))

export const signInWith = async (origin: string, userName: string, password: string): Promise<Session> =>
  sessionOf(await post(origin, '/api/sign-in', { userName, password }))

/**
 * What a newcomer does with the one-time password that the first start prints: changes it, adds somebody who consolidates
 * the whole country, and signs in as them.
 */
export const signInAsNewConsolidator = async (origin: string, oneTimePassword: string): Promise<Session> => {
  const password = randomUUID()
  const administrator = await signInWith(origin, 'quantri', oneTimePassword)
  await post(origin, '/api/me/password', { current: oneTimePassword, next: password }, administrator)
  const userName = `tong-hop-${password.slice(0, 8)}`
  const added = await post(origin, '/api/people', { userName, name: 'Cán bộ tổng hợp' }, administrator)
  const { id, oneTimePassword: once } = (await added.json()) as { id: string; oneTimePassword: string }
  await post(origin, `/api/people/${id}/grants`, aGrant('CONSOLIDATOR'), administrator)
  const session = await signInWith(origin, userName, once)
  await post(origin, '/api/me/password', { current: once, next: password }, session)
  return session
}

/** The same session as cookies of a browser. */
export const cookiesOf = (session: Session, origin: string) =>
  session.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    return { name, value, url: origin, httpOnly: true, sameSite: 'Lax' as const }
  })
