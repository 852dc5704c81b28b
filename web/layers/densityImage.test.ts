import { describe, expect, it } from 'vitest'
import { densityColours } from './densityImage.ts'
import { DENSITY_RAMP } from './palette.ts'

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
