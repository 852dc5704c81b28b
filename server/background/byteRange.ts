/** A PMTiles client asks for pieces of at most a few MB; a larger one is a mistake. */
export const LARGEST_PIECE = 16 * 1024 * 1024

/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads a Range header (RFC 9110) for a file of `size` bytes: one range, from–to, from– or the last –n bytes, cut at
 * the end of the file. Null when there is none that can be answered in one piece: 416.
 */
export const byteRange = (header: string | undefined, size: number): ByteRange | null => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first <= last && last - first < LARGEST_PIECE ? { first, last } : null
}
