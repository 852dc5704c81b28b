import type { ExportFormatCode } from '../../data/model/exports/exportFormats.ts'
import type { Sql } from '../database/connect.ts'
import { ExportTooLarge } from './exportTooLarge.ts'
import { EXPORT_WRITERS } from './formats/exportWriters.ts'
import type { ExportRow } from './exportTable.ts'
import { openExport, type WantedExport } from './openExport.ts'
import type { ExportSummary } from './queries.ts'
import type { RunningExport } from './runningExports.ts'
import type { SpoolFile } from './spoolFile.ts'

/** Only what is filtered can be narrowed. */
const tooManyRows = (rows: number, most: number, isFiltered: boolean): string =>
  `Một trang tính Excel chỉ chứa ${most.toLocaleString('vi-VN')} dòng, ${isFiltered ? 'bộ lọc này' : 'lớp này'} có ${rows.toLocaleString('vi-VN')}. ` +
  `Hãy ${isFiltered ? 'thu hẹp bộ lọc, hoặc ' : ''}chọn CSV, GeoPackage hay GeoParquet.`

/**
 * Writes an export into a file, in the transaction given. Throws `ExportTooLarge`, or why it was aborted.
 * @param mostRows rows the format holds at most
 */
export const spoolExport = async (
  sql: Sql,
  out: SpoolFile,
  wanted: WantedExport & { readonly format: ExportFormatCode; readonly mostRows: number },
  { signal, tell }: RunningExport,
): Promise<ExportSummary> => {
  const { table, summary } = await openExport(sql, wanted)
  if (summary.rows > wanted.mostRows) {
    throw new ExportTooLarge(tooManyRows(summary.rows, wanted.mostRows, wanted.selection !== null))
  }
  tell({ total: summary.rows })
  let rows = 0
  const followed = async function* (pages: AsyncIterable<readonly ExportRow[]>) {
    for await (const page of pages) {
      signal.throwIfAborted()
      yield page
      rows += page.length
      tell({ rows })
    }
  }
  await EXPORT_WRITERS[wanted.format]({ ...table, rows: followed(table.rows) }, out)
  signal.throwIfAborted()
  return summary
}
