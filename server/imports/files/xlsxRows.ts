import { FileError } from '../../files/fileError.ts'
import { chooseSheet } from '../../files/spreadsheet/chooseSheet.ts'
import { findHeader, HEADER_LOOK_ROWS, isNumberingRow } from '../../files/spreadsheet/headerRows.ts'
import { fillMerged, readMergedCells } from '../../files/spreadsheet/mergedCells.ts'
import { SharedStrings } from '../../files/spreadsheet/sharedStrings.ts'
import { readSheetRows, type SheetRow } from '../../files/spreadsheet/sheetRows.ts'
import { readWorkbook } from '../../files/spreadsheet/workbook.ts'
import type { ZipEntry } from '../../files/zipArchive.ts'
import { MOST_COLUMNS, nameColumns, ownColumns, tableRow, tooManyColumns } from '../headerNames.ts'
import type { RowSource, SourceRow } from '../rowSource.ts'
import type { RowOptions } from './rowOptions.ts'

/**
 * Opens a sheet of an XLSX workbook as a stream of rows: the one that was chosen, else the first that is shown. Throws
 * `FileError`.
 */
export const openXlsx = async (
  entries: readonly ZipEntry[],
  { part, headerRow, recognises }: Pick<RowOptions, 'part' | 'headerRow' | 'recognises'>,
): Promise<Omit<RowSource, 'fileHash'>> => {
  const workbook = await readWorkbook(entries)
  const sheet = chooseSheet(workbook.sheets, part)
  const merges = await readMergedCells(sheet.entry.stream())
  const strings = workbook.strings ? await SharedStrings.read(workbook.strings.stream()) : null
  const read = { bytes: 0 }
  const bytes = counted(sheet.entry.stream(), read)
  const rows = readSheetRows(bytes, { ...workbook, strings, mostColumns: MOST_COLUMNS })
  const close = async () => {
    await rows.return(undefined)
    strings?.close()
  }
  try {
    const top = await takeRows(rows, headerRow ?? 0)
    const header = findHeader(top, merges, { headerRow, recognises })
    if (!header) throw noHeader(headerRow)
    const headerRows = top.filter(({ rowNumber }) => rowNumber >= header.first && rowNumber <= header.last)
    const beyond = headerRows.find((row) => row.beyond > 0)
    if (beyond) throw tooManyColumns(beyond.width)
    const named = nameColumns(header.headers)
    const headers = named.slice(0, ownColumns(named))
    if (headers.length === 0) throw noHeader(headerRow)
    return {
      headers,
      rows: tableRows({
        top,
        rest: rows,
        fill: fillMerged(merges, MOST_COLUMNS),
        last: header.last,
        headers,
        width: named.length,
        close,
      }),
      delimiter: ';',
      format: 'XLSX',
      parts: workbook.sheets.map(({ name }) => name),
      part: sheet.name,
      hiddenParts: workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      headerRow: header.first,
      coordinateSystem: null,
      progress: () => (sheet.entry.size === 0 ? 1 : read.bytes / sheet.entry.size),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const noHeader = (headerRow: number | null) =>
  headerRow === null
    ? new FileError('Trang tính không có dòng tiêu đề. Hãy ghi tên cột ở dòng đầu, hoặc chọn trang tính khác.')
    : new FileError(`Dòng ${headerRow} trống. Hãy chọn dòng có tên cột.`)

async function* counted(chunks: AsyncIterable<Buffer>, read: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length
    yield chunk
  }
}

/** Rows of the top, among which the header is: so many, and two beyond the one that was chosen. */
const takeRows = async (rows: AsyncGenerator<SheetRow>, headerRow: number): Promise<SheetRow[]> => {
  const top: SheetRow[] = []
  while (top.length < HEADER_LOOK_ROWS || (top.at(-1)?.rowNumber ?? 0) < headerRow + 3) {
    const { value, done } = await rows.next()
    if (done) break
    top.push(value)
    if (top.length > HEADER_LOOK_ROWS) top.shift()
  }
  return top
}

async function* tableRows({
  top,
  rest,
  fill,
  last,
  headers,
  width,
  close,
}: {
  top: readonly SheetRow[]
  rest: AsyncIterable<SheetRow>
  fill: ReturnType<typeof fillMerged>
  /** Last row of the header. */
  last: number
  headers: readonly string[]
  width: number
  close: () => Promise<void>
}): AsyncGenerator<SourceRow> {
  let isFirst = true
  const toRow = (row: SheetRow): SourceRow | null => {
    const cells = fill(row)
    if (row.rowNumber <= last) return null
    const isNumbering = isFirst && isNumberingRow(row)
    isFirst = false
    return isNumbering ? null : tableRow(row.rowNumber, cells, { headers, width, beyond: row.beyond })
  }
  try {
    for (const row of top) {
      const found = toRow(row)
      if (found) yield found
    }
    for await (const row of rest) {
      const found = toRow(row)
      if (found) yield found
    }
  } finally {
    await close()
  }
}
