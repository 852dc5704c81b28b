import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { periodPresets } from '../../data/model/periods.ts'
import { periodChoices, PRESET_GROUPS } from './periodChoices.ts'

const today = dayNumber('2026-11-25')

describe('the periods to choose from', () => {
  it('has every preset in one group', () => {
    const groups = periodChoices(today)
    const codes = PRESET_GROUPS.flatMap((group) => groups[group].map((choice) => choice.preset.code))
    expect([...codes].sort()).toEqual(
      periodPresets(today)
        .map((preset) => preset.code)
        .sort(),
    )
  })

  it('parts running, ended, recent and campaign periods', () => {
    const groups = periodChoices(today)
    expect(groups.running.map((choice) => choice.preset.code).slice(0, 3)).toEqual([
      'THIS_YEAR',
      'THIS_MONTH',
      'MONTH389',
    ])
    expect(groups.running.every((choice) => choice.to === '2026-11-25')).toBe(true)
    expect(groups.ended[0]).toMatchObject({ from: '2026-10-15', to: '2026-11-14', isVerified: true })
    expect(groups.ended.every((choice) => choice.to < '2026-11-25')).toBe(true)
    expect(groups.recent.map((choice) => choice.from)).toEqual(['2026-11-19', '2026-10-27', '2026-08-28', '2025-11-26'])
    expect(groups.campaigns[0]).toMatchObject({ from: '2025-05-15', to: '2025-06-15' })
  })

  it('says which reporting rules were not read in the legal text yet', () => {
    const { ended } = periodChoices(today)
    expect(ended.filter((choice) => !choice.isVerified).map((choice) => choice.preset.code)).toEqual([
      'QUARTER389_LAST',
      'HALF389_LAST',
      'YEAR389_LAST',
    ])
    expect(ended.every((choice) => choice.source)).toBe(true)
  })

  it('has no campaign that has not begun', () => {
    expect(periodChoices(dayNumber('2023-01-01')).campaigns).toEqual([])
  })
})
