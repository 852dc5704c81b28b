import { foldText, markedKey } from './foldText.ts'

/** One unit named in an address: its kind where written (`xã`, `huyện`, `thành phố` …) and its name without it. */
export interface NamedUnit {
  readonly kind: string | null
  readonly name: string
}

/** One way to read an address. Parts that are not said are null. */
export interface UnitReading {
  readonly commune: NamedUnit | null
  readonly district: NamedUnit | null
  readonly province: NamedUnit | null
}

type Level = 'COMMUNE' | 'DISTRICT' | 'PROVINCE'
interface Part extends NamedUnit {
  readonly levels: readonly Level[]
}

const KINDS: readonly { kind: string; levels: readonly Level[]; short: RegExp | null }[] = [
  { kind: 'thị trấn', levels: ['COMMUNE'], short: /^tt[.\s]\s*(?=\S)/iu },
  { kind: 'thị xã', levels: ['DISTRICT'], short: /^tx[.\s]\s*(?=\S)/iu },
  { kind: 'xã', levels: ['COMMUNE'], short: /^x\.\s*(?=\S)/iu },
  { kind: 'phường', levels: ['COMMUNE'], short: /^(?:p\.\s*|[pf]\.?\s*(?=\d))(?=\S)/iu },
  { kind: 'đặc khu', levels: ['COMMUNE'], short: /^đk[.\s]\s*(?=\S)/iu },
  // The island districts had no communes, so they are also read as the unit itself.
  { kind: 'huyện đảo', levels: ['DISTRICT', 'COMMUNE'], short: null },
  { kind: 'huyện', levels: ['DISTRICT', 'COMMUNE'], short: /^h\.\s*(?=\S)/iu },
  { kind: 'quận', levels: ['DISTRICT'], short: /^q(?:\.\s*|\.?\s*(?=\d))(?=\S)/iu },
  { kind: 'thành phố', levels: ['PROVINCE', 'DISTRICT'], short: /^tp(?:[.\s]\s*|(?=hcm$))(?=\S)/iu },
  { kind: 'tỉnh', levels: ['PROVINCE'], short: /^t\.\s*(?=\S)/iu },
]
const ALL_LEVELS: readonly Level[] = ['COMMUNE', 'DISTRICT', 'PROVINCE']

/** What is smaller than a commune: a hamlet, street, number or plot. */
const BELOW_COMMUNE =
  /^(?:\d|(?:ấp|thôn|bản|khóm|khu phố|khu vực|khu|tổ|xóm|buôn|làng|sóc|phum|đường|quốc lộ|tỉnh lộ|hẻm|ngõ|kp|số|chợ|cửa khẩu|km|lô|đội|ap|thon|ban|khom|to|xom|buon|lang|duong|so|cho)(?=[\s.\d]))/iu

/** Where one unit may end and the next begin without a comma: `xã Vĩnh Hậu huyện An Phú`, `A - huyện B`. */
const INNER_BREAK =
  /\s+(?:[-–]\s+)?(?=(?:huyện|quận|thị xã|thành phố|tỉnh|xã|phường|thị trấn|đặc khu|huyen|quan|thi xa|thanh pho|tinh)\s+\S|(?:h|q|tx|tp)\.\s*\S|tp\s+\S)/giu
const MOST_BREAKS = 8
const DASH_BREAK = /\s+[-–]\s+/u
const COUNTRY = /^(?:việt nam|viet nam|vietnam)$/iu

/**
 * Ways to read an address such as `ấp 3, xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang`, `P.1, TP Mỹ Tho`, `xa vinh hau` or
 * `Vĩnh Hậu - An Phú - An Giang`, the likeliest first. Nothing is looked up: which reading is true, the units decide.
 */
export const readUnitText = (text: string): UnitReading[] => {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const readings = splittings(clean).flatMap((pieces) => readingsOf(pieces))
  const seen = new Set<string>()
  return readings.filter((reading) => {
    const key = JSON.stringify(reading)
    return !seen.has(key) && seen.add(key)
  })
}

/** The unit of a column that holds one level only, such as `H. An Phú` or `An Phú`. */
export const readSingleUnit = (text: string): NamedUnit[] =>
  partsOf(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).map(({ kind, name }) => ({ kind, name }))

