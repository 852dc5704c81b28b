import { type Change, changeOf, ratePerTenThousand } from '../../data/analysis/change.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune } from '../../data/model/things.ts'
import type { PlaceSort } from '../view/view.ts'

/** One commune of the table. */
export interface PlaceRow {
  readonly code: string
  /** Without the kind; the code where the commune is not known here. */
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
  readonly count: number
  /** Per 10.000 people; null where the population is not known. */
  readonly rate: number | null
  /** Against the previous period; null when there is nothing to compare with. */
  readonly change: Change | null
}

export interface PlaceRows {
  /** Communes with cases now or in the previous period, in order. */
  readonly rows: readonly PlaceRow[]
  /** Cases whose commune is not known: they have no row, but count. */
  readonly unknown: number
  /** Rows and unknown together. */
  readonly total: number
}

/** Place of every commune in the alphabet: sorting by name is then a comparison of numbers. */
export type NameRanks = ReadonlyMap<string, number>

const collator = new Intl.Collator('vi')

export const nameRanks = (communes: readonly Commune[]): NameRanks =>
  new Map(
    communes
      .toSorted((a, b) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1))
      .map(({ code }, rank) => [code, rank]),
  )

/** The communes of the counts as sorted rows. Counts ignore the places clause, so every place is here. */
export const placeRows = (
  counts: Pick<LinkedCounts, 'places' | 'previous'>,
  communeOf: ReadonlyMap<string, Commune>,
  ranks: NameRanks,
  sort: PlaceSort,
): PlaceRows => {
  const before = counts.previous?.places
  let unknown = 0
  let total = 0
  const rows: PlaceRow[] = []
  for (const code of new Set([...Object.keys(counts.places), ...Object.keys(before ?? {})])) {
    const count = counts.places[code] ?? 0
    total += count
    if (code.length !== 5) {
      unknown += count
      continue
    }
    const commune = communeOf.get(code)
    rows.push({
      code,
      name: commune?.name ?? code,
      kind: commune?.kind ?? '',
      provinceCode: commune?.provinceCode ?? '',
      count,
      rate: ratePerTenThousand(count, commune?.population ?? null),
      change: before ? changeOf(count, before[code] ?? 0) : null,
    })
  }
  return { rows: rows.sort(comparing(sort, ranks)), unknown, total }
}

/** What is not known comes last in either direction; equal rows by size, then by name. */
const comparing = ({ by, descending }: PlaceSort, ranks: NameRanks) => {
  const rank = ({ code }: PlaceRow) => ranks.get(code) ?? Number.POSITIVE_INFINITY
  const byName = (a: PlaceRow, b: PlaceRow) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1)
  const sign = descending ? -1 : 1
  if (by === 'name') return (a: PlaceRow, b: PlaceRow) => sign * byName(a, b)
  const valueOf = {
    count: ({ count }: PlaceRow) => count,
    rate: ({ rate }: PlaceRow) => rate,
    change: ({ change }: PlaceRow) => change && change.z,
  }[by]
  return (a: PlaceRow, b: PlaceRow) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1
    } else if (left !== right) return sign * (left - right)
    return b.count - a.count || byName(a, b)
  }
}

/** The rows of a folded table: the first `limit`, and those that are marked wherever they stand. */
export const foldedPlaces = (
  rows: readonly PlaceRow[],
  limit: number,
  isMarked: (code: string) => boolean,
): readonly PlaceRow[] => rows.filter(({ code }, index) => index < limit || isMarked(code))
