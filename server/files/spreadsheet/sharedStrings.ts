import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileError } from '../fileError.ts'
import { readXml } from '../xmlReader.ts'

/** Held in memory; more goes to a temporary file, read back in blocks. */
const MOST_HELD_BYTES = 32 * 1024 * 1024
const BLOCK_BYTES = 1 << 16
const MOST_BLOCKS = 256
/** Offsets are 32 bits. */
const MOST_BYTES = 2 ** 32 - 1
/** A cell holds 32.767 characters. */
const LONGEST_TEXT = 200_000

/** The texts that the cells of a workbook share, by number: bounded memory whatever their number and length. */
export class SharedStrings {
  #starts = new Uint32Array(1 << 12)
  #count = 0
  #bytes = 0
  /** Written last, not yet in a block or in the file. */
  #blocks = new Map<number, Buffer>()
  #tail: Buffer[] = []
  #tailBytes = 0
  #file: number | null = null
  #folder: string | null = null

  /** Reads `xl/sharedStrings.xml`. Throws `FileError`. */
  static async read(chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
    const strings = new SharedStrings()
    try {
      let text = ''
      let isText = false
      let phonetic = 0
      await readXml(chunks, 'Bảng chữ của tệp Excel', {
        onOpen(name) {
          if (name === 'si') text = ''
          else if (name === 'rPh') phonetic++
          else if (name === 't') isText = phonetic === 0
        },
        onText(part) {
          if (isText) text += part
          if (text.length > LONGEST_TEXT) throw new FileError('Tệp Excel có một ô quá dài. Hãy rút ngắn ô đó.')
        },
        onClose(name) {
          if (name === 't') isText = false
          else if (name === 'rPh') phonetic--
          else if (name === 'si') strings.#add(text)
        },
      })
      strings.#flush()
      return strings
    } catch (error) {
      strings.close()
      throw error
    }
  }

  get count(): number {
    return this.#count
  }

  /** A text by its number; undefined where there is none. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    const start = this.#starts[index] ?? 0
    const end = index + 1 < this.#count ? (this.#starts[index + 1] ?? 0) : this.#bytes
    const first = Math.floor(start / BLOCK_BYTES)
    const last = Math.floor(Math.max(start, end - 1) / BLOCK_BYTES)
    if (first === last) return this.#block(first).toString('utf8', start % BLOCK_BYTES, end - first * BLOCK_BYTES)
    const blocks: Buffer[] = []
    for (let number = first; number <= last; number++) blocks.push(this.#block(number))
    return Buffer.concat(blocks).toString('utf8', start - first * BLOCK_BYTES, end - first * BLOCK_BYTES)
  }

  /** Takes the temporary file away. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    this.#file = null
    this.#folder = null
    this.#blocks.clear()
  }

  #add(text: string): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#count * 2)
      larger.set(this.#starts)
      this.#starts = larger
    }
    const bytes = Buffer.from(text)
    if (this.#bytes + bytes.length > MOST_BYTES) {
      throw new FileError('Tệp Excel có hơn 4 GB chữ. Hãy chia thành nhiều tệp.')
    }
    this.#starts[this.#count++] = this.#bytes
    this.#bytes += bytes.length
    this.#tail.push(bytes)
    this.#tailBytes += bytes.length
    if (this.#tailBytes >= BLOCK_BYTES) this.#flush()
  }

  /** Cuts what waits into blocks; a last one that is not full goes on growing. */
  #flush(): void {
    let waiting = Buffer.concat(this.#tail)
    let number = Math.floor((this.#bytes - waiting.length) / BLOCK_BYTES)
    const begun = this.#blocks.get(number)
    if (begun && begun.length < BLOCK_BYTES) waiting = Buffer.concat([begun, waiting])
    for (; waiting.length > 0; number++) {
      this.#blocks.set(number, Buffer.from(waiting.subarray(0, BLOCK_BYTES)))
      waiting = waiting.subarray(BLOCK_BYTES)
    }
    this.#tail = []
    this.#tailBytes = 0
    if (this.#file === null && this.#blocks.size * BLOCK_BYTES > MOST_HELD_BYTES) this.#spill()
    if (this.#file === null) return
    for (const [at, block] of this.#blocks) writeSync(this.#file, block, 0, block.length, at * BLOCK_BYTES)
    const last = [...this.#blocks].at(-1)
    this.#blocks.clear()
    if (last) this.#blocks.set(...last)
  }

  #spill(): void {
    this.#folder = mkdtempSync(join(tmpdir(), 'diem-nong-strings-'))
    this.#file = openSync(join(this.#folder, 'strings'), 'w+')
  }

  #block(number: number): Buffer {
    const held = this.#blocks.get(number)
    if (held) return held
    const block = Buffer.alloc(BLOCK_BYTES)
    if (this.#file !== null) readSync(this.#file, block, 0, BLOCK_BYTES, number * BLOCK_BYTES)
    if (this.#blocks.size >= MOST_BLOCKS) this.#blocks.delete(this.#blocks.keys().next().value ?? 0)
    this.#blocks.set(number, block)
    return block
  }
}
