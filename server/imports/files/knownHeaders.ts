import { CASE_COLUMNS } from '../../../data/model/caseRow/columns.ts'
import { foldKey } from '../../../data/model/foldText.ts'

const CASE_HEADERS = new Set(
  CASE_COLUMNS.flatMap((column) => [
    column.vi,
    column.en,
    ...column.aliases,
    ...('fallbacks' in column ? column.fallbacks : []),
  ]).map(foldKey),
)

/** Whether a text is a header of a file of cases, a remark in brackets aside. */
export const isCaseHeader = (text: string): boolean =>
  CASE_HEADERS.has(foldKey(text)) || CASE_HEADERS.has(foldKey(text.replace(/\s*[([].*$/, '')))
