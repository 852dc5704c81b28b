import { foldText, markedKey } from '../../data/model/foldText.ts'
import type { Commune, Province } from '../../data/model/things.ts'

export interface PlaceSources {
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  /** Codes; their places come first. */
  readonly provincesWithCases: readonly string[]
  /** Names of units before 1 July 2025 with what they became. */
  readonly formerNames?: readonly { readonly name: string; readonly communeCodes: readonly string[] }[] | undefined
}

export interface FoundPlace {
  readonly code: string
  readonly type: 'commune' | 'province'
}

export interface PlaceMatch extends FoundPlace {
  readonly name: string
  readonly kind: string
  /** Null for a province. */
  readonly provinceName: string | null
  /** The former unit through which it was found; null when its own name was. */
  readonly formerName: string | null
}

interface Entry {
  readonly match: PlaceMatch
  /** Name as words without marks, a space before each: " vinh an". */
  readonly words: string
  /** The same with the province after it. */
  readonly wordsWithProvince: string
  /** Kind as words: "xa". */
  readonly kind: string
  /** Whether its province has cases. */
  readonly isOwn: boolean
  /** Kind and name with marks; made when a search with marks first needs it. */
  markedName: string | undefined
}

/** Entries in the order of equally good matches: by name, provinces before communes. */
export type PlaceIndex = readonly Entry[]

/** Words without marks, punctuation or case: "Ea H'leo" → "ea h leo". */
const foldWords = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const byName = new Intl.Collator('vi')

/** Prepares the search; made once for the units of an installation. */
export const createPlaceIndex = (sources: PlaceSources): PlaceIndex => {
  const { communes, provinces, provincesWithCases, formerNames = [] } = sources
  const provinceNames = new Map(provinces.map((province) => [province.code, province.name]))
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]))
  const own = new Set(provincesWithCases)
  const ofCommune = ({ code, name, kind, provinceCode }: Commune, formerName: string | null): Entry =>
    entryOf(
      { code, type: 'commune', name, kind, provinceName: provinceNames.get(provinceCode) ?? null, formerName },
      own.has(provinceCode),
    )
  const entries = [
    ...provinces.map(({ code, name, kind }) =>
      entryOf({ code, type: 'province', name, kind, provinceName: null, formerName: null }, own.has(code)),
    ),
    ...communes.map((commune) => ofCommune(commune, null)),
    ...formerNames.flatMap(({ name, communeCodes }) =>
      communeCodes.flatMap((code) => {
        const commune = communeByCode.get(code)
        return commune ? [ofCommune(commune, name)] : []
      }),
    ),
  ]
  return entries.sort(
    (a, b) =>
      (a.match.type === b.match.type ? 0 : a.match.type === 'province' ? -1 : 1) ||
      byName.compare(a.match.name, b.match.name) ||
      (a.match.code < b.match.code ? -1 : 1),
  )
}

const entryOf = (match: PlaceMatch, isOwn: boolean): Entry => {
  const words = ` ${foldWords(match.formerName ?? match.name)}`
  return {
    match,
    words,
    wordsWithProvince: match.provinceName ? `${words} ${foldWords(match.provinceName)}` : words,
    kind: foldWords(match.kind),
    isOwn,
    markedName: undefined,
  }
}

/** How people write a kind before a name, without marks and dots. */
const WRITTEN_KINDS: readonly (readonly [written: string, kind: string])[] = [
  ['dac khu', 'dac khu'],
  ['thanh pho', 'thanh pho'],
  ['phuong', 'phuong'],
  ['tinh', 'tinh'],
  ['xa', 'xa'],
  ['dk', 'dac khu'],
  ['tp', 'thanh pho'],
  ['p', 'phuong'],
  ['x', 'xa'],
]

/** What was typed, read as a name or a code, and as a kind followed by a name. */
interface Search {
  readonly words: string
  readonly parts: readonly string[]
  readonly code: string | null
  readonly kind: string | null
  readonly nameAfterKind: string
  /** As `markedKey` writes it; null for text without marks, which says nothing about marks. */
  readonly marked: string | null
}

const MAXIMUM_TEXT = 80

