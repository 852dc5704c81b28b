import type { CaseInput } from '../caseInput.ts'
import { CASE_COLUMNS, type CaseColumn, type ColumnKey } from './columns.ts'
import { type IsNearUnit, judgePlace, type ResolveUnit } from './judgePlace.ts'
import { judgeTimes } from './judgeTimes.ts'
import { parseCode, parseCodes } from './parseCode.ts'
import { parseCount, parseMoney } from './parseNumber.ts'
import type { FoundColumns } from './recogniseColumns.ts'
import { type CellRefusal, refused } from './refusal.ts'
import { type RowReader, readerOf } from './rowReader.ts'
import { secrecyColumnProblem, secretProblem } from './secrecy.ts'

export interface JudgeContext {
  readonly columns: FoundColumns
  /** Who keeps the records, unless a row says it. */
  readonly source: string
  /** Last day a case may have happened on (day number). */
  readonly today: number
  readonly resolveUnit: ResolveUnit
  /** Without it a wrong meridian is not noticed. */
  readonly isNearUnit?: IsNearUnit
}

/** `sourceNumber` is empty where the file gives none. */
export type Judgement = { readonly record: CaseInput } | { readonly refusals: readonly CellRefusal[] }

/** Judges one row of a file, cells by header: a record, or every reason for which it is refused. */
export const judgeCaseRow = (cells: Readonly<Record<string, string>>, context: JudgeContext): Judgement => {
  const secret = secretCell(cells)
  if (secret) return { refusals: [secret] }
  const refusals: CellRefusal[] = []
  const row = readerOf(cells, context.columns, refusals)
  checkColumns(row, context.columns)
  const times = judgeTimes(row, context.today)
  const day = times?.day ?? null
  const place = judgePlace(row, context.resolveUnit, day, context.isNearUnit)
  const code = (key: ColumnKey) => {
    const text = row.text(key)
    return text === '' ? null : (row.take(key, parseCode(listOf(key), text, day)) ?? null)
  }
  const codes = (key: ColumnKey) => row.take(key, parseCodes(listOf(key), row.text(key), day)) ?? []
  const count = (key: ColumnKey) => (row.text(key) === '' ? 0 : (row.take(key, parseCount(row.text(key))) ?? 0))
  const money = (key: ColumnKey) =>
    row.text(key) === '' ? 0 : (row.take(key, parseMoney(row.text(key), context.columns[key]?.scale ?? 1)) ?? 0)
  const kind = code('kind')
  const force = code('force')
  const sensitivity = code('sensitivity')
  const madeFrom = count('recordVersion')
  const rest = {
    status: code('status') ?? 'NEW',
    nature: code('nature'),
    direction: code('direction'),
    zone: code('zone'),
    channel: code('channel'),
    jointForces: codes('jointForces').filter((joint) => joint !== force),
    outcomes: codes('outcomes'),
    commodities: codes('commodities'),
    subjects: count('subjects'),
    organisations: count('organisations'),
    value: money('value'),
    fine: money('fine'),
    summary: row.text('summary') || null,
    ...(sensitivity ? { sensitivity } : {}),
    ...(madeFrom ? { madeFrom } : {}),
  }
  if (refusals.length > 0 || !kind || !force || !times || !place) return { refusals }
  return {
    record: {
      source: row.text('recordSource') || context.source,
      sourceNumber: row.text('sourceNumber'),
      kind,
      force,
      fromMinute: times.fromMinute,
      toMinute: times.toMinute,
      ...rest,
      ...place,
    },
  }
}

const listOf = (key: ColumnKey) => {
  const form = CASE_COLUMNS.find((column) => column.key === key)?.form
  return form && 'list' in form ? form.list : []
}

/** State secrets are never stored, so nothing else of such a row is read. */
const secretCell = (cells: Readonly<Record<string, string>>): CellRefusal | null => {
  for (const column in cells) {
    const value = (cells[column] ?? '').trim()
    const problem = secretProblem(value)
    if (problem) return { column, value, ...problem }
  }
  return null
}

/** What holds for a column whatever the others say: required cells, longest texts, secrecy. */
const checkColumns = (row: RowReader, columns: FoundColumns): void => {
  for (const column of CASE_COLUMNS) {
    if (!columns[column.key]) continue
    const text = row.text(column.key)
    if ('isRequired' in column && text === '') {
      row.refuse(column.key, refused('REQUIRED', `Ô “${column.vi}” không được để trống. ${exampleOf(column)}`).problem)
    }
    if (column.form.is === 'text' && text.length > column.form.longest) {
      row.refuse(
        column.key,
        refused('TEXT_TOO_LONG', `Dài quá ${column.form.longest} ký tự (${text.length}). Hãy viết gọn lại.`).problem,
      )
    }
    const problem = column.form.is === 'secrecy' ? secrecyColumnProblem(text) : null
    if (problem) row.refuse(column.key, problem)
  }
}

const exampleOf = (column: CaseColumn): string => {
  const first = 'list' in column.form ? column.form.list[0] : undefined
  return first ? `Hãy ghi mã hoặc tên, ví dụ ${first.code} hoặc “${first.vi}”.` : 'Hãy ghi ví dụ 05/03/2026.'
}
