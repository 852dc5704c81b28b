import {
  cleaned,
  isBelowCommune,
  isSurelyBelowCommune,
  type Level,
  type Part,
  partsOf,
  splittings,
} from './unitPieces.ts'

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
  /** Something smaller than a commune is said too: a hamlet, a street, a landmark. */
  readonly hasSmallerPlace: boolean
  /** Pieces in front of the commune that were passed over though they do not look smaller. */
  readonly passed: readonly string[]
  /**
   * Where several pieces are communes by their kind (`xã A, xã B, huyện C`): which of them this reading takes, the last
   * first; null where there is but one. All of them are meant.
   */
  readonly oneOfSeveral: number | null
}

/**
 * Ways to read an address such as `ấp 3, xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang`, `P.1, TP Mỹ Tho`, `xa vinh hau`,
 * `Vĩnh Hậu - An Phú - An Giang` or `tỉnh An Giang, huyện An Phú, xã Vĩnh Hậu`, the likeliest first. Nothing is looked
 * up: which reading is true, the units decide. They are made one by one: mostly the first is true.
 */
export function* readUnitText(text: string): Generator<UnitReading> {
  for (const pieces of splittings(cleaned(text))) yield* readingsOf(pieces)
}

/** The unit of a column that holds one level only, such as `H. An Phú` or `An Phú`. */
export const readSingleUnit = (text: string): NamedUnit[] =>
  partsOf(cleaned(text)).map(({ kind, name }) => ({ kind, name }))

/** Takes commune, district and province from the pieces; smaller places are passed over. */
function* readingsOf(pieces: readonly string[]): Generator<UnitReading> {
  const units = pieces.map(partsOf)
  const named = units.flatMap((unit, index) => (isCommune(unit) ? [index] : []))
  if (named.length === 0) yield* readingsWithoutKind(pieces, units)
  for (const index of named.reverse()) {
    const readings = readingsAround(pieces, units, index)
    if (named.length === 1) yield* readings
    else for (const reading of readings) yield { ...reading, oneOfSeveral: index }
  }
}

const isCommune = ([first]: readonly Part[]): boolean => first?.kind != null && first.levels[0] === 'COMMUNE'

/** Around a piece that is a commune by its kind: larger units behind it, in front of it, or on both sides. */
function* readingsAround(
  pieces: readonly string[],
  units: readonly (readonly Part[])[],
  named: number,
): Generator<UnitReading> {
  const commune = units[named] ?? []
  const isLarger = (unit: readonly Part[], index: number) =>
    !isCommune(unit) && !isSurelyBelowCommune(pieces[index] ?? '')
  const larger = units.map((unit, index) => ({ unit, index })).filter(({ unit, index }) => isLarger(unit, index))
  const behind = larger
    .filter(({ index }) => index > named)
    .slice(0, 2)
    .map(({ unit }) => unit)
  const before = larger
    .filter(({ index }) => index < named)
    .slice(-2)
    .reverse()
    .map(({ unit }) => unit)
  const others = units.length - 1
  const byKind = before.filter(([first]) => first?.kind != null)
  if (byKind.length > 0) {
    yield* assign([commune, ...byKind, ...behind].slice(0, 3), others > byKind.length + behind.length)
    yield* assign([commune, ...behind, ...byKind].slice(0, 3), others > byKind.length + behind.length)
  }
  if (behind.length > 0) yield* assign([commune, ...behind], others > behind.length)
  else {
    for (let count = before.length; count >= 0; count--) {
      const passed = before.slice(count).map((parts) => parts.at(-1)?.name ?? '')
      for (const reading of assign([commune, ...before.slice(0, count)], others > count)) yield { ...reading, passed }
    }
  }
}

/** No kind of the commune level is written: the last three pieces, or fewer, or the same the other way round. */
function* readingsWithoutKind(pieces: readonly string[], units: readonly (readonly Part[])[]): Generator<UnitReading> {
  let start = Math.max(0, pieces.length - 3)
  yield* assign(units.slice(start), start > 0)
  while (start < pieces.length - 1 && isBelowCommune(pieces[start] ?? '')) yield* assign(units.slice(++start), true)
  if (pieces.length > 1) yield* assign(units.slice(0, 3).reverse(), pieces.length > 3)
}

const PATTERNS: Readonly<Record<number, readonly (readonly Level[])[]>> = {
  1: [['COMMUNE'], ['PROVINCE'], ['DISTRICT']],
  2: [
    ['COMMUNE', 'PROVINCE'],
    ['COMMUNE', 'DISTRICT'],
    ['DISTRICT', 'PROVINCE'],
  ],
  3: [['COMMUNE', 'DISTRICT', 'PROVINCE']],
}

/** Every way to give the levels, in falling order, to the pieces. */
function* assign(units: readonly (readonly Part[])[], hasSmallerPlace: boolean): Generator<UnitReading> {
  const rows = combinations(units)
  for (const levels of PATTERNS[units.length] ?? []) {
    for (const parts of rows) {
      if (!parts.every((part, index) => part.levels.includes(levels[index] as Level))) continue
      yield toReading(parts, levels, hasSmallerPlace)
    }
  }
}

const combinations = (units: readonly (readonly Part[])[]): Part[][] =>
  units.reduce<Part[][]>((rows, ways) => rows.flatMap((row) => ways.map((way) => [...row, way])), [[]])

const toReading = (parts: readonly Part[], levels: readonly Level[], hasSmallerPlace: boolean): UnitReading => {
  const at = (level: Level): NamedUnit | null => parts[levels.indexOf(level)] ?? null
  return {
    commune: at('COMMUNE'),
    district: at('DISTRICT'),
    province: at('PROVINCE'),
    hasSmallerPlace,
    passed: [],
    oneOfSeveral: null,
  }
}
