import type { Sql } from '../database/connect.ts'
import { CASE_IMPORT } from './importKinds.ts'
import { type ImportOptions, type ImportSummary, importRows } from './importRows.ts'
import type { RowSource } from './rowSource.ts'

/** Imports cases; see `importRows`. */
export const importCases = (sql: Sql, rows: RowSource, options: ImportOptions): Promise<ImportSummary> =>
  importRows(sql, CASE_IMPORT, rows, options)
