import { withoutFormula } from '../../../data/model/caseRow/formulaText.ts'
import { excelCell, LONGEST_EXCEL_CELL, SHAPE_ELSEWHERE } from '../../../data/model/exports/excelCell.ts'
import { dayNumber, LOCAL_OFFSET_MINUTES } from '../../../data/model/localDay.ts'
import { cellText } from '../cellText.ts'
import type { ExportColumn, ExportTable, ExportValue } from '../exportTable.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { xmlText } from '../xmlText.ts'
import { ExportTooLarge } from '../exportTooLarge.ts'
import { ZipWriter } from '../zipWriter.ts'
import { CONTENT_TYPES, DOCUMENT_RELATIONS, PACKAGE_RELATIONS, STYLE, STYLES, workbookXml, XML } from './xlsxParts.ts'

const SHEET_NAMES = { vi: ['Dữ liệu', 'Thông tin'], en: ['Data', 'About'] } as const
/** Labels of codes are kept once; texts stand in their cells, so that memory does not grow with the rows. */
const MOST_SHARED = 5000
/** Day 0 of a spreadsheet, counted from 1970-01-01. */
const FIRST_DAY = 25_569

const TOO_LARGE =
  'Tệp Excel này vượt 4 GB, mức lớn nhất mà định dạng chứa được. Hãy chọn CSV, GeoPackage hay GeoParquet, hoặc thu hẹp bộ lọc nếu có.'

/**
 * An Excel workbook: a sheet of data with real days, instants in UTC+7 and numbers, and a sheet that says what it is.
 * Texts that a spreadsheet would run carry an apostrophe, which an import takes away again; a shape longer than a cell
 * is left to the formats for maps, and says so.
 */
export const writeXlsx = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const [dataName, aboutName] = SHEET_NAMES[table.language]
  const zip = new ZipWriter(out, () => new ExportTooLarge(TOO_LARGE))
  const shared = new Map<string, number>()
  await zip.add('[Content_Types].xml', [CONTENT_TYPES])
  await zip.add('_rels/.rels', [PACKAGE_RELATIONS])
  await zip.add('xl/_rels/workbook.xml.rels', [DOCUMENT_RELATIONS])
  const header = table.warning === null ? 1 : 2
  const range = `$A$${header}:$${columnLetter(table.columns.length - 1)}$${header + table.count}`
  await zip.add('xl/workbook.xml', [workbookXml([dataName, aboutName], `'${dataName}'!${range}`)])
  await zip.add('xl/styles.xml', [STYLES])
  await zip.add('xl/worksheets/sheet1.xml', dataSheet(table, header, range.replaceAll('$', ''), shared))
  await zip.add('xl/worksheets/sheet2.xml', [aboutSheet(table)])
  await zip.add('xl/sharedStrings.xml', sharedStrings(shared))
  await zip.finish()
}

async function* dataSheet(
  { columns, rows, language, warning }: ExportTable,
  header: number,
  range: string,
  shared: Map<string, number>,
): AsyncGenerator<string> {
  const below = header + 1
  yield `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  yield columns.map((column, index) => columnWidth(index, widthOf(column))).join('')
  yield '</cols><sheetData>'
  if (warning !== null) yield row(1, [inline(warning, STYLE.warning)])
  yield row(
    header,
    columns.map((column) => inline(column[language], STYLE.header)),
  )
  const write = columns.map((column) => cellWriter(column, language, shared))
  let number = header
  for await (const page of rows) {
    let text = ''
    for (const { values } of page) {
      number++
      text += row(
        number,
        values.map((value, index) => (value === null ? '<c/>' : (write[index] as Write)(value))),
      )
    }
    yield text
  }
  yield `</sheetData><autoFilter ref="${range}"/></worksheet>`
}

type Write = (value: ExportValue) => string

const cellWriter = ({ key, form }: ExportColumn, language: 'vi' | 'en', shared: Map<string, number>): Write => {
  switch (form.is) {
    case 'day':
      return (value) => number(dayNumber(String(value)) + FIRST_DAY, STYLE.day)
    case 'instant':
      return (value) => number(localSerial(String(value)), STYLE.instant)
    case 'count':
    case 'money':
      return (value) => number(Number(value), STYLE.whole)
    case 'number':
      return (value) => number(Number(value), STYLE.plain)
    case 'text':
      return (value) => {
        const text = withoutFormula(String(value))
        const isCutShape = key === 'shape' && text.length > LONGEST_EXCEL_CELL
        return inline(isCutShape ? SHAPE_ELSEWHERE[language] : text, STYLE.text)
      }
    default:
      return (value) => {
        const text = cellText(form, value, language)
        const place = text.length > 100 ? undefined : (shared.get(text) ?? keep(shared, text))
        return place === undefined ? inline(text, STYLE.text) : `<c t="s" s="${STYLE.text}"><v>${place}</v></c>`
      }
  }
}

const keep = (shared: Map<string, number>, text: string): number | undefined => {
  if (shared.size >= MOST_SHARED) return undefined
  shared.set(text, shared.size)
  return shared.size - 1
}

/** Days since the first of the spreadsheet, with the hour in UTC+7, of an ISO instant. */
const localSerial = (iso: string): number =>
  Math.round(Date.parse(iso) / 1000 + LOCAL_OFFSET_MINUTES * 60) / 86_400 + FIRST_DAY

const number = (value: number, style: number) => `<c s="${style}"><v>${value}</v></c>`
const inline = (text: string, style: number) =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(excelCell(text))}</t></is></c>`
const row = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`
const columnWidth = (index: number, width: number) =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`

const widthOf = ({ form, vi }: ExportColumn): number => {
  const least = Math.min(30, vi.length + 4)
  if (form.is === 'text') return Math.max(least, form.longest > 1000 ? 50 : form.longest > 40 ? 22 : 10)
  if (form.is === 'code' || form.is === 'codes' || form.is === 'sequence') return Math.max(least, 22)
  return Math.max(least, form.is === 'instant' ? 17 : form.is === 'money' ? 16 : 12)
}

const aboutSheet = ({ title, warning, facts }: ExportTable): string => {
  const lines = [
    [inline(title, STYLE.header)],
    ...(warning === null ? [] : [[inline(warning, STYLE.warning)]]),
    ...facts.map(({ label, value }) => [inline(label, STYLE.header), inline(withoutFormula(value), STYLE.wrapped)]),
  ]
  const data = lines.map((cells, index) => row(index + 1, cells)).join('')
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${columnWidth(0, 28)}${columnWidth(1, 90)}</cols><sheetData>${data}</sheetData></worksheet>`
}

function* sharedStrings(shared: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${shared.size}">`
  for (const text of shared.keys()) yield `<si><t xml:space="preserve">${xmlText(text)}</t></si>`
  yield '</sst>'
}

/** A, B, … Z, AA of a column from 0. */
const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`
