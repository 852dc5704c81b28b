import { plainNumber } from '../plainNumber.ts'
import type { NumberMeaning } from './cellStyles.ts'

const SECONDS_OF_DAY = 86_400
/** 31/12/9999, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465
/** Days from 1/1/1970 to the days that count as 0 in the two systems; 1900 is taken for a leap year in the first. */
const ZERO_1900 = -25_569
const ZERO_1904 = -24_107
const FALSE_LEAP_DAY = 60

/**
 * A number of a cell as text: days as `dd/mm/yyyy`, with an hour `dd/mm/yyyy HH:mm`, times as `HH:mm` (seconds only
 * where there are some), other numbers so that they are read back as the same number.
 */
export const numberText = (value: number, meaning: NumberMeaning, is1904: boolean): string => {
  if (meaning.is === 'NUMBER') return plainNumber(value)
  if (meaning.is === 'ZEROS') {
    return Number.isInteger(value) && value >= 0 ? plainNumber(value).padStart(meaning.digits, '0') : plainNumber(value)
  }
  if (!(value >= 0 && value < LAST_SERIAL + 1)) return plainNumber(value)
  const total = Math.round(value * SECONDS_OF_DAY)
  if (meaning.is === 'DURATION') return clock(total)
  const day = Math.floor(total / SECONDS_OF_DAY)
  const time = clock(total % SECONDS_OF_DAY)
  if (meaning.is === 'TIME') return time
  // A time alone under a format of dates.
  if (day === 0 && !is1904) return time
  const date = dateText(day, is1904)
  return total % SECONDS_OF_DAY === 0 ? date : `${date} ${time}`
}

const dateText = (serial: number, is1904: boolean): string => {
  if (!is1904 && serial === FALSE_LEAP_DAY) return '29/02/1900'
  const days = is1904 ? serial + ZERO_1904 : serial + ZERO_1900 + (serial < FALSE_LEAP_DAY ? 1 : 0)
  return new Date(days * SECONDS_OF_DAY * 1000).toISOString().slice(0, 10).split('-').reverse().join('/')
}

const clock = (seconds: number): string => {
  const two = (part: number) => String(part).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

/** A date that a cell keeps as ISO text (`t="d"`). */
export const isoText = (text: string): string => {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text) ?? []
  if (year === undefined) return text
  const date = `${day}/${month}/${year}`
  return hour === undefined || `${hour}${minute}` === '0000' ? date : `${date} ${hour}:${minute}`
}

/** Characters that XML cannot hold are written `_x000D_`. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
