import { BoundaryError } from './boundaryFile.ts'

const FIELD_BYTES = 32
const HEADER_END = 0x0d
const DELETED = 0x2a

/**
 * Reads the attribute table of a Shapefile: one row a shape, in order; null for a row marked as deleted. Numbers stay
 * text, so that a code keeps its zeros. `codePage` is the text of the .cpg file, null when there is none.
 */
export const readDbf = (bytes: Buffer, codePage: string | null): (Record<string, string> | null)[] => {
  if (bytes.length < FIELD_BYTES + 1) throw cutOff()
  const count = bytes.readUInt32LE(4)
  const headerBytes = bytes.readUInt16LE(8)
  const rowBytes = bytes.readUInt16LE(10)
  if (headerBytes > bytes.length || rowBytes === 0 || headerBytes + count * rowBytes > bytes.length) throw cutOff()
  const decode = decoderOf(bytes.subarray(headerBytes), codePage)
  const fields: { name: string; from: number; bytes: number }[] = []
  let from = 1
  for (let at = FIELD_BYTES; at + FIELD_BYTES <= headerBytes && bytes[at] !== HEADER_END; at += FIELD_BYTES) {
    const name = decode(bytes.subarray(at, at + 11)).replace(/\0.*$/s, '')
    const length = bytes[at + 16] ?? 0
    fields.push({ name, from, bytes: length })
    from += length
  }
  return Array.from({ length: count }, (_, index) => {
    const start = headerBytes + index * rowBytes
    if (bytes[start] === DELETED) return null
    const cell = (field: (typeof fields)[number]) =>
      decode(bytes.subarray(start + field.from, start + field.from + field.bytes))
        .replace(/\0.*$/s, '')
        .trim()
    return Object.fromEntries(fields.map((field) => [field.name, cell(field)]))
  })
}

/** The stated encoding; without one UTF-8 where all of it is, else Windows-1258, which Vietnamese programs write. */
const decoderOf = (rows: Buffer, codePage: string | null): ((bytes: Buffer) => string) => {
  const stated = codePage?.trim().replace(/^(ansi|cp)\s*/i, '')
  for (const name of stated ? [stated, `windows-${stated}`] : []) {
    try {
      const decoder = new TextDecoder(name)
      return (bytes) => decoder.decode(bytes)
    } catch {
      // Not a name of an encoding: the next is tried.
    }
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(rows)
    return (bytes) => bytes.toString('utf8')
  } catch {
    const decoder = new TextDecoder('windows-1258')
    return (bytes) => decoder.decode(bytes)
  }
}

const cutOff = () => new BoundaryError('Tệp .dbf bị cắt cụt hoặc hỏng. Chưa có gì thay đổi; hãy chép lại bộ Shapefile.')
