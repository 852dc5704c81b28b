import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { CompressedBytes } from '../http/compressed.ts'

/** A font is compressed in itself and goes out as it is. */
export type BackgroundFile = CompressedBytes | Pick<CompressedBytes, 'tag' | 'type' | 'plain'>

const folder = new URL('../../data/reference/background/', import.meta.url)

/** Everything the background's style asks for, and nothing else of the folder. */
const LAYERS = ['land-overview', 'land', 'borders', 'water', 'rivers', 'places', 'provinces'].map(
  (name) => `${name}.geojson`,
)
const FONTS = ['Regular', 'Bold', 'Italic'].map((weight) => `fonts/NotoSans-${weight}.woff2`)
export const BACKGROUND_FILES: readonly string[] = [...LAYERS, ...FONTS]

const ready = new Map<string, Promise<BackgroundFile>>()

/**
 * A file of the background by its path below `/background/`, compressed once, beside the server's own work, and kept.
 * Null for a path that is none.
 */
export const backgroundFile = (path: string): Promise<BackgroundFile> | null => {
  if (!BACKGROUND_FILES.includes(path)) return null
  let bytes = ready.get(path)
  if (!bytes) {
    bytes = read(path)
    ready.set(path, bytes)
    // A file that could not be read is tried again next time.
    bytes.catch(() => ready.delete(path))
  }
  return bytes
}

const read = async (path: string): Promise<BackgroundFile> => {
  const plain = await readFile(new URL(path, folder))
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 16)
  if (path.endsWith('.woff2')) return { tag, type: 'font/woff2', plain }
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 7 }),
    promisify(brotliCompress)(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  ])
  return { tag, type: 'application/geo+json', plain, gzip: zipped, brotli }
}
