import { FileError } from './fileError.ts'

/** Kinds of pages of a b-tree (sqlite.org/fileformat2.html, section 1.6). */
const INDEX_INTERIOR = 2
const TABLE_INTERIOR = 5
const INDEX_LEAF = 10
const TABLE_LEAF = 13
const FILE_HEADER_BYTES = 100

/**
 * Holds the trees of an SQLite file to what a program writes: every page belongs to one place of one tree, and what
 * their cells claim to hold fits into the file. SQLite itself follows pages that lead to one another as often as they
 * say, so that a few kilobytes could stand for rows without end.
 */
export class SqlitePagesOnce {
  readonly #bytes: Buffer
  readonly #pageBytes: number
  readonly #seen: Uint8Array
  #claimed = 0

  constructor(bytes: Buffer) {
    const written = bytes.readUInt16BE(16)
    this.#bytes = bytes
    this.#pageBytes = written === 1 ? 65_536 : written
    if (this.#pageBytes < 512 || (this.#pageBytes & (this.#pageBytes - 1)) !== 0) throw damaged()
    this.#seen = new Uint8Array(Math.floor(bytes.length / this.#pageBytes) + 1)
  }

  /** Follows the tree under a root page, from 1. A tree that was followed before is not again. Throws `FileError`. */
  follow(root: number): void {
    const ahead = [root]
    if (this.#seen[root] === 1) return
    for (let page = ahead.pop(); page !== undefined; page = ahead.pop()) {
      if (page < 1 || page >= this.#seen.length || this.#seen[page] === 1) throw damaged()
      this.#seen[page] = 1
      try {
        ahead.push(...this.#children(page))
      } catch (error) {
        throw error instanceof RangeError ? damaged() : error
      }
    }
  }

  /** Pages right under a page; counts what its cells claim. */
  #children(page: number): number[] {
    const start = (page - 1) * this.#pageBytes
    const bytes = this.#bytes.subarray(start, start + this.#pageBytes)
    const header = page === 1 ? FILE_HEADER_BYTES : 0
    const kind = bytes.readUInt8(header)
    const isInterior = kind === TABLE_INTERIOR || kind === INDEX_INTERIOR
    if (!isInterior && kind !== TABLE_LEAF && kind !== INDEX_LEAF) throw damaged()
    const cells = bytes.readUInt16BE(header + 3)
    const pointers = header + (isInterior ? 12 : 8)
    const children = isInterior ? [bytes.readUInt32BE(header + 8)] : []
    for (let index = 0; index < cells; index++) {
      const cell = bytes.readUInt16BE(pointers + index * 2)
      if (isInterior) children.push(bytes.readUInt32BE(cell))
      if (kind !== TABLE_INTERIOR) this.#claimed += varint(bytes, isInterior ? cell + 4 : cell)
    }
    if (this.#claimed > this.#bytes.length) throw damaged()
    return children
  }
}

/** A whole number of one to nine bytes, seven bits a byte, high bits first. */
const varint = (bytes: Buffer, at: number): number => {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
  return value * 256 + bytes.readUInt8(at + 8)
}

const damaged = () =>
  new FileError('Tệp GeoPackage không đọc được (trang dữ liệu dẫn vòng hoặc ghi sai cỡ). Hãy xuất hoặc chép lại tệp.')
