import type { Language } from '../../data/model/codedValue.ts'

export interface Bar {
  readonly code: string
  readonly label: string
  readonly count: number
  /** CSS colour; the common one when absent. */
  readonly colour?: string
}

const collators = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') } as const

/** Bars by size, ties by label. Without cases only what was selected stays, so that it can be let go. */
export const sortedBars = <Item extends Bar>(
  items: readonly Item[],
  selected: readonly string[],
  language: Language,
): Item[] =>
  barsWithCases(items, selected).sort((a, b) => b.count - a.count || collators[language].compare(a.label, b.label))

/** Bars in the order they came: for lists whose order says something. */
export const barsWithCases = <Item extends Bar>(items: readonly Item[], selected: readonly string[]): Item[] =>
  items.filter((item) => item.count > 0 || selected.includes(item.code))

/**
 * The rows of a folded list, in their order: what was selected, then what the filter keeps, then the largest of the
 * rest, up to the limit. One row more is shown rather than a button for it.
 */
export const foldedBars = <Item extends Bar>(
  rows: readonly Item[],
  selected: readonly string[],
  isKept: (code: string) => boolean,
  limit: number,
): readonly Item[] => {
  const shown = new Set(rows.filter(({ code }) => selected.includes(code)))
  for (const row of rows) if (shown.size < limit && isKept(row.code)) shown.add(row)
  for (const row of rows) if (shown.size < limit) shown.add(row)
  return rows.length - shown.size <= 1 ? rows : rows.filter((row) => shown.has(row))
}
