import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { isoDay, LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import { manyCases } from './manyCases.ts'

type Cell = string | number | null | undefined

/** Columns as an office writes them: dates dd/mm/yyyy, decimal commas, codes, several values with a comma. */
const COLUMNS: Readonly<Record<string, (made: CaseInput) => Cell>> = {
  'Số hồ sơ': (made) => made.sourceNumber,
  'Loại vụ': (made) => made.kind,
  'Lực lượng': (made) => made.force,
  Ngày: (made) => dateOf(made.fromMinute),
  Giờ: (made) => (isWholeDay(made) ? '' : clockOf(made.fromMinute)),
  'Đến ngày': (made) => (isRange(made) ? dateOf(made.toMinute) : ''),
  'Đến giờ': (made) => (isRange(made) ? clockOf(made.toMinute) : ''),
  'Trạng thái': (made) => made.status,
  'Tính chất': (made) => made.nature,
  'Khu vực': (made) => made.zone,
  Kênh: (made) => made.channel,
  'Kết quả xử lý': (made) => made.outcomes?.join(', '),
  'Mặt hàng': (made) => made.commodities?.join(', '),
  'Số đối tượng': (made) => made.subjects,
  'Trị giá': (made) => made.value,
  'Tiền phạt': (made) => made.fine,
  'Tóm tắt': (made) => made.summary,
  'Kinh độ': (made) => made.position?.[0].toFixed(6).replace('.', ','),
  'Vĩ độ': (made) => made.position?.[1].toFixed(6).replace('.', ','),
  // Left open where the paper names no unit that exists: then the import says what is known.
  'Độ chính xác': (made) => (made.unitProblem === 'UNIT_UNKNOWN' ? '' : made.precision),
  'Đơn vị': (made) => made.statedUnit,
  Tỉnh: () => 'An Giang',
}

/** Cells that a check refuses, one kind of mistake a row; the column and what stands there instead. */
const MISTAKES: readonly (readonly [column: string, cell: string])[] = [
  ['Ngày', '31/02/2025'],
  ['Loại vụ', 'Không rõ loại'],
  ['Trị giá', '-5000000'],
  ['Kinh độ', '10,5'],
  ['Lực lượng', ''],
]

/**
 * Writes a file of generated cases and, for every hundred of them, one row more that must be refused when
 * `withMistakes`. @returns how many rows must be refused
 */
export const writeCasesCsv = async (path: string, cases: number, withMistakes = false): Promise<number> => {
  const stream = createWriteStream(path)
  const names = Object.keys(COLUMNS)
  let text = `\uFEFF${names.join(';')}\r\n`
  let [written, mistakes] = [0, 0]
  const add = (cells: readonly Cell[]) => {
    text += `${cells.map(quoted).join(';')}\r\n`
  }
  for (const made of manyCases(cases)) {
    const cells = names.map((name) => COLUMNS[name]?.(made))
    add(cells)
    if (withMistakes && ++written % 100 === 0) {
      const [column, wrong] = MISTAKES[mistakes % MISTAKES.length] ?? ['', '']
      add(
        names.map((name, index) =>
          name === 'Số hồ sơ' ? `SAI-${++mistakes}` : name === column ? wrong : cells[index],
        ),
      )
    }
    if (text.length < 1 << 20) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text)
  await finished(stream)
  return mistakes
}

const quoted = (cell: Cell): string => {
  const text = String(cell ?? '')
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const isWholeDay = ({ fromMinute, toMinute }: CaseInput) =>
  toMinute - fromMinute === 1440 && clockOf(fromMinute) === '00:00'
const isRange = (made: CaseInput) => made.toMinute > made.fromMinute && !isWholeDay(made)
const dateOf = (minute: number) =>
  isoDay(Math.floor((minute + LOCAL_OFFSET_MINUTES) / 1440))
    .split('-')
    .reverse()
    .join('/')
const clockOf = (minute: number) => new Date((minute + LOCAL_OFFSET_MINUTES) * 60_000).toISOString().slice(11, 16)
