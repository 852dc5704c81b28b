import { ByteReader } from './byteReader.ts'
import { FileError } from './fileError.ts'
import { plainNumber } from './plainNumber.ts'
import { decodeText, detectEncoding } from './vietnameseText.ts'

const FIELD_BYTES = 32
const HEADER_END = 0x0d
const DELETED = 0x2a
/** Code pages of the language byte that browsers' decoders know; 1252 is written by default, whatever the text. */
const LANGUAGES: Readonly<Record<number, string>> = { 0xc8: 'windows-1250', 0xc9: 'windows-1251', 0x4d: 'gbk' }

/** How writers fill a field of a type (number, day, yes or no) that holds nothing. */
const EMPTY: Readonly<Record<string, RegExp>> = { N: /^\*+$/, F: /^\*+$/, D: /^0+$/, L: /^\?$/ }

/** What a filled field of a type says; other texts stay as they are. */
const SAID: Readonly<Record<string, (text: string) => string>> = {
  // A code keeps its zeros; of `3.000` three is meant, not three thousand.
  N: (text) => (/^[+-]?\d*\.\d+(e[+-]?\d+)?$|^[+-]?\d+e[+-]?\d+$/i.test(text) ? plainNumber(Number(text)) : text),
  D: (text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
}
/** Types whose fields hold the text itself. Others lead to a file of long texts, or hold bytes of FoxPro and dBase 7. */
const PLAIN_TYPES = 'CNFDL'

/** A file that can be read more than once. */
export interface Rereadable {
  readonly size: number
  stream(): AsyncIterable<Buffer>
}

/** Rows of text by column, in order; null for a row marked as deleted. */
export type DbfRow = Readonly<Record<string, string>> | null

/**
 * Reads the attribute table of a Shapefile, one row a shape. Whole numbers stay text, so that a code keeps its zeros. Throws
 * `FileError`, also where a column holds something that is not in the table. @param codePage the text of the .cpg file, null when there is none
 */
export async function* readDbf(file: Rereadable, codePage: string | null): AsyncGenerator<DbfRow> {
  const reader = new ByteReader(file.stream())
  try {
    const start = await reader.take(FIELD_BYTES)
    if (start.length < FIELD_BYTES) throw cutOff()
    const count = start.readUInt32LE(4)
    const headerBytes = start.readUInt16LE(8)
    const rowBytes = start.readUInt16LE(10)
    if (headerBytes <= FIELD_BYTES || rowBytes === 0 || headerBytes + count * rowBytes > file.size) throw cutOff()
    const header = await reader.take(headerBytes - FIELD_BYTES)
    if (header.length < headerBytes - FIELD_BYTES) throw cutOff()
    const decode = await decoderFor(file, codePage, LANGUAGES[start[29] ?? 0])
    const fields: { name: string; from: number; bytes: number; type: string }[] = []
    let from = 1
    for (let at = 0; at + FIELD_BYTES <= header.length && header[at] !== HEADER_END; at += FIELD_BYTES) {
      const name = decode(header.subarray(at, at + 11)).replace(/\0.*$/s, '')
      const bytes = header[at + 16] ?? 0
      fields.push({ name, from, bytes, type: String.fromCharCode(header[at + 11] ?? 0) })
      from += bytes
    }
    const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) < index)
    if (twice)
      throw new FileError(`Tệp .dbf có hai cột tên “${twice.name}”. Hãy đổi tên một cột rồi xuất lại Shapefile.`)
    for (let index = 0; index < count; index++) {
      const row = await reader.take(rowBytes)
      if (row.length < rowBytes) throw cutOff()
      if (row[0] === DELETED) {
        yield null
        continue
      }
      yield Object.fromEntries(
        fields.map(({ name, from: start, bytes, type }) => {
          const raw = row.subarray(start, start + bytes)
          if (!PLAIN_TYPES.includes(type)) {
            if (raw.some((byte) => !BLANK_BYTES.has(byte))) throw notInTable(name, type)
            return [name, '']
          }
          const text = decode(raw)
            .replace(/\0.*$/s, '')
            .trim()
            .replace(EMPTY[type] ?? '', '')
          return [name, SAID[type === 'F' ? 'N' : type]?.(text) ?? text]
        }),
      )
    }
  } finally {
    await reader.close()
  }
}

/**
 * The stated encoding; without one UTF-8 where all of it is, else the older Vietnamese one that fits its words, else
 * what the language byte says, else Windows-1258.
 */
const decoderFor = async (
  file: Rereadable,
  codePage: string | null,
  language: string | undefined,
): Promise<(bytes: Buffer) => string> => {
  const stated = codePage?.trim().replace(/^(ansi|cp)\s*/i, '')
  for (const name of stated ? [stated, `windows-${stated}`] : []) {
    try {
      const decoder = new TextDecoder(name)
      return (bytes) => decoder.decode(bytes)
    } catch {
      // Not a name of an encoding: the next is tried.
    }
  }
  const found = await detectEncoding(afterHeader(file))
  if (found !== null) return (bytes) => decodeText(bytes, found)
  const decoder = new TextDecoder(language ?? 'windows-1258')
  return (bytes) => decoder.decode(bytes)
}

/** The header holds numbers, which are no text in any encoding. */
async function* afterHeader(file: Rereadable): AsyncGenerator<Buffer> {
  const reader = new ByteReader(file.stream())
  try {
    const start = await reader.take(FIELD_BYTES)
    const rest = await reader.take(start.readUInt16LE(8) - FIELD_BYTES)
    for (let at = 0; at + FIELD_BYTES <= rest.length && rest[at] !== HEADER_END; at += FIELD_BYTES) {
      yield Buffer.concat([rest.subarray(at, at + 11), Buffer.from(' ')])
    }
    for (;;) {
      const bytes = await reader.take(1 << 16)
      if (bytes.length === 0) return
      yield bytes
    }
  } finally {
    await reader.close()
  }
}

/** How a field without a text elsewhere is filled: with spaces, zeros or nothing. */
const BLANK_BYTES: ReadonlySet<number> = new Set([0, 0x20, 0x30])

const notInTable = (name: string, type: string) =>
  new FileError(
    `Cột “${name}” của tệp .dbf là loại “${type}” (ghi chú dài ở tệp riêng, hoặc số dạng nhị phân) nên không đọc được. Hãy xuất lại Shapefile với cột ấy là chữ hoặc số, hoặc bỏ cột.`,
  )

const cutOff = () => new FileError('Tệp .dbf bị cắt cụt hoặc hỏng. Hãy chép lại bộ Shapefile.')
