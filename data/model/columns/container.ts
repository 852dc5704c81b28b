import { ColumnsFormatError } from './columnsFormatError.ts'

/**
 * The outer form of a case table on the wire, all numbers little-endian:
 *
 *     0  4 bytes  "DNCT"
 *     4  u16      version of the format
 *     6  u16      0
 *     8  u32      bytes of the header
 *    12           header: JSON, UTF-8
 *     …           the blocks, one after the other, in the order and with the sizes the header names; then the end
 */
export interface TableHeader {
  readonly rows: number
  readonly places: readonly string[]
  /** South-west corner of the positions of each place, `[longitude, latitude]` in 1e-5 degrees. */
  readonly origins: readonly (readonly [number, number])[]
  readonly dataVersion: number
  readonly since: string | null
  /** `[name, values, bytes of a value]`; a block has `values × bytes` bytes. */
  readonly blocks: readonly (readonly [name: string, values: number, width: number])[]
}

export interface Block {
  readonly values: number
  readonly width: number
  readonly bytes: Uint8Array
}

export const FORMAT_VERSION = 1
const MAGIC = [0x44, 0x4e, 0x43, 0x54]
const PREFIX_BYTES = 12

export const packTable = (header: Omit<TableHeader, 'blocks'>, blocks: ReadonlyMap<string, Block>): Uint8Array => {
  const listed = [...blocks].map(([name, { values, width }]) => [name, values, width])
  const text = new TextEncoder().encode(JSON.stringify({ ...header, blocks: listed }))
  const size = [...blocks.values()].reduce((sum, block) => sum + block.bytes.length, PREFIX_BYTES + text.length)
  const packed = new Uint8Array(size)
  const view = new DataView(packed.buffer)
  packed.set(MAGIC, 0)
  view.setUint16(4, FORMAT_VERSION, true)
  view.setUint32(8, text.length, true)
  packed.set(text, PREFIX_BYTES)
  let offset = PREFIX_BYTES + text.length
  for (const { bytes } of blocks.values()) {
    packed.set(bytes, offset)
    offset += bytes.length
  }
  return packed
}

/** Splits a table into header and blocks (views, not copies). Throws `ColumnsFormatError` for anything else. */
export const unpackTable = (packed: Uint8Array): { header: TableHeader; blocks: Map<string, Block> } => {
  if (!MAGIC.every((byte, index) => index >= packed.length || packed[index] === byte)) {
    throw new ColumnsFormatError('FOREIGN', 'no magic')
  }
  if (packed.length < PREFIX_BYTES) throw new ColumnsFormatError('TRUNCATED', `${packed.length} bytes`)
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const version = view.getUint16(4, true)
  if (version > FORMAT_VERSION) throw new ColumnsFormatError('NEWER', `version ${version}`)
  if (version === 0) throw new ColumnsFormatError('CORRUPT', 'version 0')
  const headerEnd = PREFIX_BYTES + view.getUint32(8, true)
  if (headerEnd > packed.length) throw new ColumnsFormatError('TRUNCATED', 'header cut off')
  const header = readHeader(packed.subarray(PREFIX_BYTES, headerEnd))
  const blocks = new Map<string, Block>()
  let offset = headerEnd
  for (const [name, values, width] of header.blocks) {
    const end = offset + values * width
    if (end > packed.length) throw new ColumnsFormatError('TRUNCATED', `block ${name} cut off`)
    blocks.set(name, { values, width, bytes: packed.subarray(offset, end) })
    offset = end
  }
  if (offset !== packed.length) throw new ColumnsFormatError('CORRUPT', 'bytes after the last block')
  return { header, blocks }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const readHeader = (text: Uint8Array): TableHeader => {
  let header: TableHeader
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as TableHeader
  } catch (error) {
    throw new ColumnsFormatError('CORRUPT', `header: ${String(error)}`)
  }
  const isWhole =
    isCount(header?.rows) &&
    isCount(header.dataVersion) &&
    Array.isArray(header.places) &&
    header.places.every((place) => typeof place === 'string') &&
    Array.isArray(header.origins) &&
    header.origins.length === header.places.length &&
    Array.isArray(header.blocks) &&
    header.blocks.every(([name, values, width]) => typeof name === 'string' && isCount(values) && isCount(width))
  if (!isWhole) throw new ColumnsFormatError('CORRUPT', 'header lacks fields')
  return header
}
