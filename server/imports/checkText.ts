import { ImportError } from './importError.ts'

const SAVE_AS = 'Trong Excel: Tệp → Lưu thành → “CSV UTF-8 (phân tách bằng dấu phẩy)”, rồi nhập tệp đó.'

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** Refuses what is no UTF-8 text by its first bytes. Throws `ImportError`. */
export const refuseOtherFormats = (head: Uint8Array): void => {
  if (head.length === 0) throw new ImportError('Tệp rỗng. Hãy chọn tệp có dòng tiêu đề và dữ liệu.')
  if (startsWith(head, 0x50, 0x4b)) {
    throw new ImportError(`Đây là tệp Excel (.xlsx) hoặc tệp nén, chưa nhận trực tiếp. ${SAVE_AS}`)
  }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ImportError(`Đây là tệp Excel cũ (.xls), chưa nhận trực tiếp. ${SAVE_AS}`)
  }
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || isUtf16(head)) {
    throw new ImportError(`Tệp dùng bảng mã UTF-16. ${SAVE_AS}`)
  }
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
const isUtf16 = (head: Uint8Array): boolean => {
  const sample = head.subarray(0, 400)
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return sample.length >= 4 && zeros > sample.length * 0.25 && zeros < sample.length * 0.75 && !sample.includes(1)
}

/** Passes bytes on while they are UTF-8 text without zero bytes. Throws `ImportError` where they are not. */
export async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const chunk of chunks) {
    if (chunk.includes(0)) throw new ImportError('Tệp không phải văn bản (có byte 0). Hãy xuất lại tệp ra CSV UTF-8.')
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
  new ImportError(
    `Chữ trong tệp không theo bảng mã UTF-8 (từ khoảng dòng ${line}; có thể là Windows-1258, TCVN3 hoặc VNI). ${SAVE_AS}`,
  )
