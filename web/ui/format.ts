import type { Language } from '../../data/model/codedValue.ts'
import { isoDay } from '../../data/model/localDay.ts'

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const

const formatters = new Map<string, Intl.NumberFormat>()
const number = (language: Language, digits: number): Intl.NumberFormat => {
  const key = `${language}${digits}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formatters.set(key, made)
  return made
}

/** A whole number with its thousands parted: 1.204 in Vietnamese, 1,204 in English. */
export const formatCount = (value: number, language: Language): string => number(language, 0).format(value)

/** A number with exactly so many decimals. */
export const formatDecimal = (value: number, digits: number, language: Language): string =>
  number(language, digits).format(value)

/** A number with the decimals that it has, three at most: 90,5 in Vietnamese, 90.5 in English. */
export const formatNumber = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { maximumFractionDigits: 3 })

/** A change in percent with its sign: +12,5 %, −100 %. The minus is the true one. Large changes have no decimal. */
export const formatPercentChange = (percent: number, language: Language): string => {
  const size = Math.abs(percent)
  const text = number(language, size >= 100 || Number.isInteger(size) ? 0 : 1).format(size)
  const isZero = Number(size.toFixed(1)) === 0
  return `${isZero ? '' : percent < 0 ? '−' : '+'}${text}%`
}

/** dd/mm/yyyy in both languages: what the offices write. */
/** Month of an ISO day: 03/2026. */
export const formatMonth = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`

export const formatDay = (iso: string): string => iso.split('-').reverse().join('/')

/** A period without what its ends share: 01/01–23/11/2026; one day stands alone. */
export const formatPeriod = (from: string | null, to: string | null, language: Language): string => {
  if (from === null && to === null) return language === 'vi' ? 'mọi ngày' : 'all days'
  if (from === null) return `${language === 'vi' ? 'đến' : 'to'} ${formatDay(to ?? '')}`
  if (to === null) return `${language === 'vi' ? 'từ' : 'from'} ${formatDay(from)}`
  if (from === to) return formatDay(from)
  const start = from.slice(0, 4) === to.slice(0, 4) ? formatDay(from).slice(0, 5) : formatDay(from)
  return `${start}–${formatDay(to)}`
}

/** Minute of a day as the clock shows it: 07:05. */
export const formatMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** An instant (ISO text, UTC) as local day and clock of the province (UTC+7). */
export const formatInstant = (iso: string): { day: string; clock: string } => {
  const minutes = Math.floor(Date.parse(iso) / 60_000) + 7 * 60
  const day = Math.floor(minutes / 1440)
  return { day: formatDay(isoDay(day)), clock: formatMinute(minutes - day * 1440) }
}

/** Money in words of the reports: đồng below a million, then triệu (1 decimal), from a thousand million on tỷ (3 decimals). */
export const formatMoney = (dong: number, language: Language): string => {
  const trimmed = (value: number, digits: number) =>
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value)
  const words = language === 'vi' ? ['đồng', 'triệu đồng', 'tỷ đồng'] : ['VND', 'million VND', 'billion VND']
  if (dong < 1e6) return `${formatCount(dong, language)} ${words[0]}`
  return dong < 1e9 ? `${trimmed(dong / 1e6, 1)} ${words[1]}` : `${trimmed(dong / 1e9, 3)} ${words[2]}`
}

/** The exact sum, for a title or on demand. */
export const formatExactMoney = (dong: number, language: Language): string =>
  `${formatCount(dong, language)} ${language === 'vi' ? 'đồng' : 'VND'}`
