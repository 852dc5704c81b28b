import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { Hono } from 'hono'
import type { SecurityVariables } from './securityHeaders.ts'
import { notFound } from './problems.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * The built page: hashed files are cached for ever and sent as they were compressed at build; every other path is the
 * page itself, with this answer's style nonce.
 */
export const webFiles = (folder: string) => {
  let page: string | null = null
  return new Hono<{ Variables: SecurityVariables }>().get('*', (c) => {
    const path = normalize(decodeURIComponent(c.req.path))
    const file = join(folder, path)
    if (!file.startsWith(folder)) throw notFound('trang này')
    const type = TYPES[extname(path)]
    if (type && path !== '/index.html') {
      if (!existsSync(file)) throw notFound('tệp này')
      const accepted = c.req.header('accept-encoding') ?? ''
      const encoding =
        /\bbr\b/.test(accepted) && existsSync(`${file}.br`)
          ? 'br'
          : /\bgzip\b/.test(accepted) && existsSync(`${file}.gz`)
            ? 'gzip'
            : null
      const headers: Record<string, string> = {
        'Content-Type': type,
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        Vary: 'Accept-Encoding',
      }
      if (encoding) headers['Content-Encoding'] = encoding
      const extension = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''
      return c.body(readFileSync(`${file}${extension}`) as Uint8Array<ArrayBuffer>, 200, headers)
    }
    if (path.startsWith('/api/')) throw notFound('địa chỉ này')
    page ??= readFileSync(join(folder, 'index.html'), 'utf8')
    return c.html(page.replaceAll(NONCE_PLACEHOLDER, c.get('nonce')), 200, { 'Cache-Control': 'no-cache' })
  })
}
