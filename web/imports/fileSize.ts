import type { Language } from '../../data/model/codedValue.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'

const KILOBYTE = 1024

/** The size of a file in the unit in which it is no zero. */
export const fileSize = (bytes: number, language: Language): string => {
  if (bytes < KILOBYTE) return `${formatCount(bytes, language)} ${language === 'vi' || bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < KILOBYTE ** 2) return `${formatDecimal(bytes / KILOBYTE, bytes < 10 * KILOBYTE ? 1 : 0, language)} KB`
  return `${formatDecimal(bytes / KILOBYTE ** 2, 1, language)} MB`
}
