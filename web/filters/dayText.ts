import { dayNumber } from '../../data/model/localDay.ts'

/** What someone wrote into a day field. Days are ISO `YYYY-MM-DD`. */
export type DayText =
  | { readonly type: 'empty' }
  | { readonly type: 'day'; readonly iso: string }
  | { readonly type: 'problem'; readonly reason: 'NOT_UNDERSTOOD' | 'NOT_REAL' | 'YEAR' }

export const FIRST_YEAR = 1945
export const LAST_YEAR = 2100

const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** Reads a day as people write it: dd/mm/yyyy with `/`, `.`, `-` or a space, ddmmyyyy, ISO; two digits mean 20yy. */
export const readDayText = (text: string): DayText => {
  const trimmed = text.trim()
  if (trimmed === '') return { type: 'empty' }
  const iso = ISO.exec(trimmed)
  const parts = DAY_FIRST.exec(trimmed) ?? DIGITS.exec(trimmed)
  const [day, month, written] = iso ? [iso[3], iso[2], iso[1]] : [parts?.[1], parts?.[2], parts?.[3]]
  if (!day || !month || !written) return { type: 'problem', reason: 'NOT_UNDERSTOOD' }
  const year = written.length === 2 ? `20${written}` : written
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (Number.isNaN(dayNumber(read))) return { type: 'problem', reason: 'NOT_REAL' }
  return Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR
    ? { type: 'problem', reason: 'YEAR' }
    : { type: 'day', iso: read }
}
