import { PRECISIONS } from '../caseCodes.ts'
import { codeList } from '../codedValue.ts'

export const ROUNDED_GRID = 'ROUNDED_500'
export const ROUNDED_COMMUNE = 'ROUNDED_COMMUNE'

/**
 * Precision as a file says it: rounded places are named as such, in words that no import takes for a precision, so that
 * a rounded place never overwrites the true one.
 */
export const FILE_PRECISIONS = [
  ...PRECISIONS,
  ...codeList([
    { code: ROUNDED_GRID, vi: 'Làm tròn theo ô 500 m', en: 'Rounded to a cell of 500 m' },
    { code: ROUNDED_COMMUNE, vi: 'Làm tròn đến xã', en: 'Rounded to the commune' },
  ]),
]
