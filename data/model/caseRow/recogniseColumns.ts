import { foldKey, foldText } from '../foldText.ts'
import { CASE_COLUMNS } from './columns.ts'

/** A column found in a file. `scale`: đồng of one unit, where the header names thousands, millions or milliards. */
export interface FoundColumn {
  readonly header: string
  readonly scale: number
}

/** By the key of the column. */
export type FoundColumns = Readonly<Record<string, FoundColumn | undefined>>

/** What a person said about headers: the key of a column, or null for none. */
export type GivenColumns = Readonly<Record<string, string | null>>

export type RecognisedColumns =
  | { readonly columns: FoundColumns; readonly ignored: readonly string[] }
  | { readonly problems: readonly string[]; readonly found: FoundColumns }

const MONEY_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(d|dong|vnd)$/, 1],
  [/^(1000|nghin|ngan)(d|dong|vnd)?$/, 1e3],
  [/^(1000000|trieu|tr)(d|dong|vnd)?$/, 1e6],
  [/^(ty|ti)(d|dong|vnd)?$/, 1e9],
]
/** How GDAL and QGIS begin the name of a column where GPX has no place of its own for it. */
const GPX_EXTENSION = /^ogr[_:]/
/**
 * What KML and GPX call every place, and a longer name that a Shapefile has cut behind a word (the labels of codes stand
 * so beside the codes). Where a file has a column of just that meaning, that is meant.
 */
const GIVES_WAY = /^(name|description|desc|[a-z_]{9}_)$/i
const LOOSE_MONEY_UNIT = /^(.+?)[\s:,-]+((?:nghin|ngan|trieu|ty|ti) dong|dong|vnd)$/

/** What may stand in brackets behind a header of the form; anything else makes it another column. */
const REMARKS: Readonly<Record<string, RegExp | undefined>> = {
  degrees:
    /^(lon|lat|lng|longitude|latitude|wgs84?|wgs1984|vn2000|epsg|ktt|kinhtuyentruc|mui(chieu)?|utm|zone|tm|met|dothapphan|do|phut|giay|dms|bac|dong|[xynembd]|\d)*$/,
  day: /^(ddmmyyyy|dmyyyy|ngaythangnam|yyyymmdd|iso)$/,
}

/** What is known of a column of any kind of thing. */
export interface KnownColumn {
  readonly key: string
  readonly vi: string
  readonly en: string
  readonly aliases: readonly string[]
  /** Headers that mean this column only when no other header does. */
  readonly fallbacks?: readonly string[]
  readonly isRequired?: boolean
  readonly form: { readonly is: string }
}
type Names = ReadonlyMap<string, KnownColumn>

/**
 * Makes the function that finds known columns among the headers of a file. `given` says for some headers what they are
 * (a key, or null: none of them), as a person chose. Problems are Vietnamese sentences.
 */
