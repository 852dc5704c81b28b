import { FileError } from '../fileError.ts'
import { columnOf } from './sheetRows.ts'

/** Cells that a sheet shows as one: rows from 1, columns from 0, both ends included. Its text stands top left. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const MOST_MERGES = 200_000
const END_OF_ROWS = Buffer.from('sheetData>')
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g
/** Longer than any tag before the list of merged cells. */
const CARRY = 512

/**
 * Finds the merged cells of a sheet, which stand behind its rows: the rows are only unpacked, not read. Throws
 * `FileError`.
 */
export const readMergedCells = async (chunks: AsyncIterable<Uint8Array>): Promise<Merge[]> => {
  const merges: Merge[] = []
  let carry = Buffer.alloc(0)
  let isBehind = false
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carry, chunk])
    let from = 0
    if (!isBehind) {
      for (let at = bytes.indexOf(END_OF_ROWS); at >= 0; at = bytes.indexOf(END_OF_ROWS, at + 1)) {
        const open = bytes.lastIndexOf('<', at)
        if (open >= 0 && bytes[open + 1] === 0x2f) {
          isBehind = true
          from = at
          break
        }
      }
    }
    if (!isBehind) {
      carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - CARRY)))
      continue
    }
    const text = bytes.toString('latin1', from)
    const end = text.lastIndexOf('>') + 1
    for (const [, left = '', top, right = '', bottom] of text.slice(0, end).matchAll(MERGE)) {
      merges.push({ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) })
    }
    if (merges.length > MOST_MERGES) throw new FileError('Trang tính có quá nhiều ô gộp. Hãy bỏ gộp ô rồi lưu lại.')
    carry = Buffer.from(text.slice(Math.max(end, text.length - CARRY)), 'latin1')
  }
  return merges.sort((a, b) => a.top - b.top)
}

/**
 * Gives the rows of a table the texts of cells that are merged downwards: each row of the block says them. To be called
 * with every row in order. @param merges by their top @param mostColumns that are kept of a row
 */
export const fillMerged = (
  merges: readonly Merge[],
  mostColumns: number,
): ((row: { readonly rowNumber: number; readonly cells: readonly string[] }) => readonly string[]) => {
  const downward = merges.filter(({ top, bottom, left }) => bottom > top && left < mostColumns)
  const active = new Map<number, { bottom: number; text: string }>()
  let next = 0
  return ({ rowNumber, cells }) => {
    let filled: string[] | null = null
    for (; (downward[next]?.top ?? Infinity) <= rowNumber; next++) {
      const { top, left, bottom } = downward[next] as Merge
      if (top === rowNumber) active.set(left, { bottom, text: cells[left] ?? '' })
      else active.delete(left)
    }
    for (const [column, { bottom, text }] of active) {
      if (bottom < rowNumber) active.delete(column)
      else if (text !== '' && !cells[column]) {
        filled ??= [...cells]
        filled[column] = text
      }
    }
    return filled ?? cells
  }
}
