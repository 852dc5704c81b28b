import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FileError } from './fileError.ts'

const NEWLINE = 0x0a
const RECORD_SEPARATOR = '\u001e'
const LARGEST_LINE_BYTES = 32 * 1024 * 1024
const HEAD_BYTES = 1 << 20

/** Whether a file holds one feature a line (also with the record separators of RFC 8142) instead of one document. */
export const isLineByLine = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')
    if (head.startsWith(RECORD_SEPARATOR)) return true
    const end = head.indexOf('\n')
    if (end < 0) return false
    if (!/\S/.test(head.slice(end))) return false
    return (JSON.parse(head.slice(0, end)) as { type?: unknown } | null)?.type === 'Feature'
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/** The lines of a file that hold something, without record separators. Throws `FileError` on an endless one. */
export async function* readLines(path: string, read: { bytes: number }): AsyncGenerator<string> {
  let pieces: Buffer[] = []
  let held = 0
  read.bytes = 0
  const take = (): string => {
    const whole = Buffer.concat(pieces).toString('utf8')
    const text = (whole.startsWith(RECORD_SEPARATOR) ? whole.slice(1) : whole).replace(/^\uFEFF/, '').trim()
    pieces = []
    held = 0
    return text
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    read.bytes += chunk.length
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      pieces.push(chunk.subarray(from, end))
      from = end + 1
      const line = take()
      if (line !== '') yield line
    }
    held += chunk.length - from
    if (held > LARGEST_LINE_BYTES)
      throw new FileError('Một đối tượng trong tệp lớn hơn 32 MB. Hãy giản lược hình, hoặc xem lại tệp.')
    pieces.push(chunk.subarray(from))
  }
  const last = take()
  if (last !== '') yield last
}
