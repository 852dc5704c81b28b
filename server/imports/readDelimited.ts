import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import { FileError } from '../files/fileError.ts'
import { decoderOf, decodeText, detectEncoding, type TextEncoding } from '../files/vietnameseText.ts'
import { checkedText, checkedUtf8, refuseOtherFormats, type Utf16, utf16Mark } from './checkText.ts'
import { asImportErrors, importErrorOf } from './files/asImportErrors.ts'
import { MOST_COLUMNS, nameColumns, ownColumns, tableRow, tooManyColumns } from './headerNames.ts'
import { ImportError } from './importError.ts'
import type { RowSource, SourceRow } from './rowSource.ts'

const HEAD_BYTES = 64 * 1024
const READ_BYTES = 256 * 1024
/** Characters of one row; more is a missing closing quote or no table at all. */
const LONGEST_ROW = 200_000
const DELIMITERS = [',', ';', '\t'] as const
const DELIMITER_HINT = /^\uFEFF?sep=(.)\r?\n/

/**
 * Opens a text table as a stream of rows: comma, semicolon or tab; UTF-8 or UTF-16 with its mark, Windows-1258, TCVN3
 * or VNI; quoted cells may hold line breaks. Memory stays bounded whatever the file holds. Throws `ImportError`, also
 * while rows are read. @param headerRow row of the header, from 1; null: the first that is not empty
 */
export const openDelimited = async (path: string, headerRow: number | null = null): Promise<RowSource> =>
  asImportErrors(() => openTable(path, headerRow))

const openTable = async (path: string, headerRow: number | null): Promise<RowSource> => {
  const head = await readHead(path)
  refuseOtherFormats(head)
  const encoding = await encodingOf(path, head)
  const text =
    encoding === null || encoding.startsWith('utf')
      ? new TextDecoder(encoding ?? 'utf-8').decode(head)
      : decodeText(head, encoding as TextEncoding)
  if (encoding?.startsWith('utf-16') && /^\uFEFF?\s*[<{]/.test(text)) {
    throw new FileError('Tệp bản đồ (XML hoặc JSON) ghi bằng UTF-16. Hãy lưu lại bằng UTF-8.')
  }
  const hint = DELIMITER_HINT.exec(text)
  const delimiter = hint?.[1] ?? sniffDelimiter(fromRow(text, headerRow ?? 1))
  const hash = createHash('sha256')
  const { size } = await stat(path)
  const read = { bytes: 0 }
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
    from_line: hint ? 2 : 1,
  })
  const bytes = Readable.from(inUtf8(hashed(path, hash, read), encoding))
  // A fault of the file destroys the parser, and so comes out where rows are read.
  pipeline(bytes, parser).catch(() => {})
  const records = readRecords(parser)
  try {
    const { named, headerRow: foundRow } = await readHeaders(records, headerRow)
    const headers = named.slice(0, ownColumns(named))
    return {
      headers,
      delimiter,
      rows: toRows(records, { headers, width: named.length }, foundRow),
      fileHash: () => hash.copy().digest('hex'),
      format: 'CSV',
      parts: [],
      part: null,
      headerRow: foundRow,
      coordinateSystem: null,
      progress: () => (size === 0 ? 1 : read.bytes / size),
      close: async () => {
        parser.destroy()
      },
    }
  } catch (error) {
    parser.destroy()
    throw error
  }
}

/** Null: none that is known for certain; the text is then read as UTF-8 up to where it is not. */
const encodingOf = async (path: string, head: Uint8Array): Promise<TextEncoding | Utf16 | null> =>
  utf16Mark(head) ?? detectEncoding(hashed(path, createHash('sha256'), { bytes: 0 }))

