import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import type { RefusedCell } from '../../../data/model/imports.ts'

const NEWLINE = 0x0a

/**
 * The refused cells of a run by row, in whatever order they were found: a file with a line of JSON for each, of which
 * only the places are held (16 bytes a cell).
 */
export class RefusalIndex {
  private constructor(
    private readonly file: number,
    /** In the order of the rows; of one row in the order of the file. */
    private readonly rows: Uint32Array,
    private readonly starts: Float64Array,
    private readonly lengths: Uint32Array,
  ) {}

  static async open(path: string): Promise<RefusalIndex> {
    const file = openSync(path, 'r')
    try {
      return await RefusalIndex.#read(file)
    } catch (error) {
      closeSync(file)
      throw error
    }
  }

  static async #read(file: number): Promise<RefusalIndex> {
    const found: { row: number; start: number; length: number }[] = []
    let start = 0
    let held = Buffer.alloc(0)
    // The path is not opened again: another run may have put other files there.
    const chunks = createReadStream('', { fd: file, start: 0, autoClose: false, highWaterMark: 1 << 18 })
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([held, chunk])
      let from = 0
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        const { row } = JSON.parse(bytes.toString('utf8', from, end)) as RefusedCell
        found.push({ row, start: start + from, length: end - from })
        from = end + 1
      }
      start += from
      held = Buffer.from(bytes.subarray(from))
    }
    found.sort((a, b) => a.row - b.row || a.start - b.start)
    return new RefusalIndex(
      file,
      Uint32Array.from(found, ({ row }) => row),
      Float64Array.from(found, (cell) => cell.start),
      Uint32Array.from(found, ({ length }) => length),
    )
  }

  /** The refused cells of a row; empty where it was not refused. */
  of(row: number): RefusedCell[] {
    const cells: RefusedCell[] = []
    for (let at = this.#firstOf(row); this.rows[at] === row; at++) {
      const line = Buffer.alloc(this.lengths[at] ?? 0)
      readSync(this.file, line, 0, line.length, this.starts[at] ?? 0)
      cells.push(JSON.parse(line.toString()) as RefusedCell)
    }
    return cells
  }

  close(): void {
    closeSync(this.file)
  }

  #firstOf(row: number): number {
    let low = 0
    let high = this.rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.rows[middle] ?? 0) < row) low = middle + 1
      else high = middle
    }
    return low
  }
}
