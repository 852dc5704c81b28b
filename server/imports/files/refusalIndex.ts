import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import type { RefusedCell } from '../../../data/model/imports.ts'

const NEWLINE = 0x0a
/** Cells for which there is room at first. */
const FIRST_CELLS = 1024

/** The same numbers with room for as many more. */
const longer = <Numbers extends Uint32Array | Float64Array>(numbers: Numbers): Numbers => {
  const next = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2)
  next.set(numbers)
  return next
}

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
    let [rows, starts, lengths] = [
      new Uint32Array(FIRST_CELLS),
      new Float64Array(FIRST_CELLS),
      new Uint32Array(FIRST_CELLS),
    ]
    let cells = 0
    let start = 0
    let held = Buffer.alloc(0)
    // The path is not opened again: another run may have put other files there.
    const chunks = createReadStream('', { fd: file, start: 0, autoClose: false, highWaterMark: 1 << 18 })
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([held, chunk])
      let from = 0
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        const { row } = JSON.parse(bytes.toString('utf8', from, end)) as RefusedCell
        if (cells === rows.length) [rows, starts, lengths] = [longer(rows), longer(starts), longer(lengths)]
        rows[cells] = row
        starts[cells] = start + from
        lengths[cells++] = end - from
        from = end + 1
      }
      start += from
      held = Buffer.from(bytes.subarray(from))
    }
    const order = Uint32Array.from({ length: cells }, (_, cell) => cell)
    order.sort((a, b) => rows[a]! - rows[b]! || a - b)
    return new RefusalIndex(
      file,
      order.map((cell) => rows[cell]!),
      Float64Array.from(order, (cell) => starts[cell]!),
      order.map((cell) => lengths[cell]!),
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
