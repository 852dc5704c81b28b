import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export interface SecurityVariables {
  nonce: string
}

/**
 * Strict Content-Security-Policy and friends on every answer. Styles need a nonce because the component library adds
 * one style element; workers come from this server; nothing may be fetched from elsewhere.
 * @param isSecure whether people reach the server by https: then browsers use nothing else for a year
 */
export const securityHeaders =
  (isSecure = false): MiddlewareHandler<{ Variables: SecurityVariables }> =>
  async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]
    c.header('Content-Security-Policy', policy.join('; '))
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=31536000')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'geolocation=(self), camera=(), microphone=()')
  }
