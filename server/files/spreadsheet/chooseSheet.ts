import { FileError } from '../fileError.ts'
import type { Sheet } from './workbook.ts'

/** The sheet of a name; without one the first that is shown. Throws `FileError`. */
export const chooseSheet = (sheets: readonly Sheet[], wanted: string | null): Sheet => {
  const chosen =
    wanted === null
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted.normalize('NFC'))
  if (chosen) return chosen
  const listed = sheets.map(({ name }) => `“${name}”`).join(', ')
  throw new FileError(`Tệp không có trang tính “${wanted}”. Các trang tính có trong tệp: ${listed}.`)
}
