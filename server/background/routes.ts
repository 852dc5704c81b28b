import { open, stat } from 'node:fs/promises'
import { Hono } from 'hono'
import { answerCompressed } from '../http/compressed.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { backgroundFile, isBackgroundName } from './files.ts'

/** A PMTiles client asks for pieces of at most a few MB; a larger one is a mistake. */
const LARGEST_PIECE = 16 * 1024 * 1024

/** `/background/*.geojson` and, when configured, `/background/basemap.pmtiles` by Range requests. */
export const backgroundRoutes = (basemap: string | null) =>
  new Hono()
    .get('/basemap.pmtiles', async (c) => {
      if (!basemap) throw notFound('nền bản đồ chi tiết')
      const { size, mtimeMs } = await stat(basemap)
      const range = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('range') ?? '')
      const first = Number(range?.[1] ?? 0)
      const last = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1
      if (!range || first > last || last - first + 1 > LARGEST_PIECE) {
        c.header('Content-Range', `bytes */${size}`)
        throw new ApiError(416, 'BAD_REQUEST', 'Chỉ đọc từng phần của tệp nền (Range), mỗi phần không quá 16 MB.')
      }
      const file = await open(basemap)
      try {
        const piece = Buffer.alloc(last - first + 1)
        await file.read(piece, 0, piece.length, first)
        return c.body(piece, 206, {
          'Content-Type': 'application/octet-stream',
          'Content-Range': `bytes ${first}-${last}/${size}`,
          'Accept-Ranges': 'bytes',
          'Content-Encoding': 'identity',
          ETag: `"${size}-${Math.round(mtimeMs)}"`,
          'Cache-Control': 'private, max-age=3600',
        })
      } finally {
        await file.close()
      }
    })
    .get('/:file', (c) => {
      const name = c.req.param('file').replace(/\.geojson$/, '')
      if (!isBackgroundName(name)) throw notFound('lớp nền này')
      return answerCompressed(c, backgroundFile(name), 'public, max-age=3600')
    })
