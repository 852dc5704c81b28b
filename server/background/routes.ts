import { open } from 'node:fs/promises'
import { Hono } from 'hono'
import { etagOf, matches } from '../http/answerWithEtag.ts'
import { answerCompressed } from '../http/compressed.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { byteRange } from './byteRange.ts'
import { backgroundFile } from './files.ts'

/**
 * `/background/*`: the files of our own background, compressed, and, when one is set up, `/background/basemap.pmtiles`
 * by Range requests, never compressed: a byte range of compressed bytes means nothing.
 */
export const backgroundRoutes = (basemap: string | null) =>
  new Hono()
    .get('/basemap.pmtiles', async (c) => {
      if (!basemap) throw notFound('nền bản đồ chi tiết')
      const file = await open(basemap).catch(() => {
        throw notFound('tệp nền bản đồ chi tiết')
      })
      try {
        const { size, mtimeMs } = await file.stat()
        const headers = {
          'Content-Type': 'application/vnd.pmtiles',
          'Accept-Ranges': 'bytes',
          'Cache-Control': 'private, max-age=3600, no-transform',
          ETag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
        }
        // A client that began with another version of the file must start over rather than mix the two.
        const wanted = c.req.header('if-match')
        if (wanted && !matches(wanted, headers.ETag)) return c.body(null, 412, headers)
        if (c.req.method === 'HEAD') return c.body(null, 200, { ...headers, 'Content-Length': String(size) })
        const range = byteRange(c.req.header('range'), size)
        if (!range) {
          c.header('Content-Range', `bytes */${size}`)
          throw new ApiError(416, 'BAD_REQUEST', 'Chỉ đọc từng phần của tệp nền (Range), mỗi phần không quá 16 MB.')
        }
        const piece = new Uint8Array(range.last - range.first + 1)
        await file.read(piece, 0, piece.length, range.first)
        return c.body(piece, 206, {
          ...headers,
          'Content-Length': String(piece.length),
          'Content-Range': `bytes ${range.first}-${range.last}/${size}`,
        })
      } finally {
        await file.close()
      }
    })
    .get('/*', async (c) => {
      const wanted = backgroundFile(c.req.path.split('/background/').at(-1) ?? '')
      if (!wanted) throw notFound('lớp nền này')
      const bytes = await wanted
      if ('gzip' in bytes) return answerCompressed(c, bytes, 'public, max-age=3600')
      const etag = etagOf(c, bytes.tag)
      const headers = { 'Content-Type': bytes.type, ETag: etag, 'Cache-Control': 'public, max-age=86400' }
      if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
      return c.body(bytes.plain as Uint8Array<ArrayBuffer>, 200, headers)
    })
