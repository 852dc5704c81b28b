import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import type { RowRefusal } from './importCases.ts'

const BUFFER_CHARACTERS = 64 * 1024
const HEADER = ['Dòng', 'Cột', 'Giá trị', 'Mã lý do', 'Lý do và cách sửa']

/** A CSV of every refused cell, for a spreadsheet. The file is made with the first refusal, over an older one. */
export class RefusalReport {
  #file: number | null = null
  #waiting = ''

  constructor(
    private readonly path: string,
    private readonly delimiter: string,
  ) {}

  get isMade(): boolean {
    return this.#file !== null
  }

  add({ row, column, value, code, message }: RowRefusal): void {
    if (this.#file === null) {
      this.#file = openSync(this.path, 'w')
      this.#write(`\uFEFF${this.#line(HEADER)}`)
    }
    this.#write(this.#line([String(row), column, value, code, message]))
  }

  close(): void {
    if (this.#file === null) return
    writeSync(this.#file, this.#waiting)
    this.#waiting = ''
    closeSync(this.#file)
  }

  /** Takes the report back: the import failed as a whole. */
  discard(): void {
    if (this.#file === null) return
    closeSync(this.#file)
    rmSync(this.path, { force: true })
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

/** A spreadsheet runs a cell that begins like a formula; what a file says must stay text. */
export const withoutFormula = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
