import { expect, it } from 'vitest'
import { readLines } from './readLines.ts'

const streamOf = (...pieces: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })

const all = async (stream: ReadableStream<Uint8Array>) => {
  const lines: unknown[] = []
  for await (const line of readLines(stream)) lines.push(line)
  return lines
}

const bytes = new TextEncoder().encode('{"a":"Điểm"}\n\n{"b":2}\n')

it('gives the same lines wherever the bytes are cut, within a letter too', async () => {
  for (let at = 0; at <= bytes.length; at++)
    expect(await all(streamOf(bytes.slice(0, at), bytes.slice(at)))).toEqual([{ a: 'Điểm' }, { b: 2 }])
})

it('leaves out a last line that was cut off', async () => {
  expect(await all(streamOf(new TextEncoder().encode('{"a":1}\n{"type":"do')))).toEqual([{ a: 1 }])
})

it('ends the answer when nobody listens any more', async () => {
  let isCancelled = false
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes),
    cancel: () => {
      isCancelled = true
    },
  })
  for await (const line of readLines(stream)) {
    expect(line).toEqual({ a: 'Điểm' })
    break
  }
  expect(isCancelled).toBe(true)
})
