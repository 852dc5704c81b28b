import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { type Context, Hono } from 'hono'
import { matches } from './answerWithEtag.ts'
import { notFound } from './problems.ts'
import type { SecurityVariables } from './securityHeaders.ts'

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
  '.webmanifest': 'application/manifest+json',
}
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Names of these files change with their content. */
const HASHED = '/assets/'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The built page: hashed files are cached for ever and sent as they were compressed at build, others are asked for
 * again by ETag; every other path is the page itself, with this answer's style nonce. 404 for a file that is not there.
 */
export const webFiles = (folder: string) => {
  const root = resolve(folder)
  return new Hono<{ Variables: SecurityVariables }>().get('*', async (c) => {
    const path = decoded(c.req.path)
    const file = join(root, path)
    if (!file.startsWith(root + sep) && file !== root) throw notFound('trang này')
    const type = TYPES[extname(path)]
    if (type && path !== '/index.html') return sendFile(c, file, path, type)
    const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => {
      throw notFound('trang này')
    })
    return c.html(page.replaceAll(NONCE_PLACEHOLDER, c.get('nonce')), 200, { 'Cache-Control': 'no-cache' })
  })
}

/** The path as a file name. An escape that means no character, or the NUL character, names no file. */
const decoded = (path: string): string => {
  try {
    const plain = decodeURIComponent(path)
    if (!plain.includes('\0')) return normalize(plain)
  } catch {
    // Falls through: the address is malformed.
  }
  throw notFound('trang này')
}

const sendFile = async (c: Context, file: string, path: string, type: string): Promise<Response> => {
  const plain = await stat(file).catch(() => null)
  if (!plain?.isFile()) throw notFound('tệp này')
  const encoding = await bestEncoding(file, c.req.header('accept-encoding') ?? '')
  const etag = `"${plain.size.toString(36)}-${Math.round(plain.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Cache-Control': path.startsWith(HASHED) ? FOR_EVER : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const bytes = await readFile(encoding ? `${file}${EXTENSIONS[encoding]}` : file)
  if (encoding) headers['Content-Encoding'] = encoding
  headers['Content-Length'] = String(bytes.length)
  return c.body(bytes, 200, headers)
}

const EXTENSIONS = { br: '.br', gzip: '.gz' } as const
type Encoding = keyof typeof EXTENSIONS

/** The smallest form that the build left beside the file and the client accepts; null = as it is. */
const bestEncoding = async (file: string, accepted: string): Promise<Encoding | null> => {
  for (const encoding of ['br', 'gzip'] as const) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue
    if (await stat(`${file}${EXTENSIONS[encoding]}`).catch(() => null)) return encoding
  }
  return null
}
