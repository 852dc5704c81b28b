import { FileError } from '../fileError.ts'
import { attributeOf, XmlReader, xmlText } from '../xmlReader.ts'
import type { NumberMeaning } from './cellStyles.ts'
import { isoText, numberText, withoutEscapes } from './cellText.ts'
import type { SharedStrings } from './sharedStrings.ts'

/** One row of a sheet as it is written. */
export interface SheetRow {
  /** From 1. */
  readonly rowNumber: number
  /** Texts by column, from 0; holes and blanks are empty cells. */
  readonly cells: readonly string[]
  /** Filled cells to the right of the columns that are kept, and the last filled column, from 1. */
  readonly beyond: number
  readonly width: number
}

export interface SheetContext {
  readonly strings: SharedStrings | null
  readonly meanings: readonly NumberMeaning[]
  readonly is1904: boolean
  /** Columns whose texts are kept. */
  readonly mostColumns: number
}

const LAST_ROW = 1_048_576
const LONGEST_CELL = 200_000
const NUMBER: NumberMeaning = { is: 'NUMBER' }
/** A formula whose result the file does not hold: it must not pass for an empty cell. */
export const NO_RESULT = '#CHƯA_TÍNH'

/** Reads the rows of a sheet (`xl/worksheets/sheet1.xml`) in order, blank ones left out. Throws `FileError`. */
export async function* readSheetRows(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  let rows: SheetRow[] = []
  const reader = new XmlReader(
    sheetHandlers(context, (row) => rows.push(row)),
    'Trang tính của tệp Excel',
  )
  for await (const text of xmlText(chunks, 'Trang tính của tệp Excel')) {
    reader.write(text)
    yield* rows
    rows = []
  }
  reader.end()
  yield* rows
}

const sheetHandlers = (context: SheetContext, onRow: (row: SheetRow) => void) => {
  let isInData = false
  let rowNumber = 0
  let cells: string[] = []
  let beyond = 0
  let width = 0
  let column = -1
  let type = ''
  let style = 0
  let value: string | null = null
  let inline = ''
  let hasFormula = false
  let collects: 'VALUE' | 'INLINE' | null = null
  let phonetic = 0

  const finishCell = () => {
    const text = cellText()
    if (text.trim() === '') return
    width = Math.max(width, column + 1)
    if (column >= context.mostColumns) beyond++
    else cells[column] = text
  }
  const cellText = (): string => {
    if (type === 'inlineStr') return withoutEscapes(inline)
    if (value === null || value === '') return hasFormula && type !== 'str' ? NO_RESULT : ''
    switch (type) {
      case 's': {
        const text = context.strings?.at(Number(value))
        if (text === undefined) throw new FileError('Tệp Excel hỏng: có ô trỏ tới chữ không có. Hãy lưu lại tệp.')
        return withoutEscapes(text)
      }
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE'
      case 'str':
        return withoutEscapes(value)
      case 'd':
        return isoText(value)
      case 'e':
        return value
      default: {
        const number = Number(value)
        return Number.isFinite(number) ? numberText(number, context.meanings[style] ?? NUMBER, context.is1904) : value
      }
    }
  }

  return {
    onOpen(name: string, attributes: string) {
      if (name === 'sheetData') isInData = true
      if (!isInData) return
      if (name === 'row') {
        const stated = Number(attributeOf(attributes, 'r') ?? rowNumber + 1)
        if (!(stated > rowNumber && stated <= LAST_ROW)) {
          throw new FileError(`Tệp Excel hỏng: số dòng sai sau dòng ${rowNumber}. Hãy lưu lại tệp.`)
        }
        rowNumber = stated
        cells = []
        beyond = 0
        width = 0
        column = -1
      } else if (name === 'c') {
        const stated = attributeOf(attributes, 'r')
        column = stated === undefined ? column + 1 : columnOf(stated)
        type = attributeOf(attributes, 't') ?? 'n'
        style = Number(attributeOf(attributes, 's') ?? 0)
        value = null
        inline = ''
        hasFormula = false
      } else if (name === 'v') {
        collects = 'VALUE'
        value = ''
      } else if (name === 'f') hasFormula = true
      else if (name === 'rPh') phonetic++
      else if (name === 't' && phonetic === 0) collects = 'INLINE'
    },
    onText(text: string) {
      if (collects === null) return
      if (collects === 'VALUE') value += text
      else inline += text
      if ((value?.length ?? 0) + inline.length > LONGEST_CELL) {
        throw new FileError(`Dòng ${rowNumber} có một ô quá dài. Hãy rút ngắn ô đó.`)
      }
    },
    onClose(name: string) {
      if (!isInData) return
      if (name === 'sheetData') isInData = false
      else if (name === 'v' || name === 't') collects = null
      else if (name === 'rPh') phonetic--
      else if (name === 'c') finishCell()
      else if (name === 'row' && width > 0) onRow({ rowNumber, cells, beyond, width })
    },
  }
}

const LAST_COLUMN = 16_384

/** `C5` → 2. Throws `FileError` beyond the last column. */
export const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference) {
    const number = letter.charCodeAt(0) - 64
    if (number < 1 || number > 26) break
    column = column * 26 + number
    if (column > LAST_COLUMN) break
  }
  if (column === 0 || column > LAST_COLUMN) {
    throw new FileError(`Tệp Excel hỏng: địa chỉ ô “${reference.slice(0, 20)}” sai. Hãy lưu lại tệp.`)
  }
  return column - 1
}
