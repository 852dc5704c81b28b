import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { etagOf, matches } from './answerWithEtag.ts'

/** Bytes kept ready in the encodings browsers accept. Plain http gets gzip only. */
export interface CompressedBytes {
  /** What the bytes depend on: the ETag without the program's version. */
  readonly tag: string
  readonly type: string
  readonly plain: Uint8Array
  readonly gzip: Uint8Array
  readonly brotli: Uint8Array
}

/** Compresses once. `quality` is brotli's, 0–11: high for files that live long. */
export const compress = (plain: Uint8Array, type: string, tag: string, quality = 9): CompressedBytes => ({
  tag,
  type,
  plain,
  gzip: gzipSync(plain, { level: 6 }),
  brotli: brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  }),
})

/** Answers with the best encoding the client accepts, or 304. */
export const answerCompressed = (c: Context, bytes: CompressedBytes, cacheControl = 'private, no-cache'): Response => {
  const etag = etagOf(c, bytes.tag)
  const headers: Record<string, string> = {
    'Content-Type': bytes.type,
    ETag: etag,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
  }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  const body = encoding === 'br' ? bytes.brotli : encoding === 'gzip' ? bytes.gzip : bytes.plain
  if (encoding) headers['Content-Encoding'] = encoding
  headers['Content-Length'] = String(body.length)
  return c.body(body as Uint8Array<ArrayBuffer>, 200, headers)
}