/** Bytes of any of the encodings as UTF-8. */
async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding | Utf16 | null,
): AsyncGenerator<Uint8Array | string> {
  if (encoding === null || encoding === 'utf-8') {
    yield* checkedUtf8(checkedText(chunks))
  } else if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding, { fatal: true })
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
      yield decoder.decode()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new FileError('Tệp UTF-16 bị cắt cụt hoặc hỏng. Hãy lưu lại tệp ra CSV UTF-8.')
    }
  } else {
    const decoder = decoderOf(encoding)
    for await (const chunk of checkedText(chunks)) yield decoder.decode(chunk, false)
    yield decoder.decode(new Uint8Array(), true)
  }
}

const readHead = async (path: string): Promise<Uint8Array> => {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new ImportError(`Không tìm thấy tệp “${path}”. Hãy xem lại đường dẫn.`)
    if (code === 'EISDIR') throw new ImportError(`“${path}” là thư mục. Hãy ghi đường dẫn của một tệp CSV.`)
    throw new ImportError(`Không đọc được tệp “${path}” (${code}). Hãy xem quyền đọc tệp.`)
  }
}

async function* hashed(
  path: string,
  hash: ReturnType<typeof createHash>,
  read: { bytes: number },
): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(READ_BYTES), 0, READ_BYTES)
      if (bytesRead === 0) return
      const chunk = buffer.subarray(0, bytesRead)
      hash.update(chunk)
      read.bytes += bytesRead
      yield chunk
    }
  } finally {
    await file.close()
  }
}

/** The text from a line on: above the header stand titles. */
const fromRow = (text: string, row: number): string =>
  text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(row - 1)
    .join('')

/** The delimiter that stands most often in the first line that is not empty, outside quotes. */
const sniffDelimiter = (text: string): string => {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let isQuoted = false
  let length = 0
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r') && length > 0) break
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
    if (character.trim() !== '') length++
  }
  const [best = ','] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return best
}

async function* readRecords(parser: Parser): AsyncGenerator<string[]> {
  try {
    yield* parser as AsyncIterable<string[]>
  } catch (error) {
    // Rows that were parsed but not yet read are lost with the stream, so the parser's own count is asked.
    throw importErrorOf(error instanceof CsvError ? new FileError(explain(error, parser.info.records + 1)) : error)
  } finally {
    parser.destroy()
  }
}

const explain = (error: CsvError, row: number): string => {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `Dấu ngoặc kép mở ở dòng ${row} không được đóng. Hãy đóng lại, hoặc bỏ dấu ngoặc kép đó.`
    case 'CSV_MAX_RECORD_SIZE':
      return (
        `Dòng ${row} dài quá ${LONGEST_ROW.toLocaleString('vi-VN')} ký tự: có thể thiếu dấu ngoặc kép đóng, ` +
        'hoặc tệp không phải bảng CSV. Hãy xem lại dòng này.'
      )
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return (
        `Dấu ngoặc kép đặt sai ở dòng ${row}. Ô có dấu ngoặc kép phải nằm trọn trong ngoặc kép và ghi đôi: ` +
        '"loại ""A""".'
      )
    default:
      return `Không đọc được dòng ${row} (${error.code}).`
  }
}

const readHeaders = async (
  records: AsyncGenerator<string[]>,
  headerRow: number | null,
): Promise<{ named: string[]; headerRow: number }> => {
  for (let row = 1; ; row++) {
    const { value: record, done } = await records.next()
    if (done) throw new FileError('Tệp không có dòng tiêu đề. Hãy ghi tên cột ở dòng đầu.')
    if (headerRow === null ? isBlank(record) : row < headerRow) continue
    if (record.length > MOST_COLUMNS) throw tooManyColumns(record.length)
    const named = nameColumns(record)
    if (named.length === 0) throw new FileError(`Dòng ${row} trống. Hãy chọn dòng có tên cột.`)
    return { named, headerRow: row }
  }
}

async function* toRows(
  records: AsyncGenerator<string[]>,
  columns: { headers: readonly string[]; width: number },
  headerRow: number,
): AsyncGenerator<SourceRow> {
  let rowNumber = headerRow
  for await (const record of records) {
    rowNumber++
    if (!isBlank(record)) yield tableRow(rowNumber, record, columns)
  }
}

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '')
