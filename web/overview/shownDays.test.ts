import { describe, expect, it } from 'vitest'
import { shownDays } from './shownDays.ts'

const here = { today: '2026-11-25', firstDay: '2021-05-01' }

describe('days of a period on the map', () => {
  it('are those of the period that have been and are loaded', () => {
    expect(shownDays({ from: '2026-11-01', to: '2026-11-20' }, here, null)).toBe(20)
    expect(shownDays({ from: '2026-11-01', to: '2026-12-31' }, here, null)).toBe(25)
    expect(shownDays({ from: '2020-01-01', to: '2026-11-25' }, here, '2026-11-01')).toBe(25)
  })

  it('reach to what is loaded at an open end', () => {
    expect(shownDays({ from: null, to: null }, here, '2026-11-01')).toBe(25)
    expect(shownDays({ from: null, to: '2021-05-31' }, here, null)).toBe(31)
    expect(shownDays({ from: null, to: null }, undefined, undefined)).toBe(365)
  })
})
