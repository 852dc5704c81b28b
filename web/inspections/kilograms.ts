import type { Language } from '../../data/model/codedValue.ts'
import { formatDecimal } from '../ui/format.ts'

/** A weight as people write it, without its unit: to 100 g where it is no whole number. */
export const kilograms = (value: number, language: Language): string =>
  formatDecimal(value, Number.isInteger(value) ? 0 : 1, language)

/** A difference of weights with its sign. */
export const signedKilograms = (value: number, language: Language): string =>
  `${value < 0 ? '−' : '+'}${kilograms(Math.abs(value), language)}`
