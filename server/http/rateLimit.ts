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

/** The address of the connection: headers about it can be written by anyone. Inside the process there is none. */
export const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