export const columnRecogniser = (columns: readonly KnownColumn[]) => {
  const strong = new Map<string, KnownColumn>()
  const weak = new Map<string, KnownColumn>()
  for (const column of columns) {
    for (const name of [column.vi, column.en, ...column.aliases]) {
      if (!strong.has(foldKey(name))) strong.set(foldKey(name), column)
    }
    for (const name of column.fallbacks ?? []) weak.set(foldKey(name), column)
  }
  const cutNames = namesCutShort(columns)
  return (headers: readonly string[], given: GivenColumns = {}): RecognisedColumns => {
    const found: Record<string, FoundColumn> = {}
    const problems: string[] = []
    // What a person said again as it would have been read leaves a header its second meaning.
    const free = headers.filter(
      (header) => given[header] === undefined || given[header] === matchHeader(header, strong)?.key,
    )
    for (const header of headers) {
      const key = given[header]
      if (!key) continue
      const other = found[key]
      if (other) problems.push(twice(other.header, header))
      else found[key] = { header, scale: matchHeader(header, strong)?.scale ?? 1 }
    }
    // An address is the address of a place of business, and states its unit where no other column does.
    for (const names of [strong, weak]) {
      const before = new Set(Object.keys(found))
      for (const header of free) {
        const match = matchHeader(header, names)
        if (!match || before.has(match.key)) continue
        const other = found[match.key]
        const gives = other && other.header !== header && !given[other.header]
        if (gives && GIVES_WAY.test(header)) continue
        if (other && !(gives && GIVES_WAY.test(other.header))) problems.push(twice(other.header, header))
        else found[match.key] = { header, scale: match.scale }
      }
    }
    // Below a line that joins columns ("Thời gian / Từ ngày") the last part says what a column is, and behind the
    // prefix of GDAL and QGIS in GPX.
    const named = new Set(Object.values(found).map((column) => column.header))
    for (const header of free) {
      const ownPart = header.replace(/^.* \/ /s, '').replace(GPX_EXTENSION, '')
      if (named.has(header) || ownPart === header) continue
      const match = matchHeader(ownPart, strong)
      const other = match && found[match.key]
      const gives = GPX_EXTENSION.test(header) && other && GIVES_WAY.test(other.header) && !given[other.header]
      if (match && (!other || gives)) found[match.key] = { header, scale: match.scale }
    }
    for (const header of free) {
      if (named.has(header) || matchHeader(header, strong) || matchHeader(header, weak)) continue
      const key = cutNames.get(header.normalize('NFC').toLowerCase())
      if (key && !found[key]) found[key] = { header, scale: 1 }
    }
    for (const column of columns) if (column.isRequired && !found[column.key]) problems.push(missing(column))
    if (problems.length > 0) return { problems, found }
    const used = new Set(Object.values(found).map((column) => column.header))
    return { columns: found, ignored: headers.filter((header) => !used.has(header)) }
  }
}

/** Bytes of a column's name in a Shapefile's table. */
const DBF_NAME_BYTES = 10

/** Names of columns as a Shapefile cuts them, small letters, by which one column alone is meant, to its key. */
const namesCutShort = (columns: readonly KnownColumn[]): ReadonlyMap<string, string> => {
  const keys = new Map<string, Set<string>>()
  for (const { key, vi, en, form } of columns) {
    // The unit of money stands behind what is cut.
    if (form.is === 'money') continue
    for (const name of [vi, en].map((text) => text.normalize('NFC'))) {
      const bytes = new TextEncoder().encode(name)
      if (bytes.length <= DBF_NAME_BYTES) continue
      // What is left of a letter cut in the middle is dropped, as readers do, or stands as a sign for it.
      const cut = new TextDecoder().decode(bytes.subarray(0, DBF_NAME_BYTES)).toLowerCase()
      for (const form of [cut, cut.replace(/\uFFFD+$/, ''), cut.trim(), cutInCodePage(name).toLowerCase()])
        keys.set(form, (keys.get(form) ?? new Set()).add(key))
    }
  }
  const single = [...keys].flatMap(([cut, [key = '', ...others]]) => (others.length === 0 ? [[cut, key] as const] : []))
  return new Map(single)
}

const CODE_PAGE = new Set(new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)))

/** In the code page 1258 a letter takes one byte, and where it has it without its tone alone, the tone another. */
const cutInCodePage = (name: string): string =>
  Array.from(name)
    .flatMap((letter) => {
      if (CODE_PAGE.has(letter)) return letter
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? ''
      return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone]
    })
    .slice(0, DBF_NAME_BYTES)
    .join('')
    .normalize('NFC')
    .trim()

/** Finds the columns of cases among the headers of a file. */
export const recogniseColumns = columnRecogniser(CASE_COLUMNS)

const matchHeader = (header: string, names: Names): { key: string; scale: number } | null => {
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

const missing = (column: KnownColumn) =>
  `Thiếu cột bắt buộc “${column.vi}”. Tên cột được nhận: ${[column.vi, column.en, ...column.aliases].join(', ')}.`
