import { CASE_COLUMNS } from '../../../data/model/caseRow/columns.ts'
import type { KnownColumn } from '../../../data/model/caseRow/recogniseColumns.ts'
import { foldKey } from '../../../data/model/foldText.ts'

/** Makes the function that says whether a text is a header of one of the columns, a remark in brackets aside. */
export const headerReader = (columns: readonly KnownColumn[]): ((text: string) => boolean) => {
  const names = new Set(
    columns.flatMap(({ vi, en, aliases, fallbacks = [] }) => [vi, en, ...aliases, ...fallbacks].map(foldKey)),
  )
  return (text) => names.has(foldKey(text)) || names.has(foldKey(text.replace(/\s*[([].*$/, '')))
}

export const isCaseHeader = headerReader(CASE_COLUMNS)
