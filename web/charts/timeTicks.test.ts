import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { timeTicks } from './timeTicks.ts'

const labels = (first: string, last: string, width: number) =>
  timeTicks(dayNumber(first), dayNumber(last), width).map(({ label }) => label)

describe('marks on the time axis', () => {
  it('are years, half years or months as there is room', () => {
    expect(labels('2021-01-01', '2025-11-23', 360)).toEqual(['2021', '2022', '2023', '2024', '2025'])
    expect(labels('2023-11-01', '2025-11-23', 360)).toEqual(['01/2024', '07/2024', '01/2025', '07/2025'])
    expect(labels('2025-01-15', '2025-06-10', 900)).toEqual(['02/2025', '03/2025', '04/2025', '05/2025', '06/2025'])
  })

  it('are days in a short range', () => {
    expect(labels('2026-02-26', '2026-03-03', 700)).toEqual(['26/02', '27/02', '28/02', '01/03', '02/03', '03/03'])
  })

  it('never touch one another', () => {
    for (const years of [0.1, 0.5, 1, 3, 5, 10, 40]) {
      for (const width of [300, 360, 768, 1280, 1920]) {
        const [first, last] = [18_000, 18_000 + Math.round(years * 365)]
        const ticks = timeTicks(first, last, width)
        const pixels = ticks.map(({ day }) => ((day - first) * width) / (last - first + 1))
        // A character of the small text is at most 7 pixels wide.
        pixels.slice(1).forEach((x, index) => {
          expect(x - (pixels[index] ?? 0)).toBeGreaterThanOrEqual((ticks[index]?.label.length ?? 0) * 7 + 4)
        })
      }
    }
  })
})
