import { CASE_COLUMNS } from './columns.ts'
import { takenFromFormula } from './formulaText.ts'
import type { FoundColumns } from './recogniseColumns.ts'
import { type CellRefusal, type Parsed, type Problem, shownValue } from './refusal.ts'

/** What one row gives to the parts that judge it: trimmed cells by column, and where problems are noted. */
export interface RowReader {
  /** The trimmed text of a cell; empty when blank, a dash, or without a column. */
  text(key: string): string
  /** The header under which the column stands in the file; empty without one. */
  header?(key: string): string
  refuse(key: string, problem: Problem): void
  /** The value of a parser's answer; undefined, with the problem noted, when it was refused. */
  take<Value>(key: string, parsed: Parsed<Value>): Value | undefined
}

const DASHES = /^[-–—]+$/

/**
 * Reads the cells of a row, by header, under the columns found; refusals are added to the list given.
 * @param known the columns there could be, for the name of one that the file does not have
 */
export const readerOf = (
  cells: Readonly<Record<string, string>>,
  columns: FoundColumns,
  refusals: CellRefusal[],
  known: readonly { readonly key: string; readonly vi: string }[] = CASE_COLUMNS,
): RowReader => {
  const text = (key: string): string => {
    const header = columns[key]?.header
    const trimmed = header === undefined ? '' : takenFromFormula((cells[header] ?? '').trim())
    return DASHES.test(trimmed) ? '' : trimmed
  }
  const refuse = (key: string, problem: Problem) => {
    const column = columns[key]?.header ?? known.find((column) => column.key === key)?.vi ?? key
    refusals.push({ column, value: shownValue(text(key)), ...problem })
  }
  return {
    text,
    header: (key) => columns[key]?.header ?? '',
    refuse,
    take(key, parsed) {
      if ('value' in parsed) return parsed.value
      refuse(key, parsed.problem)
      return undefined
    },
  }
}
