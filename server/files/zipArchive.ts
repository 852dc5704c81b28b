import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { FileError } from './fileError.ts'

export interface ZipEntry {
  /** Path inside the archive. */
  readonly name: string
  /** Size when unpacked, as the archive states it; reading holds it to that. */
  readonly size: number
  /** The content in memory: for entries whose size was looked at. */
  read(): Promise<Buffer>
  /** The content in pieces. */
  stream(): AsyncGenerator<Buffer>
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const LARGEST_DIRECTORY_BYTES = 16 * 1024 * 1024
/** Unpacked, together. */
const LARGEST_TOTAL_BYTES = 8 * 1024 ** 3
/** Tables shrink to a tenth, shapes to a half; a large entry that shrank more than this was made to swell. */
const LARGEST_RATIO = 200
const RATIO_COUNTS_FROM_BYTES = 64 * 1024 * 1024

/**
 * Lists the files of a zip archive from its directory. Nothing is unpacked before an entry is read, which checks size
 * and checksum: an archive that was cut off, swells to more than it states, or hides something before or behind is
 * refused. Throws `FileError`.
 */
export const listZip = async (path: string): Promise<ZipEntry[]> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytesAt = async (from: number, length: number): Promise<Buffer> => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    const tailAt = Math.max(0, size - END_BYTES - LONGEST_COMMENT)
    const tail = await bytesAt(tailAt, size - tailAt)
    const end = findEnd(tail)
    if (end < 0 || (await bytesAt(0, 4)).toString('latin1') !== 'PK\x03\x04') throw cutOff()
    const count = tail.readUInt16LE(end + 10)
    const length = tail.readUInt32LE(end + 12)
    const from = tail.readUInt32LE(end + 16)
    if (count === 0xffff || from === 0xffffffff) {
      throw new FileError('Tệp zip quá lớn (Zip64). Hãy giải nén, chia nhỏ rồi nén lại.')
    }
    if (length > LARGEST_DIRECTORY_BYTES || from + length !== tailAt + end) throw cutOff()
    const entries = entriesOf(path, await bytesAt(from, length), count, from)
    refuseTricks(entries)
    return entries.map(({ entry }) => entry)
  } catch (error) {
    if (error instanceof RangeError) throw cutOff()
    throw error
  } finally {
    await file.close()
  }
}

/** The end record whose comment reaches to the last byte: nothing may follow it. */
const findEnd = (tail: Buffer): number => {
  for (let offset = tail.length - END_BYTES; offset >= 0; offset--) {
    if (tail.readUInt32LE(offset) === END_OF_DIRECTORY && tail.readUInt16LE(offset + 20) === tail.length - offset - 22)
      return offset
  }
  return -1
}

interface Listed {
  readonly entry: ZipEntry
  readonly packed: number
}

const entriesOf = (path: string, directory: Buffer, count: number, directoryAt: number): Listed[] => {
  const entries: Listed[] = []
  let offset = 0
  for (let index = 0; index < count; index++) {
    if (directory.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw cutOff()
    const nameBytes = directory.readUInt16LE(offset + 28)
    const stated = {
      name: directory.toString('utf8', offset + 46, offset + 46 + nameBytes),
      flags: directory.readUInt16LE(offset + 8),
      method: directory.readUInt16LE(offset + 10),
      checksum: directory.readUInt32LE(offset + 16),
      packed: directory.readUInt32LE(offset + 20),
      size: directory.readUInt32LE(offset + 24),
      local: directory.readUInt32LE(offset + 42),
    }
    const stream = () => contentOf(path, stated, directoryAt)
    const read = async () => Buffer.concat(await collect(stream()))
    entries.push({ entry: { name: stated.name, size: stated.size, read, stream }, packed: stated.packed })
    offset += 46 + nameBytes + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32)
  }
  return entries
}

const refuseTricks = (entries: readonly Listed[]): void => {
  const names = new Set<string>()
  let total = 0
  for (const { entry, packed } of entries) {
    const { name, size } = entry
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) {
      throw new FileError('Tệp zip có đường dẫn trỏ ra ngoài (“../”), không an toàn. Hãy nén lại từ thư mục gốc.')
    }
    if (names.has(name)) throw new FileError('Tệp zip có hai tệp trùng tên. Hãy nén lại.')
    names.add(name)
    total += size
    const isSwollen = size > RATIO_COUNTS_FROM_BYTES && size > packed * LARGEST_RATIO
    if (isSwollen || total > LARGEST_TOTAL_BYTES) {
      throw new FileError(
        `Tệp zip giải nén ra quá lớn (${Math.ceil(total / 2 ** 20).toLocaleString('vi-VN')} MB), có thể là bom nén. Hãy kiểm tra lại nguồn tệp, hoặc chia nhỏ.`,
      )
    }
  }
}

interface Stated {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

async function* contentOf(path: string, stated: Stated, directoryAt: number): AsyncGenerator<Buffer> {
  const { name, flags, method, checksum, packed, size, local } = stated
  if (flags & 1) throw new FileError(`Tệp “${name}” trong zip có mật khẩu. Hãy nén lại không đặt mật khẩu.`)
  if (method !== STORED && method !== DEFLATED) {
    throw new FileError(`Tệp “${name}” nén bằng cách không hỗ trợ. Hãy nén lại thành zip thông thường.`)
  }
  const file = await open(path)
  try {
    const header = Buffer.alloc(30)
    const { bytesRead } = await file.read(header, 0, 30, local)
    if (bytesRead < 30 || header.readUInt32LE(0) !== LOCAL_ENTRY) throw cutOff()
    const begin = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
    if (begin + packed > directoryAt) throw cutOff()
    let read = 0
    let sum = 0
    if (packed > 0) {
      const raw = file.createReadStream({ start: begin, end: begin + packed - 1, autoClose: false })
      // Errors come out where the last stream is read.
      const content = method === STORED ? raw : pipeline(raw, createInflateRaw({ chunkSize: 1 << 17 }), () => {})
      try {
        for await (const chunk of content as AsyncIterable<Buffer>) {
          read += chunk.length
          if (read > size) throw damaged(name)
          sum = crc32(chunk, sum)
          yield chunk
        }
      } catch (error) {
        throw String((error as NodeJS.ErrnoException).code).startsWith('Z_') ? damaged(name) : error
      } finally {
        raw.destroy()
        content.destroy()
      }
    }
    if (read !== size || sum !== checksum) throw damaged(name)
  } finally {
    await file.close()
  }
}

const collect = async (chunks: AsyncIterable<Buffer>): Promise<Buffer[]> => {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return all
}

const cutOff = () => new FileError('Tệp zip bị cắt cụt hoặc hỏng. Hãy chép lại tệp.')
const damaged = (name: string) =>
  new FileError(`Tệp “${name}” trong zip bị hỏng hoặc không đúng kích thước đã ghi. Hãy nén lại.`)
