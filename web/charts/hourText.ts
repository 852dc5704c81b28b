import type { Language } from '../../data/model/codedValue.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'

/** A number of cases of an hour: whole where it is whole, else with one decimal. */
export const hourText = (value: number, language: Language): string =>
  Math.abs(value - Math.round(value)) < 0.05 ? formatCount(value, language) : formatDecimal(value, 1, language)
