import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import { withoutFormula } from '../../data/model/caseRow/formulaText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { FormColumn, FormColumnKind, FormTable, FormValue } from './formTable.ts'
import { rowHeight } from './rowHeight.ts'

const FONT = { name: 'Times New Roman', size: 12 }
const LINE = { style: 'thin' as const }
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }
/** Day 0 of a spreadsheet, counted from 1970-01-01. */
const FIRST_DAY = 25_569
const FORMATS: Readonly<Record<FormColumnKind, string>> = {
  text: '@',
  count: '#,##0',
  percent: '0.0%',
  weight: '#,##0.##',
  day: 'dd/mm/yyyy',
}
/** The running number of each row. */
const NUMBER: FormColumn = { title: 'STT', kind: 'count', width: 6 }
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE9EDF0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** A form as an Excel workbook: A4 across, as wide as a page, its header on every page, real numbers and days. */
export const writeForm = (form: FormTable): Promise<Uint8Array> => {
  const columns: readonly FormColumn[] = [NUMBER, ...form.columns]
  const last = columns.length - 1
  const cells = new Map<string, { value?: CellValue; style: CellStyle }>()
  const rows: CellValue[][] = []
  const add = (values: readonly CellValue[], styleOf: (column: number) => CellStyle) => {
    for (const [column] of values.entries()) cells.set(`${rows.length},${column}`, { style: styleOf(column) })
    rows.push([...values])
  }
  const head = [`Mẫu ${form.code}`, form.title.toLocaleUpperCase('vi'), ...form.lines]
  for (const [place, text] of head.entries()) {
    add([withoutFormula(text)], () => ({
      font: { ...FONT, bold: place === 1, italic: place !== 1, size: place === 1 ? 14 : 12 },
      alignment: { horizontal: place === 0 ? 'right' : 'center' },
    }))
  }
  const header = rows.length
  const widths = columns.map(({ width }) => width)
  add(
    columns.map(({ title }) => title),
    () => HEADER,
  )
  for (const [place, row] of form.rows.entries()) {
    add([place + 1, ...row.map((value, column) => cellOf(value, form.columns[column]))], (column) =>
      styleOf(columns[column], false),
    )
  }
  if (form.totals) {
    add(['', ...form.totals.map((value, column) => cellOf(value, form.columns[column]))], (column) =>
      styleOf(columns[column], true),
    )
  }
  return writeXlsx({
    properties: { title: `${form.code}. ${form.title}` },
    defaultFont: FONT,
    sheets: [
      {
        name: form.code,
        columns: columns.map(({ width }) => ({ width })),
        rows,
        cells,
        rowDefs: new Map(
          rows.flatMap((row, place) => (place < header ? [] : [[place, { height: rowHeight(row, widths) }] as const])),
        ),
        merges: head.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        freezePane: { rows: header + 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          // Inches: 2, 2, 1.5 and 2 cm.
          margins: { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
          printTitlesRow: `$${header + 1}:$${header + 1}`,
          horizontalCentered: true,
        },
        headerFooter: { oddFooter: '&C&P/&N' },
      },
    ],
  })
}

const cellOf = (value: FormValue, column: FormColumn | undefined): CellValue => {
  if (value === null) return null
  if (column?.kind === 'day' && typeof value === 'string') return dayNumber(value) + FIRST_DAY
  return typeof value === 'string' ? withoutFormula(value) : value
}

const styleOf = (column: FormColumn | undefined, isTotal: boolean): CellStyle => ({
  font: { ...FONT, bold: isTotal },
  border: BORDER,
  numFmt: FORMATS[column?.kind ?? 'text'],
  alignment: {
    vertical: 'top',
    wrapText: true,
    ...(column && column.kind !== 'text' && { horizontal: isCentred(column) ? 'center' : 'right' }),
  },
})

const isCentred = (column: FormColumn) => column === NUMBER || column.kind === 'day'
