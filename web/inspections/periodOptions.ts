import { dayNumber } from '../../data/model/localDay.ts'
import { type Period, REPORT_WINDOWS, type ReportWindow, reportWindowAt } from '../../data/model/periods.ts'

/** The report window whose days a period is; undefined when it is none. The shortest wins. */
export const windowOf = ({ from, to }: Period): ReportWindow | undefined =>
  REPORT_WINDOWS.find((window) => {
    const held = reportWindowAt(window, dayNumber(from))
    return held.from === from && held.to === to
  })

/** The window of a length in which the end of a period lies, but none that begins after today: what a switch of lengths keeps. */
export const windowNear = (window: ReportWindow, { to }: Period, today: string): Period =>
  reportWindowAt(window, Math.min(dayNumber(to), dayNumber(today)))

/** The period of the same window before (−1) or after (1). */
export const stepWindow = (window: ReportWindow, period: Period, step: -1 | 1): Period =>
  reportWindowAt(window, step < 0 ? dayNumber(period.from) - 1 : dayNumber(period.to) + 1)
