import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { SharedStrings } from './sharedStrings.ts'

const textOf = (index: number) => `Chữ số ${index} ễ${'x'.repeat(index % 997)}`

async function* document(count: number): AsyncGenerator<Buffer> {
  yield Buffer.from('<?xml version="1.0"?><sst>')
  for (let index = 0; index < count; index += 1000) {
    const items = Array.from({ length: Math.min(1000, count - index) }, (_, at) => {
      const text = textOf(index + at)
      return `<si><r><t>${text.slice(0, 5)}</t></r><rPh><t>reading</t></rPh><r><t xml:space="preserve">${text.slice(5)}</t></r></si>`
    })
    yield Buffer.from(items.join(''))
  }
  yield Buffer.from('</sst>')
}
const spilled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('diem-nong-strings-'))

describe('the texts that cells share', () => {
  it.each([10, 80_000])('%d of them are found by their numbers in any order', async (count) => {
    const strings = await SharedStrings.read(document(count))
    expect(strings.count).toBe(count)
    // 7919 is prime: every number comes up once, far from the one before.
    for (let step = 0; step < Math.min(count, 5_000); step++) {
      const index = (step * 7919) % count
      expect(strings.at(index)).toBe(textOf(index))
    }
    expect([strings.at(-1), strings.at(count), strings.at(NaN)]).toEqual([undefined, undefined, undefined])
    strings.close()
  })

  it('more than 32 MB lie in a temporary file, which goes when they are let go', async () => {
    const before = spilled()
    const strings = await SharedStrings.read(document(80_000))
    const held = spilled().filter((name) => !before.includes(name))
    expect(held.length).toBeGreaterThan(0)
    strings.close()
    expect(spilled().filter((name) => held.includes(name)).length).toBeLessThan(held.length)
  })
})
