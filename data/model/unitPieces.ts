import { foldText, markedKey } from './foldText.ts'

export type Level = 'COMMUNE' | 'DISTRICT' | 'PROVINCE'

/** A piece of an address as one unit: its kind where written, its name without it, and what it can be. */
export interface Part {
  readonly kind: string | null
  readonly name: string
  readonly levels: readonly Level[]
}

interface Kind {
  readonly kind: string
  readonly levels: readonly Level[]
  /** What is written instead, in front of the name. */
  readonly short: RegExp | null
}

const KINDS: readonly Kind[] = [
  { kind: 'thị trấn', levels: ['COMMUNE'], short: /^(?:tt|t\.t|ttr|t\.trấn)[.\s]+(?=\S)/iu },
  { kind: 'thị xã', levels: ['DISTRICT'], short: /^(?:tx|t\.x)[.\s]+(?=\S)/iu },
  { kind: 'xã', levels: ['COMMUNE'], short: /^x(?:\.\s*|\s+)(?=\S)/iu },
  { kind: 'phường', levels: ['COMMUNE'], short: /^(?:p(?:\.\s*|\s+)|[pf]\.?\s*(?=\d))(?=\S)/iu },
  { kind: 'đặc khu', levels: ['COMMUNE'], short: /^(?:đk|đ\.k)[.\s]+(?=\S)/iu },
  // The island districts had no communes, so they are also read as the unit itself.
  { kind: 'huyện đảo', levels: ['DISTRICT', 'COMMUNE'], short: /^(?:hđ|h\.đ)[.\s]+(?=\S)/iu },
  { kind: 'huyện', levels: ['DISTRICT', 'COMMUNE'], short: /^h(?:\.\s*|\s+)(?=\S)/iu },
  { kind: 'quận', levels: ['DISTRICT'], short: /^q(?:\.\s*|\s+|(?=\d))(?=\S)/iu },
  { kind: 'thành phố', levels: ['PROVINCE', 'DISTRICT'], short: /^(?:tp|t\.p)(?:[.\s]+|(?=hcm$))(?=\S)/iu },
  { kind: 'tỉnh', levels: ['PROVINCE'], short: /^t(?:\.\s*|\s+)(?=\S)/iu },
]
const ALL_LEVELS: readonly Level[] = ['COMMUNE', 'DISTRICT', 'PROVINCE']

/** A piece may be one of the abbreviations: nothing else is tried against them. */
const SHORT_START = /^(?:[ptfhxqđ][.\d\s]|t[txp][.\sh]|ttr|đk|hđ)/iu

interface FoldedKind extends Kind {
  readonly folded: string
  readonly marked: string
  readonly length: number
}
const FOLDED_KINDS: readonly FoldedKind[] = KINDS.map((row) => ({
  ...row,
  folded: foldText(row.kind),
  marked: markedKey(row.kind),
  length: row.kind.split(' ').length,
}))
const KINDS_BY_FIRST_WORD = new Map<string, FoldedKind[]>()
for (const row of FOLDED_KINDS) {
  const word = row.folded.split(' ')[0] ?? ''
  KINDS_BY_FIRST_WORD.set(word, [...(KINDS_BY_FIRST_WORD.get(word) ?? []), row])
}

/** A piece with its kind taken off, then as a whole: `xa nhe` is "Nhe" or "Xá Nhè", `Phường Đúc` is a ward's name. */
export const partsOf = (piece: string): Part[] => {
  const whole: Part = { kind: null, name: piece, levels: ALL_LEVELS }
  const firstSpace = piece.indexOf(' ')
  if (firstSpace > 0) {
    for (const row of KINDS_BY_FIRST_WORD.get(foldText(piece.slice(0, firstSpace))) ?? []) {
      const end = row.length === 1 ? firstSpace : piece.indexOf(' ', firstSpace + 1)
      if (end === -1) continue
      const first = piece.slice(0, end)
      if (row.length > 1 && foldText(first) !== row.folded) continue
      if (markedKey(first) === row.marked || first.toLowerCase() === row.folded) {
        return [{ kind: ownKind(row.kind), name: piece.slice(end + 1), levels: row.levels }, whole]
      }
    }
  }
  if (!SHORT_START.test(piece)) return [whole]
  for (const { kind, levels, short } of KINDS) {
    const abbreviated = short?.exec(piece)
    if (abbreviated) {
      const part = { kind: ownKind(kind), name: piece.slice(abbreviated[0].length), levels }
      return /^\p{L}\s/u.test(piece) ? [part, whole] : [part]
    }
  }
  return [whole]
}

