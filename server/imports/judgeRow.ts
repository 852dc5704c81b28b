import type { FoundColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { type CellRefusal, refused } from '../../data/model/caseRow/refusal.ts'
import { NO_RESULT } from '../files/spreadsheet/sheetRows.ts'
import type { RowJudgement } from './identifyRows.ts'
import type { ImportKind } from './importKinds.ts'
import type { SourceRow } from './rowSource.ts'

/** Judges a row of a file as its kind does, and what is wrong with it whatever its kind. */
export const judgeRow = (
  kind: ImportKind,
  row: SourceRow,
  context: Parameters<ImportKind['judge']>[2],
): RowJudgement => {
  const judgement = kind.judge(row.cells, row.shape ?? null, context)
  const secrets = 'refusals' in judgement ? judgement.refusals.filter(({ code }) => code === 'SECRET') : []
  const whole = wholeRowProblem(row)
  if (whole) return { refusals: [...secrets, whole] }
  const errors = errorCells(row, context.columns)
  if (errors.length === 0 || secrets.length > 0) return judgement
  const failed = new Set(errors.map(({ column }) => column))
  const others = 'refusals' in judgement ? judgement.refusals.filter(({ column }) => !failed.has(column)) : []
  return { refusals: [...errors, ...others] }
}

/** What a spreadsheet shows in place of a result; CSV has it as text. */
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|GETTING_DATA)$/i

/** Cells that are read and in which a spreadsheet failed to work something out: never the text they show. */
const errorCells = ({ cells }: SourceRow, columns: FoundColumns): CellRefusal[] =>
  Object.values(columns).flatMap((column) => {
    const value = (column && cells[column.header]?.trim()) ?? ''
    if (!column || !(ERROR.test(value) || value === NO_RESULT)) return []
    const problem = refused(
      'CELL_ERROR',
      value === NO_RESULT
        ? 'Ô là công thức chưa có kết quả. Hãy mở tệp bằng Excel để tính lại và lưu, hoặc ghi thẳng giá trị.'
        : 'Ô là công thức bị lỗi trong bảng tính. Hãy sửa công thức, hoặc ghi thẳng giá trị, hoặc để trống.',
    ).problem
    return [{ column: column.header, value, ...problem }]
  })

/** What is wrong with a row whatever its cells say. */
const wholeRowProblem = ({ surplusCells, shapeProblem }: SourceRow): CellRefusal | null => {
  if (shapeProblem) return { column: '', value: '', ...refused('SHAPE_UNREADABLE', shapeProblem).problem }
  if (surplusCells === 0) return null
  const { problem } = refused(
    'TOO_MANY_CELLS',
    `Dòng có nhiều hơn tiêu đề ${surplusCells} ô. Hãy xem dấu phân cách, hoặc đặt ô có dấu đó trong ngoặc kép.`,
  )
  return { column: '', value: '', ...problem }
}
