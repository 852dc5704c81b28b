import { excelCell } from '../../../data/model/exports/excelCell.ts'
import type { SpoolFile } from '../../exports/spoolFile.ts'
import { xmlText } from '../../exports/xmlText.ts'
import { FileError } from '../../files/fileError.ts'
import { ZipWriter } from '../../exports/zipWriter.ts'

export interface RefusedTable {
  /** Of the sheet; empty: none that the file gave. */
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: AsyncGenerator<{
    readonly cells: readonly { readonly text: string; readonly isRefused: boolean }[]
    readonly reasons: readonly string[]
    readonly surplus: readonly string[]
  }>
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`
const PACKAGE_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** Places in the list of cell styles below. Cells are text, so that what is typed there stays as it is typed. */
const STYLE = { header: 1, text: 2, refused: 3, reason: 4 } as const
const TEXT = 'numFmtId="49" applyNumberFormat="1"'
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFD6D6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf ${TEXT}/><xf fillId="3" applyFill="1" ${TEXT}/><xf ${TEXT} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const TOO_LARGE =
  'Bảng các dòng bị từ chối vượt 4 GB, mức lớn nhất mà tệp Excel chứa được. Hãy sửa trong tệp gốc những lỗi lặp ở nhiều dòng, hoặc chia tệp đó thành nhiều tệp nhỏ hơn.'

/** Writes a workbook of one sheet, row by row; refused cells are coloured. */
export const writeRefusedSheet = async (table: RefusedTable, out: SpoolFile): Promise<void> => {
  const zip = new ZipWriter(out, () => new FileError(TOO_LARGE))
  await zip.add('[Content_Types].xml', [CONTENT_TYPES])
  await zip.add('_rels/.rels', [PACKAGE_RELATIONS])
  await zip.add('xl/_rels/workbook.xml.rels', [WORKBOOK_RELATIONS])
  await zip.add('xl/workbook.xml', [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName(table.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ])
  await zip.add('xl/styles.xml', [STYLES])
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(table))
  await zip.finish()
}

/** Names of sheets are short and hold no signs of references. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'|'$/g, '')
    .trim()
    .slice(0, 31) || 'Dòng bị từ chối'

async function* sheetXml({ headers, rows }: RefusedTable): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  yield headers
    .map((_, index) => {
      const width = index >= headers.length - 2 ? 50 : 18
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
    })
    .join('')
  yield `</cols><sheetData><row r="1">${headers.map((header) => cell(header, STYLE.header)).join('')}</row>`
  let number = 1
  for await (const { cells, reasons, surplus } of rows) {
    number++
    const texts = [
      ...cells.map(({ text, isRefused }) => cell(text, isRefused ? STYLE.refused : STYLE.text)),
      ...reasons.map((text) => cell(text, STYLE.reason)),
      ...surplus.map((text) => cell(text, STYLE.refused)),
    ]
    yield `<row r="${number}">${texts.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

const cell = (text: string, style: number): string =>
  text === ''
    ? `<c s="${style}"/>`
    : `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(excelCell(text))}</t></is></c>`
