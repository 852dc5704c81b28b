import type { ImportColumn, ImportPreview } from '../../data/model/imports.ts'

/** For every header the key of the column it is read as; null: left out. */
export type Mapping = ImportPreview['mapping']

/** What was recognised, was chosen by hand, or is left out. */
export type ColumnState = 'READ' | 'LEFT_OUT'

export const columnState = (mapping: Mapping, header: string): ColumnState => (mapping[header] ? 'READ' : 'LEFT_OUT')

/** The mapping with a header read as a column. A column is read from one header: another that had it is left out. */
export const chooseColumn = (mapping: Mapping, header: string, key: string | null): Mapping => {
  const others = Object.entries(mapping).map(
    ([other, had]) => [other, key !== null && had === key ? null : had] as const,
  )
  return { ...Object.fromEntries(others), [header]: key }
}

/** Columns that a file must have and that no header is read as. */
export const missingColumns = (columns: readonly ImportColumn[], mapping: Mapping): readonly ImportColumn[] => {
  const read = new Set(Object.values(mapping))
  return columns.filter(({ key, isRequired }) => isRequired && !read.has(key))
}

/** The first values under a header that say something. */
export const sampleValues = (
  { headers, rows }: Pick<ImportPreview, 'headers' | 'rows'>,
  header: string,
  most: number,
) => {
  const at = headers.indexOf(header)
  const values = rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((value) => value !== '')
  return [...new Set(values)].slice(0, most)
}
