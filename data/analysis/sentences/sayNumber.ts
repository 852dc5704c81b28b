import type { Language } from '../../model/codedValue.ts'
import { isoDay } from '../../model/localDay.ts'

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const

/** Numbers as sentences and tables of an analysis show them; the true minus, percent of a share 0 … 1. */
export interface Say {
  readonly count: (value: number) => string
  readonly tenths: (value: number) => string
  readonly hundredths: (value: number) => string
  /** A chance; very small ones are said to be below a thousandth. */
  readonly chance: (value: number) => string
  readonly share: (value: number) => string
  readonly percentChange: (value: number) => string
  readonly metres: (value: number) => string
  /** Day number as dd/mm/yyyy. */
  readonly day: (value: number) => string
}

const made = new Map<Language, Say>()

export const sayNumbers = (language: Language): Say => {
  const known = made.get(language)
  if (known) return known
  const format = (digits: number, least = digits) => {
    const formatter = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: digits,
    })
    return (value: number) => formatter.format(value).replace('-', '−')
  }
  const [count, tenths, hundredths, thousandths, upToTenths] = [
    format(0),
    format(1),
    format(2),
    format(3),
    format(1, 0),
  ]
  const say: Say = {
    count,
    tenths,
    hundredths,
    chance: (value) => (value < 0.001 ? `< ${thousandths(0.001)}` : thousandths(value)),
    share: (value) => `${upToTenths(value * 100)}%`,
    percentChange: (value) => `${value > 0 ? '+' : ''}${upToTenths(value)}%`,
    metres: (value) => `${count(value)} m`,
    day: (value) => isoDay(value).split('-').reverse().join('/'),
  }
  made.set(language, say)
  return say
}
