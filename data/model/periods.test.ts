import { describe, expect, it } from 'vitest'
import { dayNumber } from './localDay.ts'
import {
  comparisonPeriods,
  periodPresets,
  presetOf,
  previousPeriod,
  REPORT_WINDOWS,
  reportWindowAt,
  samePeriodLastYear,
} from './periods.ts'

const windowAt = (code: string, day: string) =>
  reportWindowAt(REPORT_WINDOWS.find((window) => window.code === code)!, dayNumber(day))
const presetAt = (code: string, day: string) =>
  periodPresets(dayNumber(day))
    .find((preset) => preset.code === code)
    ?.at(dayNumber(day))

describe('comparison periods', () => {
  it('put an equally long period directly before', () => {
    expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' })
    expect(previousPeriod({ from: '2026-03-01', to: '2026-03-01' })).toEqual({ from: '2026-02-28', to: '2026-02-28' })
  })

  it('take the same days a year earlier, across leap days', () => {
    expect(samePeriodLastYear({ from: '2024-02-01', to: '2024-02-29' })).toEqual({
      from: '2023-02-01',
      to: '2023-02-28',
    })
  })

  it('exist only for a period with both ends that lies in the window', () => {
    expect(comparisonPeriods({ from: '2026-01-01', to: null }, null)).toEqual({ previous: null, lastYear: null })
    const period = { from: '2026-02-01', to: '2026-02-28' }
    expect(comparisonPeriods(period, null).lastYear).toEqual({ from: '2025-02-01', to: '2025-02-28' })
    expect(comparisonPeriods(period, '2025-03-01').lastYear).toBeNull()
    expect(comparisonPeriods(period, '2025-03-01').previous).toEqual({ from: '2026-01-04', to: '2026-01-31' })
  })

  it('hold as many days as have been of a period that is not over, and are none of one to come', () => {
    const today = dayNumber('2026-11-20')
    const month = { from: '2026-11-15', to: '2026-12-14' }
    expect(comparisonPeriods(month, null, today)).toEqual({
      previous: { from: '2026-11-09', to: '2026-11-14' },
      lastYear: { from: '2025-11-15', to: '2025-11-20' },
    })
    expect(comparisonPeriods(month, null, dayNumber('2026-12-14')).previous).toEqual({
      from: '2026-10-16',
      to: '2026-11-14',
    })
    expect(comparisonPeriods({ from: '2026-11-21', to: '2026-12-14' }, null, today)).toEqual({
      previous: null,
      lastYear: null,
    })
  })

  it('do not exist before the year 1000', () => {
    expect(previousPeriod({ from: '1000-01-01', to: '1000-01-31' })).toBeNull()
    expect(samePeriodLastYear({ from: '1000-06-01', to: '1002-01-31' })).toBeNull()
  })
})

describe('report windows', () => {
  it('run from the 15th to the 14th', () => {
    expect(windowAt('MONTH389', '2026-11-14')).toEqual({ from: '2026-10-15', to: '2026-11-14' })
    expect(windowAt('MONTH389', '2026-11-15')).toEqual({ from: '2026-11-15', to: '2026-12-14' })
    expect(windowAt('MONTH389', '2026-12-31')).toEqual({ from: '2026-12-15', to: '2027-01-14' })
  })

  it('of a quarter begin on the 15th of the month before it', () => {
    expect(windowAt('QUARTER389', '2026-01-05')).toEqual({ from: '2025-12-15', to: '2026-03-14' })
    expect(windowAt('QUARTER389', '2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-03-14' })
  })

  it('of half-years and years end on 14 June and 14 December', () => {
    expect(windowAt('HALF389', '2026-06-14')).toEqual({ from: '2025-12-15', to: '2026-06-14' })
    expect(windowAt('HALF389', '2026-06-15')).toEqual({ from: '2026-06-15', to: '2026-12-14' })
    expect(windowAt('YEAR389', '2026-12-14')).toEqual({ from: '2025-12-15', to: '2026-12-14' })
    expect(windowAt('YEAR389', '2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-12-14' })
  })

  it('follow each other without a gap, each day of thirty years in exactly one', () => {
    for (const window of REPORT_WINDOWS) {
      for (let day = dayNumber('2010-01-01'); day < dayNumber('2040-01-01'); day++) {
        const { from, to } = reportWindowAt(window, day)
        expect(dayNumber(from) <= day && day <= dayNumber(to)).toBe(true)
        if (day === dayNumber(to)) expect(dayNumber(reportWindowAt(window, day + 1).from)).toBe(day + 1)
      }
    }
  })
})

describe('presets', () => {
  it('end today while they run and are whole when they are over', () => {
    expect(presetAt('THIS_YEAR', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' })
    expect(presetAt('MONTH389', '2026-11-23')).toEqual({ from: '2026-11-15', to: '2026-11-23' })
    expect(presetAt('MONTH389_LAST', '2026-11-23')).toEqual({ from: '2026-10-15', to: '2026-11-14' })
    expect(presetAt('LAST_7', '2026-11-23')).toEqual({ from: '2026-11-17', to: '2026-11-23' })
  })

  it('name the campaigns that have begun, the newest first', () => {
    const codes = periodPresets(dayNumber('2026-11-23')).map((preset) => preset.code)
    expect(codes.slice(-2)).toEqual(['CAMPAIGN_2025', 'DRUG_MONTH_2023'])
    expect(periodPresets(dayNumber('2025-05-14')).some((preset) => preset.code === 'CAMPAIGN_2025')).toBe(false)
  })

  it('are recognised by their days', () => {
    const today = dayNumber('2026-11-23')
    expect(presetOf({ from: '2025-05-15', to: '2025-06-15' }, today)?.code).toBe('CAMPAIGN_2025')
    expect(presetOf({ from: '2025-05-15', to: '2025-06-16' }, today)).toBeUndefined()
  })
})
