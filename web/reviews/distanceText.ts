import type { Language } from '../../data/model/codedValue.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'

/** 80 m, 1,2 km, 33 km. */
export const distanceText = (metres: number, language: Language): string =>
  metres < 1000
    ? `${formatCount(metres, language)} m`
    : `${metres < 10_000 && metres % 1000 !== 0 ? formatDecimal(metres / 1000, 1, language) : formatCount(metres / 1000, language)} km`
