import type { SpoolFile } from './spoolFile.ts'

export const PAGE_BYTES = 4096
/** Bytes of a record that stay in a leaf of a table (sqlite.org/fileformat2.html, section 1.6). */
const MOST_LOCAL = PAGE_BYTES - 35
const LEAST_LOCAL = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23
const LEAF = 13
const INTERIOR = 5
const LEAF_HEADER = 8
const INTERIOR_HEADER = 12

export type SqliteValue = string | number | Uint8Array | null

/** A page of a table and the greatest row number in or under it. */
interface Child {
  readonly page: number
  readonly lastId: number
}

/**
 * Appends the rows of one table to an SQLite file in the order of their numbers: leaves as they fill, then the pages
 * above them. The table must be there and empty; its root page gets its place at the end. A million rows need no more
 * memory than one page and one number a page.
 */
export class SqliteTable {
  #cells: Buffer[] = []
  #cellBytes = 0
  #lastId = 0
  #leaves: Child[] = []

  /**
   * @param pageCount pages of the file so far, all of them written to `out`
   * @param rootPage number of the empty root page of the table, from 1
   */
  constructor(
    private readonly out: SpoolFile,
    private pageCount: number,
    private readonly rootPage: number,
  ) {}

  async add(id: number, values: readonly SqliteValue[]): Promise<void> {
    const cell = await this.#cellOf(id, recordOf(values))
    if (LEAF_HEADER + this.#cellBytes + cell.length + 2 > PAGE_BYTES) await this.#endLeaf()
    this.#cells.push(cell)
    this.#cellBytes += cell.length + 2
    this.#lastId = id
  }

  /** Writes what is left and the root; the number of pages of the file. */
  async finish(): Promise<number> {
    if (this.#leaves.length === 0) {
      await this.out.patch((this.rootPage - 1) * PAGE_BYTES, pageOf(LEAF, this.#cells, null))
      return this.pageCount
    }
    await this.#endLeaf()
    let level: readonly Child[] = this.#leaves
    const most = Math.floor((PAGE_BYTES - INTERIOR_HEADER) / (4 + 9 + 2))
    while (level.length > most) {
      const above: Child[] = []
      for (let start = 0; start < level.length; start += most) {
        const children = level.slice(start, start + most)
        above.push({ page: await this.#append(interiorOf(children)), lastId: children.at(-1)!.lastId })
      }
      level = above
    }
    await this.out.patch((this.rootPage - 1) * PAGE_BYTES, interiorOf(level))
    return this.pageCount
  }

  async #endLeaf(): Promise<void> {
    this.#leaves.push({ page: await this.#append(pageOf(LEAF, this.#cells, null)), lastId: this.#lastId })
    this.#cells = []
    this.#cellBytes = 0
  }

  async #append(page: Buffer): Promise<number> {
    await this.out.write(page)
    return ++this.pageCount
  }

  /** A record that is too long for a leaf goes on in a chain of pages of its own. */
  async #cellOf(id: number, record: Buffer): Promise<Buffer> {
    const head = Buffer.concat([varint(record.length), varint(id)])
    if (record.length <= MOST_LOCAL) return Buffer.concat([head, record])
    const surplus = LEAST_LOCAL + ((record.length - LEAST_LOCAL) % (PAGE_BYTES - 4))
    const local = surplus <= MOST_LOCAL ? surplus : LEAST_LOCAL
    const first = this.pageCount + 1
    for (let start = local; start < record.length; start += PAGE_BYTES - 4) {
      const page = Buffer.alloc(PAGE_BYTES)
      const end = start + PAGE_BYTES - 4
      page.writeUInt32BE(end < record.length ? this.pageCount + 2 : 0, 0)
      record.copy(page, 4, start, Math.min(end, record.length))
      await this.#append(page)
    }
    return Buffer.concat([head, record.subarray(0, local), uint32(first)])
  }
}

const interiorOf = (children: readonly Child[]): Buffer =>
  pageOf(
    INTERIOR,
    children.slice(0, -1).map(({ page, lastId }) => Buffer.concat([uint32(page), varint(lastId)])),
    children.at(-1)!.page,
  )

/** A page of a b-tree: pointers from the front in order, cells from the back. */
const pageOf = (kind: number, cells: readonly Buffer[], right: number | null): Buffer => {
  const page = Buffer.alloc(PAGE_BYTES)
  const header = right === null ? LEAF_HEADER : INTERIOR_HEADER
  let content = PAGE_BYTES
  for (const [index, cell] of cells.entries()) {
    content -= cell.length
    cell.copy(page, content)
    page.writeUInt16BE(content, header + index * 2)
  }
  page.writeUInt8(kind, 0)
  page.writeUInt16BE(cells.length, 3)
  page.writeUInt16BE(content, 5)
  if (right !== null) page.writeUInt32BE(right, 8)
  return page
}

/** The record format: a header of types, then the values. */
const recordOf = (values: readonly SqliteValue[]): Buffer => {
  const types: Buffer[] = []
  const bodies: Buffer[] = []
  for (const value of values) {
    const [type, body] = encoded(value)
    types.push(varint(type))
    bodies.push(body)
  }
  const typeBytes = Buffer.concat(types)
  // The header counts its own length, which may itself grow by that.
  const bare = typeBytes.length + 1
  const length = bare < 128 ? varint(bare) : varint(bare + 1)
  return Buffer.concat([length, typeBytes, ...bodies])
}

const NOTHING = Buffer.alloc(0)

const encoded = (value: SqliteValue): [type: number, body: Buffer] => {
  if (value === null) return [0, NOTHING]
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return [13 + 2 * bytes.length, bytes]
  }
  if (typeof value !== 'number') return [12 + 2 * value.length, Buffer.from(value)]
  const bytes = Buffer.alloc(8)
  if (!Number.isSafeInteger(value)) {
    bytes.writeDoubleBE(value, 0)
    return [7, bytes]
  }
  if (value >= -(2 ** 31) && value < 2 ** 31) {
    bytes.writeInt32BE(value, 0)
    return [4, bytes.subarray(0, 4)]
  }
  bytes.writeBigInt64BE(BigInt(value), 0)
  return [6, bytes]
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value, 0)
  return bytes
}

/** A whole number below 2^53 in groups of seven bits, the highest first. */
const varint = (value: number): Buffer => {
  const groups = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift((rest % 128) | 128)
  return Buffer.from(groups)
}
