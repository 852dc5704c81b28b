import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import { checkedUtf8, refuseOtherFormats } from './checkText.ts'
import { ImportError } from './importError.ts'
import type { RowSource, SourceRow } from './rowSource.ts'

const HEAD_BYTES = 64 * 1024
const READ_BYTES = 256 * 1024
const MOST_COLUMNS = 300
/** Characters of one row; more is a missing closing quote or no table at all. */
const LONGEST_ROW = 200_000
const DELIMITERS = [',', ';', '\t'] as const
const DELIMITER_HINT = /^sep=(.)\r?\n/

/**
 * Opens a text table (comma, semicolon or tab; UTF-8 with or without BOM; quoted cells may hold line breaks) as a stream
 * of rows. Memory stays bounded whatever the file holds. Throws `ImportError`, also while rows are read.
 */
export const openDelimited = async (path: string): Promise<RowSource> => {
  const head = await readHead(path)
  refuseOtherFormats(head)
  const text = new TextDecoder('utf-8').decode(head)
  const hint = DELIMITER_HINT.exec(text)
  const delimiter = hint?.[1] ?? sniffDelimiter(text)
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
  const bytes = Readable.from(checkedUtf8(hashed(path, hash, read)))
  // A fault of the file destroys the parser, and so comes out where rows are read.
  pipeline(bytes, parser).catch(() => {})
  const records = readRecords(parser)
  try {
    const { headers, headerRow } = await readHeaders(records)
    return {
      headers,
      delimiter,
      rows: toRows(records, headers, headerRow),
      fileHash: () => hash.copy().digest('hex'),
      format: 'CSV',
      parts: [],
      part: null,
      coordinateSystem: null,
      progress: () => (size === 0 ? 1 : read.bytes / size),
    }
  } catch (error) {
    parser.destroy()
    throw error
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
    throw error instanceof CsvError ? new ImportError(explain(error, parser.info.records + 1)) : error
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

const readHeaders = async (records: AsyncGenerator<string[]>): Promise<{ headers: string[]; headerRow: number }> => {
  for (let row = 1; ; row++) {
    const { value: record, done } = await records.next()
    if (done) throw new ImportError('Tệp không có dòng tiêu đề. Hãy ghi tên cột ở dòng đầu.')
    if (isBlank(record)) continue
    if (record.length > MOST_COLUMNS) {
      throw new ImportError(`Tệp có ${record.length} cột, nhiều nhất là ${MOST_COLUMNS}. Hãy bỏ các cột thừa.`)
    }
    return { headers: nameColumns(record.map((name) => clean(name.replace(/\p{C}/gu, ' ')))), headerRow: row }
  }
}

/** Columns without a header get a name, so that their cells are still looked at for marks of secrecy. */
const nameColumns = (headers: readonly string[]): string[] => {
  const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index)
  if (twice !== undefined) throw new ImportError(`Cột “${twice}” có hai lần. Hãy giữ một cột.`)
  const lastNamed = headers.findLastIndex((header) => header !== '')
  return headers.slice(0, lastNamed + 1).map((header, index) => header || `(cột ${index + 1})`)
}

async function* toRows(
  records: AsyncGenerator<string[]>,
  headers: readonly string[],
  headerRow: number,
): AsyncGenerator<SourceRow> {
  let rowNumber = headerRow
  for await (const record of records) {
    rowNumber++
    if (isBlank(record)) continue
    const cells: Record<string, string> = {}
    for (let index = 0; index < headers.length; index++) cells[headers[index] as string] = clean(record[index] ?? '')
    let surplusCells = 0
    for (let index = headers.length; index < record.length; index++)
      if (clean(record[index] ?? '') !== '') surplusCells++
    yield { rowNumber, cells, surplusCells }
  }
}

const clean = (text: string): string => text.trim().normalize('NFC')
const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '')
