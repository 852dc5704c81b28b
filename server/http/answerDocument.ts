import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { etagOf, matches } from './answerWithEtag.ts'

const SMALLEST_TO_COMPRESS = 2_000

/**
 * Answers a document of any type with an ETag, with gzip where the client takes it, or 304. `build` runs only
 * when needed; a text it gives is answered as it is, anything else as JSON.
 * @param tag what the answer depends on, see `answerWithEtag`
 */
export const answerDocument = async (
  c: Context,
  { tag, type, headers = {} }: { tag: string; type: string; headers?: Readonly<Record<string, string>> },
  build: () => Promise<unknown>,
): Promise<Response> => {
  const etag = etagOf(c, tag)
  const about = {
    ...headers,
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Authorization, Cookie',
  }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, about)
  const built = await build()
  const bytes = Buffer.from(typeof built === 'string' ? built : JSON.stringify(built))
  const isTaken = bytes.length >= SMALLEST_TO_COMPRESS && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const body = isTaken ? await promisify(gzip)(bytes, { level: 5 }) : bytes
  return c.body(body as Uint8Array<ArrayBuffer>, 200, {
    ...about,
    'Content-Type': type,
    ...(isTaken && { 'Content-Encoding': 'gzip' }),
  })
}
