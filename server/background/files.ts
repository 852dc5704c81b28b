import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compress, type CompressedBytes } from '../http/compressed.ts'

const folder = new URL('../../data/reference/background/', import.meta.url)
const NAMES = ['land', 'borders', 'rivers', 'places'] as const
export type BackgroundName = (typeof NAMES)[number]

const ready = new Map<BackgroundName, CompressedBytes>()

export const isBackgroundName = (name: string): name is BackgroundName => (NAMES as readonly string[]).includes(name)

/** One background layer as GeoJSON, compressed once and kept. */
export const backgroundFile = (name: BackgroundName): CompressedBytes => {
  let bytes = ready.get(name)
  if (!bytes) {
    const plain = readFileSync(new URL(`${name}.geojson`, folder))
    const tag = createHash('sha1').update(plain).digest('base64url').slice(0, 16)
    bytes = compress(plain, 'application/geo+json', tag, 9)
    ready.set(name, bytes)
  }
  return bytes
}
