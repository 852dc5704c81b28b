import { type Session, signInAsSample } from '../../harness/session.ts'

/** Who consolidates the whole country, by the origin of the product: made once, then shared. */
const consolidators = new Map<string, Promise<Session>>()

export const rememberConsolidator = (origin: string, session: Promise<Session>): void => {
  consolidators.set(origin, session)
}

/** A session of somebody who sees the whole country: the sample account, or the one remembered for that product. */
export const consolidatorOf = (origin: string): Promise<Session> => {
  const session = consolidators.get(origin) ?? signInAsSample(origin, 'mau-tong-hop')
  consolidators.set(origin, session)
  return session
}

/** Asks the product as whoever consolidates the whole country. */
export const fetchSignedIn = async (address: string): Promise<Response> =>
  fetch(address, { headers: { cookie: await consolidatorOf(new URL(address).origin) } })
