import type { CodedValue } from './codedValue.ts'
import { dayNumber, isoDay, localToday, yearsEarlier } from './localDay.ts'

/** Local days (UTC+7), both inclusive, ISO `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The equally long period that ends the day before `from`; null when it would begin before the year 1000. */
export const previousPeriod = ({ from, to }: Period): Period | null => {
  const first = dayNumber(from)
  return periodOfDays(first - (dayNumber(to) - first + 1), first - 1)
}

/** The same days one year earlier (29 February: the 28th); null when they would begin before the year 1000. */
export const samePeriodLastYear = ({ from, to }: Period): Period | null =>
  from < '1001' ? null : periodOfDays(yearsEarlier(dayNumber(from), 1), yearsEarlier(dayNumber(to), 1))

// Years of one to three digits are read as other years by `Date.UTC`.
const FIRST_DAY = dayNumber('1000-01-01')
const periodOfDays = (first: number, last: number): Period | null =>
  first < FIRST_DAY ? null : { from: isoDay(first), to: isoDay(last) }

/**
 * The periods a period is compared with, the same for SQL and columns: none while one of its ends is open, and none that
 * begins before the window (`since`), where only part of the cases is known. Of a period that is not over the days up to
 * today are compared: a whole month beside the first days of this one would read as a fall.
 * @param today day number, local
 */
export const comparisonPeriods = (
  { from, to }: { readonly from: string | null; readonly to: string | null },
  since: string | null,
  today: number = localToday(),
): { previous: Period | null; lastYear: Period | null } => {
  const past = from !== null && to !== null && pastOf({ from, to }, today)
  if (!past) return { previous: null, lastYear: null }
  const known = (period: Period | null) => (period && (since === null || period.from >= since) ? period : null)
  return { previous: known(previousPeriod(past)), lastYear: known(samePeriodLastYear(past)) }
}

/** The days of a period that have been; null when none has. @param today day number, local */
export const pastOf = ({ from, to }: Period, today: number): Period | null =>
  dayNumber(from) > today ? null : { from, to: isoDay(Math.min(dayNumber(to), today)) }

/** The first day of the month: windows begin there, so that few different ones are asked for. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`

/**
 * A report window that does not follow the calendar: it ends on `lastDayOfMonth` of every month whose number is
 * divisible by `months`, and begins the day after the window before ended.
 */
export interface ReportWindow extends CodedValue {
  readonly months: 1 | 3 | 6 | 12
  readonly lastDayOfMonth: number
  readonly source: string
  /** False until the rule was read in the legal text itself. */
  readonly isVerified: boolean
}

const PROVINCIAL_PRACTICE = 'Văn bản chỉ đạo của tỉnh: số liệu từ ngày 15 tháng trước đến hết ngày 14'
const DECREE_9_2019 = 'Nghị định 09/2019/NĐ-CP (cần đối chiếu)'

export const REPORT_WINDOWS: readonly ReportWindow[] = [
  {
    code: 'MONTH389',
    vi: 'Tháng 389 (15→14)',
    en: 'Month of form 389 (15→14)',
    months: 1,
    lastDayOfMonth: 14,
    source: PROVINCIAL_PRACTICE,
    isVerified: true,
  },
  {
    code: 'QUARTER389',
    vi: 'Quý 389 (15→14)',
    en: 'Quarter of form 389 (15→14)',
    months: 3,
    lastDayOfMonth: 14,
    source: DECREE_9_2019,
    isVerified: false,
  },
  {
    code: 'HALF389',
    vi: '6 tháng 389 (15→14)',
    en: 'Half-year of form 389 (15→14)',
    months: 6,
    lastDayOfMonth: 14,
    source: DECREE_9_2019,
    isVerified: false,
  },
  {
    code: 'YEAR389',
    vi: 'Năm 389 (15/12→14/12)',
    en: 'Year of form 389 (15/12→14/12)',
    months: 12,
    lastDayOfMonth: 14,
    source: DECREE_9_2019,
    isVerified: false,
  },
]

/** The whole report window in which a day number lies. */
export const reportWindowAt = (window: ReportWindow, day: number): Period => {
  const date = new Date(day * 86_400_000)
  // Months counted from 1 in January of the year 2000: one that is divisible by `months` ends a window.
  const month = (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth() + 1
  const isAfterEnd = date.getUTCDate() > window.lastDayOfMonth
  const lastMonth = Math.ceil((month + (isAfterEnd ? 1 : 0)) / window.months) * window.months
  const endIn = (months: number) => Date.UTC(2000, months - 1, window.lastDayOfMonth) / 86_400_000
  return { from: isoDay(endIn(lastMonth - window.months) + 1), to: isoDay(endIn(lastMonth)) }
}

/** A peak period with its dates; it may be chosen from the day it begins. */
export interface Campaign extends CodedValue, Period {
  readonly source: string
}

export const CAMPAIGNS: readonly Campaign[] = [
  {
    code: 'DRUG_MONTH_2023',
    vi: 'Tháng hành động phòng, chống ma túy 6/2023',
    en: 'Drug action month, June 2023',
    from: '2023-06-01',
    to: '2023-06-30',
    source: 'Kế hoạch của tỉnh: tháng 6 hằng năm',
  },
  {
    code: 'CAMPAIGN_2025',
    vi: 'Cao điểm chống buôn lậu, hàng giả 15/5–15/6/2025',
    en: 'Campaign against smuggling and counterfeits, 15 May to 15 June 2025',
    from: '2025-05-15',
    to: '2025-06-15',
    source: 'Kế hoạch cao điểm của tỉnh, tháng 5/2025',
  },
]

/** A period that can be chosen by name. `at` gives its days as seen on `today` (a day number). */
export interface PeriodPreset extends CodedValue {
  readonly at: (today: number) => Period
}

/** The presets in the order of the list; running ones end today, a campaign appears once it has begun. */
export const periodPresets = (today: number): readonly PeriodPreset[] => [
  { code: 'THIS_YEAR', vi: 'Năm nay', en: 'This year', at: (day) => toDate(`${isoDay(day).slice(0, 4)}-01-01`, day) },
  { code: 'THIS_MONTH', vi: 'Tháng này', en: 'This month', at: (day) => toDate(`${isoDay(day).slice(0, 7)}-01`, day) },
  ...REPORT_WINDOWS.flatMap((window) => [
    {
      ...window,
      vi: `${window.vi}, đang chạy`,
      en: `${window.en}, running`,
      at: (day: number) => toDate(reportWindowAt(window, day).from, day),
    },
    {
      ...window,
      code: `${window.code}_LAST`,
      vi: `${window.vi}, vừa hết`,
      en: `${window.en}, last complete`,
      at: (day: number) => reportWindowAt(window, dayNumber(reportWindowAt(window, day).from) - 1),
    },
  ]),
  ...[7, 30, 90, 365].map((days) => ({
    code: `LAST_${days}`,
    vi: `${days} ngày qua`,
    en: `Last ${days} days`,
    at: (day: number) => toDate(isoDay(day - days + 1), day),
  })),
  ...CAMPAIGNS.filter((campaign) => dayNumber(campaign.from) <= today)
    .map((campaign) => ({ ...campaign, at: () => ({ from: campaign.from, to: campaign.to }) }))
    .reverse(),
]

const toDate = (from: string, today: number): Period => ({ from, to: isoDay(today) })

/** The preset that gives exactly these days, if one does. */
export const presetOf = (period: Period, today: number): PeriodPreset | undefined =>
  periodPresets(today).find((preset) => {
    const { from, to } = preset.at(today)
    return from === period.from && to === period.to
  })
