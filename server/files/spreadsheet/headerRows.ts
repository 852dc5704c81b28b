import type { Merge } from './mergedCells.ts'
import type { SheetRow } from './sheetRows.ts'

export interface FoundHeader {
  /** By column, from 0; lines joined as in "Thời gian / Từ ngày"; empty where a column has none. */
  readonly headers: readonly string[]
  /** Rows of the header, from 1. */
  readonly first: number
  readonly last: number
}

/** Rows at the top among which the header is looked for. */
export const HEADER_LOOK_ROWS = 40
const MOST_LINES = 3
/** Merged cells at the top that are looked at. */
const MOST_MERGES = 2000
/** Of the widest row, in the absence of any word that is known. */
const WIDE_SHARE = 0.6
const SEPARATOR = ' / '

/**
 * Finds the header of a sheet: the row that was chosen; else the one of which most texts are known as headers; else the
 * first wide row of words. Lines below belong to it as far as merged cells hold them together. Null: there is no row.
 * @param rows of the top of the sheet, in order @param recognises whether a text is known as a header
 */
export const findHeader = (
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  { headerRow, recognises }: { headerRow: number | null; recognises: (text: string) => boolean },
): FoundHeader | null => {
  const byNumber = new Map(rows.map((row) => [row.rowNumber, row]))
  const lastRow = rows.at(-1)?.rowNumber ?? 0
  const near = merges
    .filter(({ top, bottom }) => top <= lastRow && bottom >= (rows[0]?.rowNumber ?? 0))
    .slice(0, MOST_MERGES)
  const blockAt = (row: SheetRow) => headerFrom(row, byNumber, near)
  if (headerRow !== null) {
    const chosen = byNumber.get(headerRow)
    return chosen ? blockAt(chosen) : null
  }
  let best: { header: FoundHeader; known: number } | null = null
  for (const row of rows) {
    if (filledOf(row) < 2) continue
    const header = blockAt(row)
    const known = header.headers.filter((text) => recognises(text) || recognises(lastPart(text))).length
    if (known >= 2 && known > (best?.known ?? 0)) best = { header, known }
  }
  if (best) return best.header
  const widest = Math.max(0, ...rows.map(filledOf))
  const wide = rows.find((row) => filledOf(row) >= widest * WIDE_SHARE && row.cells.every(isWords))
  const fallback = wide ?? rows[0]
  return fallback ? blockAt(fallback) : null
}

/** The part of a joined header under the lines above it. */
export const lastPart = (header: string): string =>
  header.slice(header.lastIndexOf(SEPARATOR) + SEPARATOR.length - 1).trim()

const filledOf = ({ cells, beyond }: SheetRow) => cells.filter((cell) => cell?.trim()).length + beyond
const isWords = (cell: string | undefined) => !cell?.trim() || !/^[\d\s.,/:()-]+$/.test(cell)

const headerFrom = (row: SheetRow, rows: ReadonlyMap<number, SheetRow>, merges: readonly Merge[]): FoundHeader => {
  const first = row.rowNumber
  let last = first
  for (let grew = true; grew; ) {
    grew = false
    for (const { top, bottom } of merges) {
      if (top >= first && top <= last && bottom > last && bottom < first + MOST_LINES) {
        last = bottom
        grew = true
      }
    }
    const below = rows.get(last + 1)
    if (last + 1 < first + MOST_LINES && below && isSubdivision(below, rows.get(last), merges)) {
      last++
      grew = true
    }
  }
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const width = Math.max(0, ...lines.map((line) => rows.get(line)?.width ?? 0))
  const textAt = (line: number, column: number): string => {
    const merge = merges.find(
      ({ top, left, bottom, right }) => top <= line && line <= bottom && left <= column && column <= right,
    )
    const found = merge && merge.top >= first ? rows.get(merge.top)?.cells[merge.left] : rows.get(line)?.cells[column]
    return (found ?? '').replace(/[\s\p{C}]+/gu, ' ').trim()
  }
  const headers = Array.from({ length: width }, (_, column) =>
    lines
      .map((line) => textAt(line, column))
      .filter((text, index, all) => text !== '' && text !== all[index - 1])
      .join(SEPARATOR),
  )
  return { headers, first, last }
}

/** Whether a row names the parts of columns that the row above joins: words, and only below merged or empty cells. */
const isSubdivision = (below: SheetRow, above: SheetRow | undefined, merges: readonly Merge[]): boolean => {
  if (!above || !below.cells.every(isWords) || below.beyond > 0) return false
  const joined = merges.filter(
    ({ top, bottom, left, right }) =>
      top === bottom && top === above.rowNumber && right > left && Boolean(above.cells[left]?.trim()),
  )
  if (joined.length === 0) return false
  const isUnderJoined = (column: number) => joined.some(({ left, right }) => left <= column && column <= right)
  const filled = below.cells.flatMap((cell, column) => (cell?.trim() ? [column] : []))
  return filled.some(isUnderJoined) && filled.every((column) => isUnderJoined(column) || !above.cells[column]?.trim())
}

/** Forms number their columns below the header: `(1) (2) (3)` or `A B 1 2 3`. */
export const isNumberingRow = ({ cells }: { readonly cells: readonly string[] }): boolean => {
  const filled = cells.filter((cell) => cell?.trim()).map((cell) => cell.trim().replace(/^\((.+)\)$/, '$1'))
  const numbers = filled.filter((cell) => /^\d{1,3}$/.test(cell)).map(Number)
  const letters = filled.filter((cell) => /^[A-Z]$/.test(cell))
  const isCounting = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  return (
    filled.length >= 3 &&
    numbers.length >= 2 &&
    (numbers[0] ?? 9) <= 1 &&
    isCounting &&
    numbers.length + letters.length === filled.length
  )
}
