import { createReadStream } from 'node:fs'
import { FileError } from './fileError.ts'

/** A member of the root object, or one element of the array that was asked for, as JSON text. */
export interface JsonPart {
  readonly key: string
  readonly isElement: boolean
  readonly text: string
}

interface Options {
  /** The root's array whose elements come one by one. */
  readonly elementsOf: string
  /** Without elements only the other members are given: a first look at a file. */
  readonly withElements: boolean
  /** Told how much was read. */
  readonly read?: { bytes: number }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const COMMA = 0x2c
const COLON = 0x3a
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Brackets in brackets; a collection of shapes has ten. */
const DEEPEST = 100
/** One member or element; the largest commune of the country has 3 MB unsimplified. */
const LARGEST_PART_BYTES = 32 * 1024 * 1024

/**
 * Reads the root object of a JSON file part by part, so that a file of the whole country takes the memory of one
 * commune. Only brackets and texts are followed here; whether a part is good JSON shows when it is parsed. Throws
 * `FileError` on a file that ends too early or is no object.
 */
export async function* readJsonRoot(
  file: string,
  { elementsOf, withElements, read = { bytes: 0 } }: Options,
): AsyncGenerator<JsonPart> {
  let depth = 0
  let inText = false
  let isEscaped = false
  let key = ''
  let wants: 'key' | 'colon' | 'value' = 'key'
  let inElements = false
  /** Pieces of the part being read, and where it began in the present chunk; -1: none is being read. */
  let pieces: Buffer[] = []
  let held = 0
  let start = -1
  let hasEnded = false
  let isFirstChunk = true
  read.bytes = 0

  const keep = (chunk: Buffer, end: number) => {
    if (start < 0 || end <= start) return
    held += end - start
    if (held > LARGEST_PART_BYTES)
      throw new FileError('Một đối tượng trong tệp lớn hơn 32 MB. Hãy giản lược hình, hoặc xem lại tệp.')
    pieces.push(Buffer.from(chunk.subarray(start, end)))
  }
  const take = (chunk: Buffer, end: number): string => {
    keep(chunk, end)
    const text = Buffer.concat(pieces).toString('utf8')
    pieces = []
    held = 0
    start = -1
    return text
  }

  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let index = 0
    read.bytes += chunk.length
    if (isFirstChunk) {
      refuseUtf16(chunk)
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) index = 3
      isFirstChunk = false
    }
    if (start >= 0) start = 0
    for (; index < chunk.length; index++) {
      const byte = chunk[index] as number
      if (inText) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) {
          inText = false
          if (depth === 1 && wants === 'key') {
            key = unquoted(take(chunk, index + 1))
            wants = 'colon'
          }
        }
        continue
      }
      if (isSpace(byte)) continue
      if (hasEnded) throw broken('có nội dung thừa ở cuối')
      if (depth === 0 && byte !== OPEN_BRACE) throw broken('không bắt đầu bằng {')
      if (depth === 1 && wants === 'key' && byte !== QUOTE && byte !== COMMA && byte !== CLOSE_BRACE) {
        throw broken(`có ký tự lạ sau mục “${key}”`)
      }
      if (depth === 1 && wants === 'value') {
        if (byte === COMMA || byte === CLOSE_BRACE) {
          if (start >= 0) yield { key, isElement: false, text: take(chunk, index) }
          wants = 'key'
        } else if (start < 0 && !inElements) {
          if (key === elementsOf && byte === OPEN_BRACKET) inElements = true
          else start = index
        }
      } else if (depth === 2 && inElements) {
        if (byte === COMMA || byte === CLOSE_BRACKET) {
          if (start >= 0) yield { key, isElement: true, text: take(chunk, index) }
        } else if (start < 0 && withElements) start = index
      }
      switch (byte) {
        case QUOTE:
          inText = true
          if (depth === 1 && wants === 'key') start = index
          break
        case COLON:
          if (depth === 1 && wants === 'colon') wants = 'value'
          break
        case OPEN_BRACE:
        case OPEN_BRACKET:
          if (++depth > DEEPEST) throw broken(`lồng nhau quá ${DEEPEST} tầng`)
          break
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          depth--
          if (depth === 1) inElements = false
          if (depth === 0) hasEnded = true
          break
      }
    }
    keep(chunk, chunk.length)
  }
  if (isFirstChunk) throw new FileError('Tệp rỗng.')
  if (!hasEnded) throw broken('bị cắt cụt: thiếu phần cuối')
}

const broken = (what: string) => new FileError(`Tệp JSON ${what}. Hãy xuất hoặc chép lại tệp rồi chạy lại.`)

const unquoted = (text: string): string => {
  try {
    return JSON.parse(text) as string
  } catch {
    throw broken('có tên mục viết hỏng')
  }
}

const refuseUtf16 = (chunk: Buffer): void => {
  const mark = chunk.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') throw new FileError('Tệp JSON ghi bằng UTF-16. Hãy lưu lại bằng UTF-8.')
}
