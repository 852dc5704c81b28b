import { describe, expect, it } from 'vitest'
import { barsPath, dayAt, dayX } from './timePath.ts'

const scale = { firstDay: 100, dayWidth: 5, width: 50, height: 40, top: 20 }

describe('bars over time', () => {
  it('stand on the ground, as high as their share of the highest, a pixel apart', () => {
    const bins = [
      { first: 100, last: 100, count: 20 },
      { first: 101, last: 102, count: 5 },
    ]
    expect(barsPath(bins, scale)).toBe('M0.0 40v-40.0h4.0V40zM5.0 40v-10.0h9.0V40z')
  })

  it('leave no mark for nothing and a visible one for little', () => {
    const bins = [
      { first: 100, last: 100, count: 0 },
      { first: 101, last: 101, count: 0.01 },
    ]
    expect(barsPath(bins, scale)).toBe('M5.0 40v-1.0h4.0V40z')
  })

  it('are found again under the pointer', () => {
    for (const day of [100, 104, 109]) {
      expect(dayAt(scale, dayX(scale, day))).toBe(day)
      expect(dayAt(scale, dayX(scale, day + 1) - 0.01)).toBe(day)
    }
  })
})
