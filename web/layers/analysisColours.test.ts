import { describe, expect, it } from 'vitest'
import { HOT_SPOT_CATEGORIES } from '../../data/analysis/emerging/hotSpotCategory.ts'
import { classColour } from './analysisColours.ts'

/** What stands side by side on one map: the hot patterns from the surest to the faintest. */
const PATTERNS = ['INTENSIFYING', 'PERSISTENT', 'CONSECUTIVE', 'NEW', 'SPORADIC', 'DIMINISHING', 'HISTORICAL']

describe('colours of findings', () => {
  it.each(['HOT', 'COLD'])('tell the patterns that emerge apart, the surest strongest: %s', (side) => {
    for (const dark of [false, true]) {
      const shades = PATTERNS.map((pattern) => classColour(`${pattern}_${side}`, dark))
      const grey = classColour('NO_PATTERN', dark)
      const distances = shades.map((shade) => Math.hypot(...shade.map((value, at) => value - (grey[at] as number))))
      for (let at = 1; at < shades.length; at++) {
        const [before, shade] = [shades[at - 1] as readonly number[], shades[at] as readonly number[]]
        expect(Math.hypot(...shade.map((value, channel) => value - (before[channel] as number)))).toBeGreaterThan(9)
        expect(distances[at]).toBeLessThan(distances[at - 1] as number)
      }
    }
  })

  it('are known for every pattern', () => {
    const codes = HOT_SPOT_CATEGORIES.filter((code) => code !== 'NO_PATTERN')
    for (const code of codes) expect(classColour(code, false), code).not.toEqual(classColour('NO_PATTERN', false))
  })
})