const readSearch = (text: string): Search | null => {
  const written = text.trim().slice(0, MAXIMUM_TEXT)
  const words = foldWords(written)
  if (words === '') return null
  const [prefix, kind] = WRITTEN_KINDS.find(([word]) => words.startsWith(`${word} `)) ?? ['', null]
  return {
    words,
    parts: words.split(' '),
    code: /^\d{2,5}$/.test(words) ? words : null,
    kind,
    nameAfterKind: words.slice(prefix.length + 1),
    marked: /^[\x20-\x7e]*$/.test(written) ? null : markedKey(written),
  }
}

/**
 * The places a text may mean, best first. Marks, case and the kind ("xã", "p.", "TP") may be missing. Matches at the
 * start of a word of the name come first, then those whose words are spread over name and province, then those inside a
 * word; among these, provinces with cases; then present names before former ones, the whole name before its beginning
 * before a later word. Digits are looked up as a code. No text finds nothing.
 */
export const findPlaces = (index: PlaceIndex, text: string, limit: number): PlaceMatch[] => {
  const search = readSearch(text)
  if (search === null) return []
  const found: { readonly rank: number; readonly match: PlaceMatch }[] = []
  for (const [position, entry] of index.entries()) {
    const rank = rankOf(entry, search)
    if (rank !== null) found.push({ rank: rank * index.length + position, match: entry.match })
  }
  found.sort((a, b) => a.rank - b.rank)
  const byCode = new Map<string, PlaceMatch>()
  for (const { match } of found) {
    if (byCode.size === limit) break
    if (!byCode.has(match.code)) byCode.set(match.code, match)
  }
  return [...byCode.values()]
}

const TIERS = { code: 0, name: 1, nameAfterKind: 2, spread: 3, inside: 4 } as const

/** How well an entry fits, smaller is better; null when it does not. */
const rankOf = (entry: Entry, search: Search): number | null => {
  const found = tierOf(entry, search)
  if (found === null) return null
  const [tier, exactness] = found
  const digits = [
    tier,
    entry.isOwn || tier === TIERS.code ? 0 : 1,
    entry.match.formerName === null ? 0 : 1,
    exactness,
    search.kind === null || search.kind === entry.kind ? 0 : 1,
    search.marked === null || markedName(entry).includes(search.marked) ? 0 : 1,
  ]
  return digits.reduce((rank, digit) => rank * 5 + digit, 0)
}

const tierOf = (entry: Entry, search: Search): readonly [tier: number, exactness: number] | null => {
  if (search.code && entry.match.code.startsWith(search.code))
    return [TIERS.code, entry.match.code === search.code ? 0 : 1]
  const named = exactnessOf(entry, search.words)
  if (named !== null) return [TIERS.name, named]
  const namedAfterKind = search.kind === null ? null : exactnessOf(entry, search.nameAfterKind)
  if (namedAfterKind !== null) return [TIERS.nameAfterKind, namedAfterKind]
  const [first = '', ...rest] = search.parts
  if (
    rest.length > 0 &&
    entry.words.includes(` ${first}`) &&
    rest.every((word) => entry.wordsWithProvince.includes(` ${word}`))
  )
    return [TIERS.spread, entry.wordsWithProvince.includes(` ${search.words}`) ? 0 : 1]
  return entry.words.includes(search.words) ? [TIERS.inside, 0] : null
}

/** 0 the whole name, 1 its beginning, 2 the start of a later word; null when no word of the name starts so. */
const exactnessOf = (entry: Entry, words: string): number | null => {
  const place = entry.words.indexOf(` ${words}`)
  if (place < 0) return null
  return place > 0 ? 2 : entry.words.length === words.length + 1 ? 0 : 1
}

const markedName = (entry: Entry): string => {
  const { kind, name, formerName } = entry.match
  entry.markedName ??= markedKey(formerName ?? `${kind} ${name}`)
  return entry.markedName
}

let latest: { readonly sources: PlaceSources; readonly index: PlaceIndex } | null = null

/** The index for these units, made once while the lists stay the same, however many searches are on the page. */
export const placeIndexOf = (sources: PlaceSources): PlaceIndex => {
  const isSame =
    latest !== null &&
    latest.sources.communes === sources.communes &&
    latest.sources.provinces === sources.provinces &&
    latest.sources.formerNames === sources.formerNames &&
    latest.sources.provincesWithCases.join() === sources.provincesWithCases.join()
  if (latest === null || !isSame) latest = { sources, index: createPlaceIndex(sources) }
  return latest.index
}