const splittings = (text: string): string[][] => {
  const byComma = split(text, /[,;\n|]/u)
  if (byComma.length > 1) return [byComma, byComma.flatMap((piece) => split(piece, INNER_BREAK))]
  return [byComma, ...innerSplittings(text), split(text, DASH_BREAK)]
}

/** Cuts at two or at one of the places where a kind follows; a kind may also be part of a name (`Xã Phước Tỉnh`). */
const innerSplittings = (text: string): string[][] => {
  const breaks = [...text.matchAll(INNER_BREAK)].map((found) => found.index).slice(0, MOST_BREAKS)
  const pairs = breaks.flatMap((first, index) => breaks.slice(index + 1).map((second) => [first, second]))
  return [...pairs, ...breaks.map((only) => [only])].map((cuts) =>
    [0, ...cuts].map((from, index) => trimmed(text.slice(from, cuts[index]))),
  )
}

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map(trimmed)
    .filter((piece) => piece !== '' && !COUNTRY.test(piece))

const trimmed = (piece: string) => piece.replace(/^[\s.–-]+|[\s.–-]+$/gu, '')

/** Takes commune, district and province from the right end of the pieces; smaller places in front are passed over. */
const readingsOf = (pieces: readonly string[]): UnitReading[] => {
  const units = pieces.map(partsOf)
  const named = units.findLastIndex(([first]) => first?.kind && first.levels[0] === 'COMMUNE')
  if (named !== -1) return assign(units.slice(named, named + 3))
  let start = Math.max(0, pieces.length - 3)
  const readings = assign(units.slice(start))
  while (start < pieces.length - 1 && BELOW_COMMUNE.test(pieces[start] ?? '')) {
    readings.push(...assign(units.slice(++start)))
  }
  return readings
}

/** Every way to give the levels, in falling order, to the pieces. */
const assign = (units: readonly (readonly Part[])[]): UnitReading[] => {
  const patterns: Level[][] =
    units.length === 1
      ? [['COMMUNE'], ['PROVINCE'], ['DISTRICT']]
      : units.length === 2
        ? [
            ['COMMUNE', 'PROVINCE'],
            ['COMMUNE', 'DISTRICT'],
            ['DISTRICT', 'PROVINCE'],
          ]
        : [['COMMUNE', 'DISTRICT', 'PROVINCE']]
  return patterns.flatMap((levels) =>
    combinations(units).flatMap((parts) =>
      parts.every((part, index) => part.levels.includes(levels[index] as Level)) ? [toReading(parts, levels)] : [],
    ),
  )
}

const combinations = (units: readonly (readonly Part[])[]): Part[][] =>
  units.reduce<Part[][]>((rows, ways) => rows.flatMap((row) => ways.map((way) => [...row, way])), [[]])

const toReading = (parts: readonly Part[], levels: readonly Level[]): UnitReading => {
  const at = (level: Level): NamedUnit | null => {
    const part = parts[levels.indexOf(level)]
    return part ? { kind: part.kind, name: part.name } : null
  }
  return { commune: at('COMMUNE'), district: at('DISTRICT'), province: at('PROVINCE') }
}

/** A piece with its kind taken off, then as a whole: `xa nhe` is "Nhe" or "Xá Nhè", `Phường Đúc` is a ward's name. */
const partsOf = (piece: string): Part[] => {
  const whole: Part = { kind: null, name: piece, levels: ALL_LEVELS }
  const words = piece.split(' ')
  const beginnings = [1, 2].map((length) => foldText(words.slice(0, length).join(' ')))
  for (const { kind, folded, length, levels, short } of FOLDED_KINDS) {
    const ownKind = kind === 'huyện đảo' ? 'huyện' : kind
    if (words.length > length && beginnings[length - 1] === folded) {
      const first = words.slice(0, length).join(' ')
      const isKind = markedKey(first) === markedKey(kind) || first.toLowerCase() === folded
      if (isKind) return [{ kind: ownKind, name: words.slice(length).join(' '), levels }, whole]
    }
    const abbreviated = short?.exec(piece)
    if (abbreviated) return [{ kind: ownKind, name: piece.slice(abbreviated[0].length), levels }]
  }
  return [whole]
}

const FOLDED_KINDS = KINDS.map((row) => ({ ...row, folded: foldText(row.kind), length: row.kind.split(' ').length }))
