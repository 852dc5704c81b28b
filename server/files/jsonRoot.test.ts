import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type JsonPart, readJsonRoot } from './jsonRoot.ts'

const folder = mkdtempSync(join(tmpdir(), 'json-root-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'any.json')
const partsOf = async (content: string | Buffer, withElements = true): Promise<JsonPart[]> => {
  writeFileSync(file, content)
  const parts: JsonPart[] = []
  for await (const part of readJsonRoot(file, { elementsOf: 'features', withElements })) parts.push(part)
  return parts
}
/** Everything that was read, put together again. */
const rebuilt = (parts: readonly JsonPart[]) => {
  const members = parts.filter(({ isElement }) => !isElement).map(({ key, text }) => [key, JSON.parse(text)])
  const features = parts.filter(({ isElement }) => isElement).map(({ text }) => JSON.parse(text) as unknown)
  return { ...(Object.fromEntries(members) as Record<string, unknown>), features }
}

const TRICKY = {
  name: 'tên có "ngoặc", \\ và {[]} 😀',
  crs: { type: 'name', features: [1, 2] },
  features: [{ a: '],}', features: [{}] }, { b: [[[1, 2.5e-3]], '\\"'] }, null, 'x,y', 12, []],
  type: 'FeatureCollection',
  empty: {},
}

describe('reading the root of a JSON file', () => {
  it.each([0, 1, 4])('gives the same as a whole parse, indented by %i', async (indent) => {
    expect(rebuilt(await partsOf(JSON.stringify(TRICKY, null, indent)))).toEqual(TRICKY)
  })

  it('gives the same where the file is read in several pieces', async () => {
    const large = { ...TRICKY, features: Array.from({ length: 60_000 }, (_, index) => ({ i: index, t: 'é,"[{' })) }
    const text = JSON.stringify(large)
    expect(text.length).toBeGreaterThan(1 << 20)
    expect(rebuilt(await partsOf(text))).toEqual(large)
  })

  it('takes a byte order mark and an empty list', async () => {
    expect(rebuilt(await partsOf('\uFEFF{ "features" : [ ] , "type":"T" }\n'))).toEqual({ features: [], type: 'T' })
  })

  it('leaves the elements out of a first look', async () => {
    const keys = (await partsOf(JSON.stringify(TRICKY), false)).map(({ key }) => key)
    expect(keys).toEqual(['name', 'crs', 'type', 'empty'])
  })

  it('refuses a file that was cut off at any byte', async () => {
    const bytes = Buffer.from(JSON.stringify(TRICKY))
    for (let length = 0; length < bytes.length; length++) {
      await expect(partsOf(bytes.subarray(0, length)), `${length} bytes`).rejects.toThrow(/cắt cụt|rỗng/)
    }
  })

  it.each([
    ['a list', '[1,2]', /không bắt đầu bằng/],
    ['something after the end', '{"type":"T"} {}', /thừa ở cuối/],
    ['a broken key', '{"a\\x":1}', /tên mục viết hỏng/],
    ['a missing key', '{ 12: 3 }', /ký tự lạ/],
    ['UTF-16', Buffer.from('\uFEFF{"type":"T"}', 'utf16le'), /UTF-16/],
  ])('refuses %s', async (_, content, reason) => {
    await expect(partsOf(content)).rejects.toThrow(reason)
  })
})
