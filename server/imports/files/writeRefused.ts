import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Geometry } from 'geojson'
import { takenFromFormula, withoutFormula } from '../../../data/model/caseRow/formulaText.ts'
import { LONGEST_EXCEL_CELL, SHAPE_ELSEWHERE } from '../../../data/model/exports/excelCell.ts'
import type { RefusedCell } from '../../../data/model/imports.ts'
import { SpoolFile } from '../../exports/spoolFile.ts'
import { wktOf } from '../../exports/wktOf.ts'
import { REASON_COLUMNS } from '../headerNames.ts'
import type { RowSource, SourceRow } from '../rowSource.ts'
import { type RefusedTable, writeRefusedSheet } from './refusedSheet.ts'

/** Columns under which a spreadsheet carries the place of a feature, as imports know them. */
const SHAPE_COLUMNS = ['Kinh độ', 'Vĩ độ', 'Hình (WKT)'] as const
/** A hundredth of a millimetre. */
const DEGREE_DIGITS = 10
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Given {
  /** Name of the file that was imported. */
  readonly fileName: string
  /** The file, opened again as it was imported; read to its end here. */
  readonly rows: RowSource
  readonly refusalsOf: (row: number) => readonly RefusedCell[]
}

/**
 * Writes the refused rows of a file as the spreadsheet that was sent (CSV with its delimiter; XLSX also for maps), all
 * their cells and two columns that say why and what to do. Mended there it can be imported as it is. Nothing is held
 * but the row being written. Throws what reading the file throws.
 */
export const writeRefused = async (
  { fileName, rows, refusalsOf }: Given,
  outPath: string,
): Promise<{ readonly name: string; readonly type: string }> => {
  const stem = basename(fileName, extname(fileName))
  const table = tableOf(rows, refusalsOf)
  try {
    if (rows.format === 'CSV') {
      await write(csvLines(table, rows.delimiter), outPath)
      return { name: `${stem}-tu-choi.csv`, type: 'text/csv; charset=utf-8' }
    }
    const spool = await SpoolFile.open()
    try {
      await writeRefusedSheet(table, spool)
      const contents = await spool.contents()
      await write(contents instanceof Uint8Array ? [contents] : contents, outPath)
    } finally {
      await spool.close()
    }
    return { name: `${stem}-tu-choi.xlsx`, type: XLSX }
  } finally {
    await rows.close?.()
  }
}

/** The file is there before anything is read: one that were opened late would outlive a failure. */
const write = async (contents: AsyncIterable<string | Uint8Array> | readonly Uint8Array[], path: string) => {
  const file = await open(path, 'w')
  await pipeline(contents, file.createWriteStream())
}

const tableOf = (rows: RowSource, refusalsOf: Given['refusalsOf']): RefusedTable => {
  const shapeColumns =
    rows.coordinateSystem === null ? [] : SHAPE_COLUMNS.filter((name) => !rows.headers.includes(name))
  const hasShapes = shapeColumns.length === SHAPE_COLUMNS.length
  return {
    name: rows.part ?? '',
    // Columns without a header got a name of ours, and get it again.
    headers: [
      ...rows.headers.map((header, index) => (header === `(cột ${index + 1})` ? '' : header)),
      ...(hasShapes ? shapeColumns : []),
      ...REASON_COLUMNS,
    ],
    rows: refusedRows(rows, refusalsOf, hasShapes),
  }
}

async function* refusedRows(
  { rows, headers }: RowSource,
  refusalsOf: Given['refusalsOf'],
  hasShapes: boolean,
): RefusedTable['rows'] {
  for await (const row of rows) {
    const refusals = refusalsOf(row.rowNumber)
    if (refusals.length === 0) continue
    const columns = new Set(refusals.map(({ column }) => column))
    const cells = headers.map((header) => ({ text: asText(row.cells[header] ?? ''), isRefused: columns.has(header) }))
    if (hasShapes) cells.push(...shapeCells(row.shape).map((text) => ({ text, isRefused: false })))
    yield {
      cells,
      reasons: reasonsOf(refusals),
      // Behind the reasons they have no header, so that they are still too many until somebody moves them.
      surplus: surplusOf(row),
    }
  }
}

/** As the import reads it, and no formula. */
const asText = (cell: string) => withoutFormula(takenFromFormula(cell))
const surplusOf = ({ surplus = [] }: SourceRow) => surplus.map(asText)

const shapeCells = (shape: Geometry | null | undefined): [string, string, string] => {
  if (!shape) return ['', '', '']
  if (shape.type !== 'Point') {
    const text = wktOf(shape)
    return ['', '', text.length > LONGEST_EXCEL_CELL ? SHAPE_ELSEWHERE.vi : text]
  }
  const [longitude = NaN, latitude = NaN] = shape.coordinates
  return [longitude.toFixed(DEGREE_DIGITS), latitude.toFixed(DEGREE_DIGITS), '']
}

const MENDING = /^(.*?[.!?])\s+((?:Hãy|Nếu) .*)$/s

/** Why a row is refused and how to mend it, a line for each cell. Messages say first the one, then the other. */
export const reasonsOf = (refusals: readonly RefusedCell[]): [reason: string, fix: string] => {
  const lines = refusals.map(({ column, message }) => {
    const [, reason = message, fix = ''] = MENDING.exec(message) ?? []
    const place = column === '' ? '' : `${column}: `
    return [`${place}${reason}`, fix === '' ? '' : `${place}${fix}`] as const
  })
  return [
    withoutFormula(lines.map(([reason]) => reason).join('\n')),
    withoutFormula(lines.flatMap(([, fix]) => (fix === '' ? [] : [fix])).join('\n')),
  ]
}

async function* csvLines({ headers, rows }: RefusedTable, delimiter: string): AsyncGenerator<string> {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\r\n`
  yield `\uFEFF${line(headers)}`
  for await (const { cells, reasons, surplus } of rows) {
    yield line([...cells.map(({ text }) => text), ...reasons, ...surplus])
  }
}
