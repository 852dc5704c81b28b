import type { MiddlewareHandler } from 'hono'
import { ApiError } from './problems.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a request that changes something and comes from another site (cross-site request forgery). Browsers say where
 * a request comes from in Sec-Fetch-Site (only on trustworthy origins) and in Origin; programs say neither and have no cookies of a
 * victim.
 * @param publicHost host people type, where a proxy hands the request on under another name
 */
export const sameSite =
  (publicHost: string | null = null): MiddlewareHandler =>
  async (c, next) => {
    if (!READING.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const isForeign =
        (site !== undefined && site !== 'same-origin') ||
        (origin !== undefined && ![c.req.header('host'), publicHost ?? undefined].includes(hostOf(origin) ?? 'null'))
      if (isForeign)
        throw new ApiError(403, 'FOREIGN_SITE', 'Yêu cầu đến từ trang khác nên bị từ chối. Hãy làm lại từ trang này.')
    }
    await next()
  }

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
