import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { SeenRows } from './seenRows.ts'

const hash = (text: string) => createHash('sha1').update(text).digest()

it('remembers every row through growth, as a map does', () => {
  const seen = new SeenRows()
  const map = new Map<string, number>()
  for (let row = 2; row < 40_000; row++) {
    const key = `HS-${(row * 7919) % 30_011}`
    const known = map.get(key)
    const found = seen.note(hash(key), hash(`content ${row % 2}`), row)
    expect(found?.row).toBe(known)
    if (found) expect(found.isSame).toBe((found.row - row) % 2 === 0)
    else map.set(key, row)
  }
})

it('counts how often a row stood', () => {
  const seen = new SeenRows()
  const counted = Array.from({ length: 20_000 }, (_, index) => seen.count(hash(`${index % 9000}`)))
  expect(counted.slice(0, 9000).every((times) => times === 1)).toBe(true)
  expect(counted.slice(9000, 18_000).every((times) => times === 2)).toBe(true)
  expect(counted[18_000]).toBe(3)
})
