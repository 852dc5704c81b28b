import { describe, expect, it } from 'vitest'
import { densityBreaks, densityColours } from './densityImage.ts'
import { DENSITY_RAMP } from './palette.ts'

describe('breaks of the density', () => {
  it('are those of a year for a year, and half of them for half', () => {
    expect(densityBreaks(365)).toEqual([0.1, 0.3, 1, 3, 10])
    expect(densityBreaks(182.5)).toEqual([0.05, 0.15, 0.5, 1.5, 5])
  })

  it('are never finer than those of a week, and have two digits', () => {
    expect(densityBreaks(1)).toEqual(densityBreaks(7))
    // 10 cases × 7 / 365 = 0.19178…
    expect(densityBreaks(7)[4]).toBe(0.19)
  })

  it('grow with what a case weighs', () => {
    expect(densityBreaks(365, 10)).toEqual([1, 3, 10, 30, 100])
  })
})

describe('colours of the density', () => {
  const ramp = DENSITY_RAMP.light
  it('are clear below the first break, and a class begins at its break', () => {
    const values = Float32Array.of(0, 0.99, 1, 1.99, 2, 4, 8, 16, 1000)
    const colours = densityColours({ columns: 3, rows: 3, values }, [1, 2, 4, 8, 16], false)
    // Without a trace of black, which blending would draw as a rim.
    const clear = [...ramp[0].slice(0, 3), 0]
    const expected = [clear, clear, ramp[0], ramp[0], ramp[1], ramp[2], ramp[3], ramp[4], ramp[4]]
    expect(Array.from({ length: 9 }, (_, cell) => Array.from(colours.slice(cell * 4, cell * 4 + 4)))).toEqual(expected)
  })
})
