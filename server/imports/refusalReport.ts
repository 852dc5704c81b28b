import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { withoutFormula } from '../../data/model/caseRow/formulaText.ts'
import type { RowRefusal } from './importRows.ts'

const BUFFER_CHARACTERS = 64 * 1024
const HEADER = ['Dòng', 'Cột', 'Giá trị', 'Mã lý do', 'Lý do và cách sửa']

/** A CSV of every refused cell, for a spreadsheet. The file is made with the first refusal, over an older one. */
export class RefusalReport {
  #file: number | null = null
  #waiting = ''
  #isMade = false

  constructor(
    private readonly path: string,
    private readonly delimiter: string,
  ) {}

  add({ row, column, value, code, message }: RowRefusal): void {
    if (this.#file === null) {
      this.#file = openSync(this.path, 'w')
      this.#isMade = true
      this.#write(`\uFEFF${this.#line(HEADER)}`)
    }
    this.#write(this.#line([String(row), column, value, code, message]))
  }

  close(): void {
    if (this.#file === null) return
    writeSync(this.#file, this.#waiting)
    this.#waiting = ''
    this.#end()
  }

  /** Takes the report back: the import failed as a whole. */
  discard(): void {
    if (!this.#isMade) return
    this.#end()
    rmSync(this.path, { force: true })
  }

  /** Removes the list that an earlier import left under this name; a file that is no such list stays. */
  removeOlder(): boolean {
    if (!isRefusalList(this.path)) return false
    rmSync(this.path)
    return true
  }

  #end(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }

  #write(text: string): void {
    this.#waiting += text
    if (this.#file === null || this.#waiting.length < BUFFER_CHARACTERS) return
    writeSync(this.#file, this.#waiting)
    this.#waiting = ''
  }

  #line(cells: readonly string[]): string {
    return `${cells.map((cell) => `"${withoutFormula(cell).replaceAll('"', '""')}"`).join(this.delimiter)}\r\n`
  }
}

/** Whether a file begins like a list of refused cells, whatever its delimiter. */
const isRefusalList = (path: string): boolean => {
  const start = Buffer.alloc(16)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, start)
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
  return start.toString().startsWith(`\uFEFF"${HEADER[0]}"`)
}
