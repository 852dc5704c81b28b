import { execFileSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A cell of a spreadsheet as OpenDocument writes it. */
export type OfficeCell =
  | string
  | number
  | null
  | { readonly date: string; readonly style?: 'day' | 'instant' }
  | { readonly time: string }
  | { readonly isTrue: boolean }
  | { readonly formula: string }
  /** Text in several runs of letters. */
  | { readonly runs: readonly string[] }
  /** Shown with this many digits. */
  | { readonly zeros: number; readonly digits: number }
  /** Covers more columns and rows than its own. */
  | { readonly merged: OfficeCell; readonly columns?: number; readonly rows?: number }

export interface OfficeSheet {
  readonly name: string
  /** LibreOffice shows the first sheet in any case. */
  readonly isHidden?: boolean
  /** Cells under a merged one are written as null. */
  readonly rows: readonly (readonly OfficeCell[])[]
}

/**
 * Writes a workbook with LibreOffice, a program that shares no line with our readers.
 * @param options `is1904`: days are counted from 1904 @param filter of LibreOffice, with its options
 */
export const writeOfficeFile = (
  file: string,
  sheets: readonly OfficeSheet[],
  { is1904 = false, filter = '' } = {},
): string => {
  const source = join(dirname(file), `${basename(file, extname(file))}-source.fods`)
  writeFileSync(source, flatDocument(sheets, is1904))
  return convertOfficeFile(source, file, filter)
}

/** Converts a file with LibreOffice into the format that the new name says. */
export const convertOfficeFile = (source: string, file: string, filter = ''): string => {
  const folder = dirname(file)
  const format = extname(file).slice(1)
  const profile = pathToFileURL(join(folder, 'office-profile')).href
  const target = filter === '' ? format : `${format}:${filter}`
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', target, '--outdir', folder, source],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: 100_000 },
  )
  renameSync(join(folder, `${basename(source, extname(source))}.${format}`), file)
  return file
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const cellXml = (cell: OfficeCell): string => {
  if (cell === null) return '<table:table-cell/>'
  if (typeof cell === 'string')
    return textCell(`<text:p>${escaped(cell).replaceAll('\n', '</text:p><text:p>')}</text:p>`)
  if (typeof cell === 'number') return valueCell('float', `office:value="${cell}"`)
  if ('date' in cell) {
    return valueCell('date', `office:date-value="${cell.date}" table:style-name="${cell.style ?? 'day'}"`)
  }
  if ('time' in cell) return valueCell('time', `office:time-value="${cell.time}" table:style-name="time"`)
  if ('isTrue' in cell) return valueCell('boolean', `office:boolean-value="${cell.isTrue}" table:style-name="flag"`)
  if ('formula' in cell) return `<table:table-cell table:formula="of:=${escaped(cell.formula)}"/>`
  if ('zeros' in cell) return valueCell('float', `office:value="${cell.zeros}" table:style-name="zeros${cell.digits}"`)
  if ('runs' in cell) {
    return textCell(
      `<text:p>${cell.runs.map((run) => `<text:span text:style-name="bold">${escaped(run)}</text:span>`).join(' ')}</text:p>`,
    )
  }
  return cellXml(cell.merged).replace(
    '<table:table-cell',
    `<table:table-cell table:number-columns-spanned="${cell.columns ?? 1}" table:number-rows-spanned="${cell.rows ?? 1}"`,
  )
}

const textCell = (content: string) => `<table:table-cell office:value-type="string">${content}</table:table-cell>`
const valueCell = (type: string, attributes: string) => `<table:table-cell office:value-type="${type}" ${attributes}/>`

const number = (part: string, isLong = true) => `<number:${part}${isLong ? ' number:style="long"' : ''}/>`
const text = (letters: string) => `<number:text>${letters}</number:text>`
const DAY = [number('day'), text('/'), number('month'), text('/'), number('year')].join('')
const CLOCK = [number('hours'), text(':'), number('minutes')].join('')
const cellStyle = (name: string, format: string) =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`

const flatDocument = (
  sheets: readonly OfficeSheet[],
  is1904: boolean,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles>
 <number:date-style style:name="N1">${DAY}</number:date-style>
 <number:date-style style:name="N2">${DAY}${text(' ')}${CLOCK}</number:date-style>
 <number:time-style style:name="N3">${CLOCK}</number:time-style>
 <number:boolean-style style:name="N4"><number:boolean/></number:boolean-style>
 <number:number-style style:name="N5"><number:number number:min-integer-digits="5" number:decimal-places="0"/></number:number-style>
 ${cellStyle('day', 'N1')}${cellStyle('instant', 'N2')}${cellStyle('time', 'N3')}${cellStyle('flag', 'N4')}${cellStyle('zeros5', 'N5')}
 <style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
${is1904 ? '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' : ''}
${sheets
  .map(
    ({ name, isHidden, rows }) =>
      `<table:table table:name="${escaped(name)}"${isHidden ? ' table:style-name="hidden"' : ''}>${rows
        .map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`)
        .join('')}</table:table>`,
  )
  .join('\n')}
</office:spreadsheet></office:body></office:document>
`
