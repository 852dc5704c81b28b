import { exactName, plainColumn, plainName, plainProvince } from './communeNames.ts'

/** A commune of today as a feature of a file is compared with. */
export interface CommuneKey {
  readonly code: string
  /** Without the kind. */
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
  readonly provinceName: string
}

/** The commune of a feature, or why there is none (Vietnamese, a whole sentence). */
export type Match =
  | {
      readonly commune: CommuneKey /** What the file calls it, where that is another name. */
      readonly otherName: string | null
    }
  | { readonly problem: string }

/** Columns that may hold the five-digit code, best first, as `plainColumn` writes them. */
const CODE_COLUMNS = (
  'communecode wardcode maxa maxaphuong maphuongxa macommune maphuong xacode maxamoi ' +
  'madvhc madvhcxa madvhccapxa madonvihanhchinh madonvi madv code ma idxa xaid'
).split(' ')
const NAME_COLUMNS = (
  'communename wardname tenxa tenxaphuong tenphuongxa tenphuong tenxamoi tendvhc tendonvihanhchinh ' +
  'tendonvi name ten xa xaphuong commune ward'
).split(' ')
const PROVINCE_CODE_COLUMNS = ['provincecode', 'matinh', 'matinhthanh', 'matinhtp', 'tinhcode', 'idtinh']
const PROVINCE_NAME_COLUMNS = ['provincename', 'tentinh', 'tentinhthanh', 'tentinhtp', 'tinh', 'tinhthanh', 'province']

/** Makes the search for a feature's commune: by code, else by name and province; a name that fits several is no match. */
export const communeFinder = (communes: readonly CommuneKey[]): ((properties: Properties) => Match) => {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const byName = new Map<string, CommuneKey[]>()
  for (const commune of communes) {
    const key = plainName(commune.name)
    byName.set(key, [...(byName.get(key) ?? []), commune])
  }
  const named = (name: string, province: Province): CommuneKey[] => {
    const all = (byName.get(plainName(name)) ?? []).filter((commune) => isOf(commune, province))
    const exact = all.filter((commune) => exactName(commune.name) === exactName(name))
    const kind = /^\s*(xã|phường|đặc khu)\s/i.exec(name.normalize('NFC'))?.[1]?.toLowerCase()
    const close = exact.length > 0 ? exact : all
    const sameKind = close.filter((commune) => commune.kind === kind)
    return sameKind.length > 0 ? sameKind : close
  }
  return (properties) => {
    const columns = new Map(Object.entries(properties).map(([column, value]) => [plainColumn(column), value]))
    const code = codeIn(columns)
    const name = textIn(columns, NAME_COLUMNS)
    const province = { code: textIn(columns, PROVINCE_CODE_COLUMNS), name: textIn(columns, PROVINCE_NAME_COLUMNS) }
    if (code) {
      const commune = byCode.get(code)
      if (!commune) return { problem: unknownCode(code, name ? named(name, province) : []) }
      const isSame = !name || isSpoilt(name) || plainName(name) === plainName(commune.name)
      return { commune, otherName: isSame && isOf(commune, province) ? null : calledBy(name, province) }
    }
    if (!name) return { problem: 'Không có cột mã xã (5 chữ số) và cũng không có cột tên xã.' }
    const found = named(name, province)
    const [commune] = found
    if (!commune) return { problem: `Không có xã, phường, đặc khu nào tên “${calledBy(name, province)}”.` }
    if (found.length > 1)
      return { problem: `Tên “${name}” trùng ${found.length} đơn vị: ${listed(found)}. Hãy thêm cột mã xã.` }
    return { commune, otherName: null }
  }
}

type Properties = Readonly<Record<string, unknown>>
type Columns = ReadonlyMap<string, unknown>
interface Province {
  readonly code: string | null
  readonly name: string | null
}

/** Programs write a question mark for each letter that their encoding lacks: such a name says nothing. */
const isSpoilt = (name: string) => /[?\uFFFD]/.test(name)

const textIn = (columns: Columns, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = columns.get(name)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return null
}

/** Spreadsheets turn codes into numbers, which lose their zeros: they come back here. */
const codeIn = (columns: Columns): string | null => {
  for (const name of CODE_COLUMNS) {
    const text = textIn(columns, [name])?.replace(/\.0*$/, '')
    if (text && /^\d{3,5}$/.test(text)) return text.padStart(5, '0')
  }
  // An `id` is as often a running number: only one that is written as a code counts.
  const id = columns.get('id')
  return typeof id === 'string' && /^\d{5}$/.test(id) ? id : null
}

const isOf = (commune: CommuneKey, { code, name }: Province): boolean =>
  (code === null || code.padStart(2, '0') === commune.provinceCode) &&
  (name === null || plainProvince(name) === plainProvince(commune.provinceName))

const calledBy = (name: string | null, province: Province) =>
  [name, province.name ?? province.code].filter((part) => part !== null).join(', ')

const unknownCode = (code: string, sameName: readonly CommuneKey[]): string => {
  const hint = sameName.length > 0 ? ` Theo tên có thể là ${listed(sameName)}; hãy sửa mã trong tệp.` : ''
  return `Mã ${code} không có trong danh mục xã, phường, đặc khu hiện nay.${hint}`
}

const MOST_LISTED = 4

const listed = (communes: readonly CommuneKey[]): string => {
  const shown = communes.slice(0, MOST_LISTED).map((c) => `${c.code} ${c.kind} ${c.name} (${c.provinceName})`)
  return communes.length > MOST_LISTED ? `${shown.join(', ')}…` : shown.join(', ')
}
