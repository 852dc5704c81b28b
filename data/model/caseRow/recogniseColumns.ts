import { foldKey, foldText } from '../foldText.ts'
import { CASE_COLUMNS, type CaseColumn, type ColumnKey } from './columns.ts'

/** A column found in a file. `scale`: đồng of one unit, where the header names thousands, millions or milliards. */
export interface FoundColumn {
  readonly header: string
  readonly scale: number
}

export type FoundColumns = Readonly<Partial<Record<ColumnKey, FoundColumn>>>

export type RecognisedColumns =
  | { readonly columns: FoundColumns; readonly ignored: readonly string[] }
  | { readonly problems: readonly string[] }

const MONEY_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(d|dong|vnd)$/, 1],
  [/^(1000|nghin|ngan)(d|dong|vnd)?$/, 1e3],
  [/^(1000000|trieu|tr)(d|dong|vnd)?$/, 1e6],
  [/^(ty|ti)(d|dong|vnd)?$/, 1e9],
]
const LOOSE_MONEY_UNIT = /^(.+?)[\s:,-]+((?:nghin|ngan|trieu|ty|ti) dong|dong|vnd)$/

/** What may stand in brackets behind a header of the form; anything else makes it another column. */
const REMARKS: Partial<Record<CaseColumn['form']['is'], RegExp>> = {
  degrees: /^(lon|lat|lng|longitude|latitude|wgs84?|wgs1984|epsg4326|do|dothapphan)*$/,
  day: /^(ddmmyyyy|dmyyyy|ngaythangnam|yyyymmdd|iso)$/,
}

const strongNames = new Map<string, CaseColumn & { key: ColumnKey }>()
const weakNames = new Map<string, CaseColumn & { key: ColumnKey }>()
for (const column of CASE_COLUMNS) {
  for (const name of [column.vi, column.en, ...column.aliases]) strongNames.set(foldKey(name), column)
  for (const name of 'fallbacks' in column ? column.fallbacks : []) weakNames.set(foldKey(name), column)
}

/** Finds the columns an import knows among the headers of a file. Problems are Vietnamese sentences. */
export const recogniseColumns = (headers: readonly string[]): RecognisedColumns => {
  const found: Partial<Record<ColumnKey, FoundColumn>> = {}
  const problems: string[] = []
  for (const names of [strongNames, weakNames]) {
    const before = new Set(Object.keys(found))
    for (const header of headers) {
      const match = matchHeader(header, names)
      if (!match || before.has(match.key)) continue
      const other = found[match.key]
      if (other) problems.push(twice(other.header, header))
      else found[match.key] = { header, scale: match.scale }
    }
  }
  for (const column of CASE_COLUMNS) {
    if ('isRequired' in column && !found[column.key]) problems.push(missing(column))
  }
  if (problems.length > 0) return { problems }
  const used = new Set(Object.values(found).map((column) => column.header))
  return { columns: found, ignored: headers.filter((header) => !used.has(header)) }
}

const matchHeader = (header: string, names: typeof strongNames): { key: ColumnKey; scale: number } | null => {
  const whole = names.get(foldKey(header))
  if (whole) return { key: whole.key, scale: 1 }
  const folded = foldText(header)
  const [, base = '', remark = ''] = /^(.+?)\s*[([](.*)[)\]]$/.exec(folded) ?? LOOSE_MONEY_UNIT.exec(folded) ?? []
  const column = names.get(foldKey(base))
  if (!column) return null
  const key = foldKey(remark)
  if (column.form.is === 'money') {
    const scale = MONEY_UNITS.find(([unit]) => unit.test(key))?.[1]
    return scale === undefined ? null : { key: column.key, scale }
  }
  const allowed = REMARKS[column.form.is]
  return !allowed || allowed.test(key) ? { key: column.key, scale: 1 } : null
}

const twice = (first: string, second: string) =>
  first === second
    ? `Cột “${first}” có hai lần. Hãy giữ một cột.`
    : `Hai cột “${first}” và “${second}” cùng một nghĩa. Hãy giữ một cột hoặc đổi tên cột kia.`

const missing = (column: CaseColumn) =>
  `Thiếu cột bắt buộc “${column.vi}”. Tên cột được nhận: ${[column.vi, column.en, ...column.aliases].join(', ')}.`
