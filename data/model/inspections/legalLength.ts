import { dayNumber, isoDay } from '../localDay.ts'
import type { InspectionLevel } from './inspectionCodes.ts'

/** How long a check may take from the day its decision was published (rule R4; Decree 217/2025/NĐ-CP). Days. */
interface LegalLength {
  readonly level: InspectionLevel
  readonly days: number
  readonly extension: number
  readonly validFrom: string
  readonly source: string
}

export const LEGAL_LENGTHS: readonly LegalLength[] = [
  { level: 'MINISTRY', days: 15, extension: 7, validFrom: '2025-07-01', source: 'Nghị định 217/2025/NĐ-CP' },
  { level: 'DEPARTMENT', days: 10, extension: 5, validFrom: '2025-07-01', source: 'Nghị định 217/2025/NĐ-CP' },
  { level: 'COMMUNE', days: 7, extension: 3, validFrom: '2025-07-01', source: 'Nghị định 217/2025/NĐ-CP' },
]

/** Days that the law gives the longest check, extension included. */
export const LONGEST_CHECK = Math.max(...LEGAL_LENGTHS.map(({ days, extension }) => days + extension))

/** The lengths in force on a day (ISO); null where the law set none yet. */
export const legalLength = (level: InspectionLevel, day: string): LegalLength | null =>
  LEGAL_LENGTHS.find((length) => length.level === level && length.validFrom <= day) ?? null

/** The last day (ISO) of a check whose decision was published on a day; null where the law sets no length. */
export const lastLegalDay = (level: InspectionLevel, publishedOn: string, extendedDays: number): string | null => {
  const length = legalLength(level, publishedOn)
  return length && isoDay(dayNumber(publishedOn) + length.days + Math.min(extendedDays, length.extension))
}
