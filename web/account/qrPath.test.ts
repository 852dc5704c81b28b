import { describe, expect, it } from 'vitest'
import { qrPath } from './qrPath.ts'

const modules = (text: string) => {
  const { size, path } = qrPath(text)
  return { size, dark: new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`)) }
}

describe('qrPath', () => {
  it('has the three finder patterns of ISO 18004 inside a quiet edge of four modules', () => {
    const { size, dark } = modules('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP')
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const row = (y: number) =>
        Array.from({ length: 7 }, (_, x) => (dark.has(`${left + x} ${top + y}`) ? '#' : '.')).join('')
      expect([0, 1, 2, 3, 4, 5, 6].map(row)).toEqual([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ])
    }
    for (const place of dark) {
      const [x = 0, y = 0] = place.split(' ').map(Number)
      expect(Math.min(x, y, size - 1 - x, size - 1 - y)).toBeGreaterThanOrEqual(4)
    }
  })
})
