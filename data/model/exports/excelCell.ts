import type { Language } from '../codedValue.ts'

/** Characters (UTF-16) of one cell; Excel calls a file with a longer one damaged. */
export const LONGEST_EXCEL_CELL = 32_767

/** What stands in a cell for a shape whose text does not fit; an import leaves the stored shape as it is. */
export const SHAPE_ELSEWHERE: Readonly<Record<Language, string>> = {
  vi: '(Hình quá dài cho một ô Excel: xem tệp GeoPackage hoặc GeoJSON)',
  en: '(Shape too long for an Excel cell: see the GeoPackage or GeoJSON file)',
}

export const isShapeElsewhere = (text: string): boolean => Object.values(SHAPE_ELSEWHERE).includes(text.trim())

const CUT = '… (đã cắt: ô Excel chỉ chứa 32.767 ký tự)'

/** A text as a cell can hold it: one that is too long ends with a word that it was cut. */
export const excelCell = (text: string): string =>
  text.length <= LONGEST_EXCEL_CELL
    ? text
    : `${text.slice(0, LONGEST_EXCEL_CELL - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`
