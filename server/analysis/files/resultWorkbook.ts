import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import {
  ANALYSIS_COLUMNS,
  type ColumnCode,
  type ColumnFormat,
} from '../../../data/analysis/questions/analysisColumns.ts'
import type { Cell } from '../../../data/analysis/questions/analysisResult.ts'
import { cellText, isNumeric } from '../../../data/analysis/sentences/cellText.ts'
import { withoutFormula } from '../../../data/model/caseRow/formulaText.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { FACT_WORDS } from './factWords.ts'
import { testsSheet } from './testsSheet.ts'
import { type ResultToWrite, resultFacts, resultWarning } from './resultFacts.ts'

const FORMATS: Readonly<Partial<Record<ColumnFormat, string>>> = {
  COUNT: '#,##0',
  TENTHS: '#,##0.0',
  HUNDREDTHS: '#,##0.00',
  CHANCE: '0.0000',
  SHARE: '0.0%',
  // A change comes in percent already.
  PERCENT_CHANGE: '+0.0;-0.0;0.0',
  METRES: '#,##0',
}
const TEXT = '@'
const BOLD: CellStyle = { font: { bold: true } }
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE9EDF0' } },
  alignment: { vertical: 'center', wrapText: true },
}
const WARNING: CellStyle = { font: { bold: true, color: { rgb: 'FFB00020' } } }
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: TEXT }

interface Sheet {
  readonly rows: CellValue[][]
  readonly cells: Map<string, { style: CellStyle }>
}

/**
 * A result as an Excel workbook: a sheet of facts (question, filter in words, period, method, parameters, n, left out, data
 * version, exporter, highest level) and a sheet of the ranked table with real numbers; of a forecast also one of its tests
 * on earlier periods. Texts that a spreadsheet would run carry an apostrophe.
 */
export const resultWorkbook = (source: ResultToWrite): Promise<Uint8Array> => {
  const words = FACT_WORDS[source.language]
  const table = tableSheet(source)
  const tests = testsSheet(source.result.outcome.series, source.language)
  return writeXlsx({
    properties: { title: source.saved?.name ?? words.finding },
    sheets: [
      { name: words.facts, columns: [{ width: 28 }, { width: 100 }], ...factSheet(source) },
      { name: words.table, columns: table.widths.map((width) => ({ width })), ...table.sheet, freezePane: { rows: 1 } },
      ...(tests === null
        ? []
        : [
            {
              name: words.tests.title,
              columns: tests.formats.map(() => ({ width: 14 })),
              rows: tests.rows,
              cells: stylesOf(tests.formats, tests.rows.length - 1),
              freezePane: { rows: 1 },
            },
          ]),
    ],
  })
}

const factSheet = (source: ResultToWrite): Sheet => {
  const sheet: Sheet = { rows: [], cells: new Map() }
  const add = (values: readonly string[], styles: readonly CellStyle[]) => {
    for (const [column, style] of styles.entries()) sheet.cells.set(`${sheet.rows.length},${column}`, { style })
    sheet.rows.push(values.map(withoutFormula))
  }
  const warning = resultWarning(source)
  if (warning !== null) add([warning], [WARNING])
  for (const { label, value } of resultFacts(source)) add([label, value], [BOLD, WRAPPED])
  return sheet
}

const tableSheet = ({ result, names, language }: ResultToWrite): { sheet: Sheet; widths: readonly number[] } => {
  const words = FACT_WORDS[language]
  const { columns, rows } = result.outcome.table
  const nameOf = (code: string) => placeLabel(code, language, names)
  const isCommune = (column: ColumnCode) => ANALYSIS_COLUMNS[column].format === 'COMMUNE'
  const heads = [
    { title: words.rank, format: FORMATS.COUNT as string, width: 8 },
    ...columns.flatMap((column) => [
      ...(isCommune(column) ? [{ title: words.code, format: TEXT, width: 10 }] : []),
      {
        title: titleOf(column, language),
        format: (isNumeric(column) && FORMATS[ANALYSIS_COLUMNS[column].format]) || TEXT,
        width: isNumeric(column) ? 14 : 30,
      },
    ]),
  ]
  const valuesOf = (column: ColumnCode, cell: Cell): CellValue[] => {
    if (isCommune(column)) return [cell, cell === null ? null : withoutFormula(nameOf(String(cell)))]
    if (isNumeric(column) || cell === null) return [cell]
    const text = cellText(column, cell, language, nameOf)
    return [ANALYSIS_COLUMNS[column].format === 'STRIP' ? drawn(text) : withoutFormula(text)]
  }
  const body = rows.map((row, at): CellValue[] => [
    at + 1,
    ...columns.flatMap((column, place) => valuesOf(column, row[place] ?? null)),
  ])
  const cells = stylesOf(
    heads.map(({ format }) => format),
    body.length,
  )
  return {
    sheet: { rows: [heads.map(({ title }) => title), ...body], cells },
    widths: heads.map(({ width }) => width),
  }
}

/** A row of heads, and rows under it whose columns have number formats. */
const stylesOf = (formats: readonly string[], rows: number): Sheet['cells'] => {
  const cells: Sheet['cells'] = new Map()
  for (const [column, numFmt] of formats.entries()) {
    cells.set(`0,${column}`, { style: HEADER })
    for (let row = 1; row <= rows; row++) cells.set(`${row},${column}`, { style: { numFmt } })
  }
  return cells
}

/** Steps as signs that no spreadsheet takes for a formula. */
const drawn = (strip: string): string => strip.replaceAll('+', '▲').replaceAll('-', '▼').replaceAll('.', '·')

/** A column whose cells people see with a unit says it in its head: here they are plain numbers. */
const titleOf = (column: ColumnCode, language: 'vi' | 'en'): string => {
  const { format, [language]: title } = ANALYSIS_COLUMNS[column]
  if (format === 'STRIP') return `${title} (${FACT_WORDS[language].steps})`
  return format === 'METRES' ? `${title} (m)` : format === 'PERCENT_CHANGE' ? `${title} (%)` : title
}
