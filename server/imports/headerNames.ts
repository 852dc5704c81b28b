import { FileError } from '../files/fileError.ts'

export const MOST_COLUMNS = 300

/** Columns that a list of refused rows adds (files/writeRefused.ts); a file that comes back with them is read without. */
export const REASON_COLUMNS = ['Lý do', 'Cách sửa'] as const

/** Text of a cell as imports see it. */
export const cleanCell = (text: string): string => text.trim().normalize('NFC')

/**
 * Headers of the columns of a table up to the last that is named. Columns without a header, or with one that
 * no object holds as a key, get a name, so that their cells are still looked at for marks of secrecy. Throws `FileError`.
 */
export const nameColumns = (texts: readonly string[]): string[] => {
  if (texts.length > MOST_COLUMNS) throw tooManyColumns(texts.length)
  const headers = texts.map((text) => cleanCell(text.replace(/\p{C}/gu, ' ')))
  const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index)
  if (twice !== undefined) throw new FileError(`Cột “${twice}” có hai lần. Hãy giữ một cột.`)
  const lastNamed = headers.findLastIndex((header) => header !== '')
  return headers
    .slice(0, lastNamed + 1)
    .map((header, index) => (header === '' || header === '__proto__' ? `(cột ${index + 1})` : header))
}

export const tooManyColumns = (count: number) =>
  new FileError(`Tệp có ${count.toLocaleString('vi-VN')} cột, nhiều nhất là ${MOST_COLUMNS}. Hãy bỏ các cột thừa.`)

/** Columns to read: all, or without the two that a list of refused rows added at the end. */
export const ownColumns = (headers: readonly string[]): number => {
  const [reason, fix] = REASON_COLUMNS
  return headers.at(-2) === reason && headers.at(-1) === fix ? headers.length - 2 : headers.length
}

/** Texts of surplus cells that are kept to be shown. */
const MOST_SURPLUS = 50

/**
 * One row of a table by header. Cells under the reasons that an earlier list added (columns from `own` to the last
 * header) are left out.
 * @param width of the header row with the columns of reasons @param beyond filled cells that are not in `texts`
 */
export const tableRow = (
  rowNumber: number,
  texts: readonly (string | undefined)[],
  { headers, width, beyond = 0 }: { headers: readonly string[]; width: number; beyond?: number },
) => {
  const cells: Record<string, string> = {}
  for (let index = 0; index < headers.length; index++) {
    cells[headers[index] as string] = cleanCell(texts[index] ?? '')
  }
  const surplus: string[] = []
  let surplusCells = beyond
  for (let index = width; index < texts.length; index++) {
    const text = cleanCell(texts[index] ?? '')
    if (text === '') continue
    surplusCells++
    if (surplus.length < MOST_SURPLUS) surplus.push(text)
  }
  return surplusCells === 0 ? { rowNumber, cells, surplusCells } : { rowNumber, cells, surplusCells, surplus }
}
