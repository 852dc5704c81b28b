import type { Period } from '../periods.ts'

/** The first year of assessment under Decision 28/2025/QĐ-TTg, in force since 24 August 2025. */
export const FIRST_DRUG_YEAR = 2025
export const LAST_DRUG_YEAR = 2100

/** The days of a year of assessment (`DRUGYEAR`, domain.md 4.14): 15 December of the year before to 14 December. */
export const drugYearPeriod = (year: number): Period => ({ from: `${year - 1}-12-15`, to: `${year}-12-14` })

/** The year of assessment that runs on an ISO day. */
export const drugYearOf = (day: string): number => {
  const year = Number(day.slice(0, 4))
  return day > drugYearPeriod(year).to ? year + 1 : year
}

/** Before this ISO day the province reports to the Ministry (rule R12). */
export const drugYearReportDay = (year: number): string => `${year}-12-20`
