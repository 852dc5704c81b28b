import type { Language } from '../../data/model/codedValue.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { CAMPAIGNS, presetOf } from '../../data/model/periods.ts'
import { formatPeriod } from '../ui/format.ts'

type Name = (from: string | null, to: string | null, today: string, language: Language) => string

/** "Năm nay · 01/01–25/11/2026" for a preset, else the days. A campaign has its days in its name. Days are ISO. */
export const periodName: Name = (from, to, today, language) => {
  const preset = presetNamed(from, to, today)
  if (!preset) return daysName(from, to, language)
  return CAMPAIGNS.some((campaign) => campaign.code === preset.code)
    ? preset[language]
    : `${preset[language]} · ${formatPeriod(from, to, language)}`
}

/** The name of a preset alone, else the days. */
export const shortPeriodName: Name = (from, to, today, language) =>
  presetNamed(from, to, today)?.[language] ?? daysName(from, to, language)

const daysName = (from: string | null, to: string | null, language: Language): string => {
  const days = formatPeriod(from, to, language)
  return `${days.charAt(0).toUpperCase()}${days.slice(1)}`
}

const presetNamed = (from: string | null, to: string | null, today: string) =>
  from !== null && to !== null ? presetOf({ from, to }, dayNumber(today)) : undefined
