import { FileError } from '../files/fileError.ts'

const SAVE_AS = 'Trong Excel: Tệp → Lưu thành → “CSV UTF-8 (phân tách bằng dấu phẩy)”, rồi nhập tệp đó.'

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

export type Utf16 = 'utf-16le' | 'utf-16be'

/** The byte order that a mark at the beginning says; null where there is none. */
export const utf16Mark = (head: Uint8Array): Utf16 | null =>
  head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null

/** Refuses what is no text table by its first bytes. Throws `FileError`. */
export const refuseOtherFormats = (head: Uint8Array): void => {
  if (head.length === 0) throw new FileError('Tệp rỗng. Hãy chọn tệp có dòng tiêu đề và dữ liệu.')
  if (startsWith(head, 0x50, 0x4b) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileError(`Đây là tệp Excel hoặc tệp nén, không phải văn bản. ${SAVE_AS}`)
  }
  if (utf16Mark(head) === null && isUtf16(head)) {
    throw new FileError(`Tệp dùng bảng mã UTF-16 mà không có dấu đầu tệp. ${SAVE_AS}`)
  }
  const start = Buffer.from(head.subarray(0, 512)).toString('latin1').trimStart().toLowerCase()
  if (/^<(!doctype html|html|head|body|table)\b/.test(start)) {
    throw new FileError(`Đây là trang web (HTML), không phải bảng dữ liệu, dù tên tệp là gì. ${SAVE_AS}`)
  }
  if (start.startsWith('%pdf-')) throw new FileError(`Đây là tệp PDF. Hãy chọn tệp bảng dữ liệu gốc. ${SAVE_AS}`)
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
const isUtf16 = (head: Uint8Array): boolean => {
  const sample = head.subarray(0, 400)
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return sample.length >= 4 && zeros > sample.length * 0.25 && zeros < sample.length * 0.75 && !sample.includes(1)
}

/** Passes bytes on while there are no zero bytes among them. Throws `FileError`. */
export async function* checkedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk.includes(0)) throw new FileError('Tệp không phải văn bản (có byte 0). Hãy xuất lại tệp ra CSV UTF-8.')
    yield chunk
  }
}

/** Passes UTF-8 on, and says where it ends to be UTF-8. Throws `FileError`. */
export async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const chunk of chunks) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch {
      throw notUtf8(line)
    }
    for (let index = 0; index < chunk.length; index++) if (chunk[index] === 10) line++
    yield chunk
  }
  try {
    decoder.decode()
  } catch {
    throw notUtf8(line)
  }
}

const notUtf8 = (line: number) =>
  new FileError(
    `Chữ trong tệp không theo bảng mã UTF-8 (từ khoảng dòng ${line}), và không chắc là Windows-1258, TCVN3 hay VNI. ${SAVE_AS}`,
  )
