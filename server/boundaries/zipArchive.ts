import { crc32, inflateRawSync } from 'node:zlib'
import { BoundaryError } from './boundaryFile.ts'

export interface ZipEntry {
  /** Path inside the archive. */
  readonly name: string
  /** Size when unpacked, as the archive states it; `read` holds it to that. */
  readonly size: number
  read(): Buffer
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

/**
 * Lists the files of a zip archive from its directory. Nothing is unpacked before `read`, which checks size and
 * checksum: an archive that was cut off or swells to more than it states is refused. Throws `BoundaryError`.
 */
export const listZip = (bytes: Buffer): ZipEntry[] => {
  try {
    return entriesOf(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw cutOff()
    throw error
  }
}

const entriesOf = (bytes: Buffer): ZipEntry[] => {
  const end = findEnd(bytes)
  if (end < 0) throw cutOff()
  const count = bytes.readUInt16LE(end + 10)
  let offset = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || offset === 0xffffffff) {
    throw new BoundaryError('Tệp zip quá lớn (Zip64). Hãy giải nén rồi chạy lại với tệp .shp, .gpkg hoặc .geojson.')
  }
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw cutOff()
    const nameBytes = bytes.readUInt16LE(offset + 28)
    const name = bytes.toString('utf8', offset + 46, offset + 46 + nameBytes)
    entries.push(entryAt(bytes, offset, name))
    offset += 46 + nameBytes + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  return entries
}

const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let offset = bytes.length - END_BYTES; offset >= first; offset--) {
    if (bytes.readUInt32LE(offset) === END_OF_DIRECTORY) return offset
  }
  return -1
}

const entryAt = (bytes: Buffer, directory: number, name: string): ZipEntry => {
  const flags = bytes.readUInt16LE(directory + 8)
  const method = bytes.readUInt16LE(directory + 10)
  const checksum = bytes.readUInt32LE(directory + 16)
  const packed = bytes.readUInt32LE(directory + 20)
  const size = bytes.readUInt32LE(directory + 24)
  const local = bytes.readUInt32LE(directory + 42)
  return {
    name,
    size,
    read() {
      if (flags & 1) throw new BoundaryError(`Tệp “${name}” trong zip có mật khẩu. Hãy nén lại không đặt mật khẩu.`)
      if (method !== STORED && method !== DEFLATED) {
        throw new BoundaryError(`Tệp “${name}” nén bằng cách không hỗ trợ. Hãy nén lại thành zip thông thường.`)
      }
      if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw cutOff()
      const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const raw = bytes.subarray(begin, begin + packed)
      if (raw.length < packed) throw cutOff()
      const content = method === STORED ? raw : inflated(raw, size, name)
      if (content.length !== size || crc32(content) !== checksum) throw damaged(name)
      return content
    },
  }
}

const inflated = (raw: Buffer, size: number, name: string): Buffer => {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged(name)
  }
}

const cutOff = () => new BoundaryError('Tệp zip bị cắt cụt hoặc hỏng. Chưa có gì thay đổi; hãy chép lại tệp.')
const damaged = (name: string) =>
  new BoundaryError(`Tệp “${name}” trong zip bị hỏng hoặc không đúng kích thước đã ghi. Hãy nén lại.`)