const ownKind = (kind: string) => (kind === 'huyện đảo' ? 'huyện' : kind)

/** What is smaller than a commune: a hamlet, street, number or plot. A unit's name may begin so: `Bản Vược`, `Chợ Mới`. */
const BELOW_COMMUNE =
  /^(?:\d|(?:ấp|thôn|bản|khóm|khu phố|khu vực|khu dân cư|kdc|khu|tổ|tdp|tiểu khu|xóm|buôn|làng|sóc|phum|đường|đại lộ|quốc lộ|ql|tỉnh lộ|tl|đt|hẻm|ngõ|ngách|kiệt|kp|số|chợ|cửa khẩu|chung cư|kcn|công ty|ubnd|km|lô|đội|ap|thon|ban|khom|to|xom|buon|lang|duong|so|cho)(?=[\s.\d]))/iu
/** Of those, what no name of a unit begins with. */
const SURELY_BELOW =
  /^(?:ấp|thôn|khóm|khu phố|khu dân cư|kdc|tổ|tdp|tiểu khu|xóm|sóc|phum|đường|đại lộ|quốc lộ|tỉnh lộ|hẻm|ngõ|ngách|kp|số|lô|ap|thon|khom|xom|duong)(?=[\s.\d])/iu

export const isBelowCommune = (piece: string): boolean => BELOW_COMMUNE.test(piece)
export const isSurelyBelowCommune = (piece: string): boolean => SURELY_BELOW.test(piece)

/** What stands where the next unit begins without a comma: `xã Vĩnh Hậu huyện An Phú`, `A - huyện B`. */
const UNIT_START =
  /(?:huyện|quận|thị xã|thành phố|tỉnh|xã|phường|thị trấn|đặc khu|huyen|quan|thi xa|thanh pho|tinh|xa|phuong|thi tran|dac khu)\s+\S|(?:[hqxpt]|t[txp]|đk)\.\s*\S|(?:t[txp]|đk)\s+\S|[hqxpt]\s+\S|[pq]\d/iuy
const FIRST_LETTERS: ReadonlySet<string> = new Set('hqtxpđHQTXPĐ')

/** The spaces before a unit that follows without a comma; none within `thị xã`. */
const innerBreaks = (text: string): number[] => {
  const breaks: number[] = []
  for (let at = text.indexOf(' ', 1); at !== -1; at = text.indexOf(' ', at + 1)) {
    const isDash = (text[at + 1] === '-' || text[at + 1] === '–') && text[at + 2] === ' '
    const start = isDash ? at + 3 : at + 1
    const first = text[start] ?? ''
    if (!FIRST_LETTERS.has(first)) continue
    if ((first === 'x' || first === 'X') && /(?:^|\s)th[iị]$/iu.test(text.slice(Math.max(0, at - 4), at))) continue
    UNIT_START.lastIndex = start
    if (UNIT_START.test(text)) breaks.push(at)
  }
  return breaks
}
const MOST_BREAKS = 8
const DASH_BREAK = /\s+[-–—]\s+/u
const SEPARATOR = /,/u
const COUNTRY = /^(?:việt nam|viet nam|vietnam|vn)$/iu

const PIECE_ENDS =
  /[\n\r\t()[\]{}|;]+|(?<=\p{L})\s*\/\s*(?=\p{L})|[-–/](?=\s*(?:xã|phường|thị|huyện|quận|thành phố|tỉnh|[xphqt]\.|t[txp][.\s]))/giu
/** `xã Vĩnh Hậu cũ`, `nay là xã …`, `thuộc huyện …`: words that are no names. */
const FORMERLY = /\s+cũ(?=\s*(?:,|$|(?:huyện|thị|thành|tỉnh|quận)\s))/giu
const FILLERS = /(^|,\s*)(?:nay (?:là|thuộc)|trước (?:đây )?(?:là|thuộc)|thuộc|tại|ở|địa bàn|địa chỉ)\s+(?=\S)/giu

