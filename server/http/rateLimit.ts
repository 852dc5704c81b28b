import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { ApiError } from './problems.ts'

interface RateLimit {
  /** Requests one address may send in a window. */
  readonly most: number
  readonly windowMs: number
  /** Milliseconds since any fixed moment. */
  readonly now?: () => number
  readonly from?: (c: Context) => string
}

/**
 * Refuses an address that asks far more often than a page does: 429 with the seconds to wait. A window begins with its
 * first request. What is counted is forgotten with the window, so memory stays bounded by the addresses of one window.
 */
export const rateLimit = ({ most, windowMs, now = Date.now, from = addressOf }: RateLimit): MiddlewareHandler => {
  let counts = new Map<string, number>()
  let endsAt = 0
  return async (c, next) => {
    if (now() >= endsAt) {
      counts = new Map()
      endsAt = now() + windowMs
    }
    const address = from(c)
    // Inside the process there is no connection and nobody to be stopped.
    if (address === '') return next()
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > most) {
      c.header('Retry-After', String(Math.ceil((endsAt - now()) / 1000)))
      throw new ApiError(429, 'TOO_MANY', 'Quá nhiều yêu cầu từ máy này. Hãy đợi một phút rồi thử lại.')
    }
    return next()
  }
}

/**
 * The address a request comes from: of the connection, since headers about it can be written by anyone; behind a proxy
 * of one's own (TRUSTED_PROXY) the last one it added. Inside the process there is none.
 */
export const addressOf = (c: Context): string => {
  const { forwardedFor } = c.var as AddressVariables
  if (forwardedFor) return forwardedFor
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

export interface AddressVariables {
  /** What the proxy in front says; set only where one is trusted. */
  readonly forwardedFor?: string | undefined
}

/** Takes the address from a proxy of one's own: it adds whom it heard at the end of X-Forwarded-For. */
export const trustProxy = (): MiddlewareHandler<{ Variables: AddressVariables }> => async (c, next) => {
  c.set('forwardedFor', c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined)
  await next()
}