/** Brackets, lines, labels and bars say where a piece ends; spaces say nothing. */
export const cleaned = (text: string): string => {
  const spaced = text
    .normalize('NFC')
    .replace(PIECE_ENDS, ',')
    .replace(/[\s"“”]+/gu, ' ')
  const named = spaced.includes(':') ? spaced.replace(/(\p{L})\s*:/gu, '$1 ').replace(/\s+/gu, ' ') : spaced
  return named.replace(FORMERLY, '').replace(FILLERS, '$1').trim()
}

/** Ways to cut an address into pieces, the likeliest first; made one by one, because the first mostly does. */
export function* splittings(text: string): Generator<string[]> {
  const byComma = split(text, SEPARATOR)
  if (byComma.length < 2) {
    const breaks = innerBreaks(text)
    // One word that may be a kind is often part of a name; two are an address without commas.
    if (breaks.length < 2) yield byComma
    yield* innerSplittings(text, breaks)
    yield* dashSplittings(text)
    if (breaks.length >= 2) yield byComma
    return
  }
  const byKind = byComma.flatMap((piece) => cutAt(piece, innerBreaks(piece)))
  // A commune within a piece, behind a hamlet: `ấp 3 xã Vĩnh Hậu, huyện An Phú`.
  const hidesCommune =
    byKind.length > byComma.length && byKind.filter(isCommuneByKind).length > byComma.filter(isCommuneByKind).length
  if (hidesCommune) yield byKind
  yield byComma
  // The reading by commas says the same where there is nothing more to cut.
  if (byKind.length > byComma.length && !hidesCommune) yield byKind
  const byDash = byComma.flatMap((piece) => split(piece, DASH_BREAK))
  if (byDash.length > byComma.length) yield byDash
}

/** A name may hold a dash: Bà Rịa - Vũng Tàu, Phan Rang - Tháp Chàm. */
function* dashSplittings(text: string): Generator<string[]> {
  const byDash = split(text, DASH_BREAK)
  if (byDash.length < 2) return
  // Four pieces are three with a dash in a name; three are mostly three.
  if (byDash.length < 4) yield byDash
  if (byDash.length > MOST_BREAKS) return
  for (let at = byDash.length - 2; at >= 0; at--) {
    yield [...byDash.slice(0, at), `${byDash[at]} - ${byDash[at + 1]}`, ...byDash.slice(at + 2)]
  }
  if (byDash.length >= 4) yield byDash
}

/** Cuts at the places where a kind follows, at all or at some: a kind may also be part of a name (`Xã Phước Tỉnh`). */
function* innerSplittings(text: string, everywhere: readonly number[]): Generator<string[]> {
  const breaks = everywhere.slice(-MOST_BREAKS)
  if (breaks.length === 0) return
  for (const some of choices(breaks)) {
    const pieces = cutAt(text, some)
    // Two communes without a comma: a part of a name was taken for a kind.
    if (pieces.filter(isCommuneByKind).length < 2) yield pieces
  }
}

const cutAt = (text: string, at: readonly number[]): string[] =>
  at.length === 0
    ? [text]
    : [0, ...at].map((from, index) => trimmed(text.slice(from, at[index]))).filter((piece) => piece !== '')

const isCommuneByKind = (piece: string): boolean => {
  const [first] = partsOf(piece)
  return first !== undefined && first.kind !== null && first.levels[0] === 'COMMUNE'
}

/** All of them, then every three, two and one. */
function* choices(breaks: readonly number[]): Generator<readonly number[]> {
  yield breaks
  for (const size of [3, 2, 1]) if (size < breaks.length) yield* subsets(breaks, size)
}

/** Every choice of so many items, in order. */
const subsets = <Item>(items: readonly Item[], size: number): Item[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map(trimmed)
    .filter((piece) => piece !== '' && !COUNTRY.test(piece))

const trimmed = (piece: string) => piece.replace(/^[\s.–-]+|[\s.–-]+$/gu, '')
