import type { ResolveUnit, StatedUnit, UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import { foldKey, markedKey } from '../../data/model/foldText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { looseMarkedKey, looseNameKey, nameKey } from '../../data/model/unitNames.ts'
import { type NamedUnit, readSingleUnit, readUnitText, type UnitReading } from '../../data/model/unitText.ts'
import { UNITS_SINCE } from '../communes/referenceFiles.ts'
import type { Sql } from '../database/connect.ts'
import { nameProvinces, type ProvinceName } from './provinceNames.ts'
import { type DistrictName, listUnits, type UnitRow } from './unitRows.ts'

/** Loads today's and former units once and makes the function that resolves stated units against them. */
export const loadUnitIndex = async (sql: Sql): Promise<ResolveUnit> => {
  const { units, provinces } = await listUnits(sql)
  return unitResolver(units, provinces)
}

const FIRST_DAY_OF_TODAYS_UNITS = dayNumber(UNITS_SINCE)
const CACHED_ANSWERS = 20_000

/**
 * Makes the function that brings a stated unit to today's commune. Former units come first for cases before 1 July 2025
 * or where a district is named, today's otherwise; each falls back to the other. A unit that was split, or a name that
 * several units bear, is never decided here: the candidates are given.
 */
export const unitResolver = (
  units: readonly UnitRow[],
  provinces: readonly { code: string; name: string }[],
): ResolveUnit => {
  const byKey = {
    exact: groupUnits(units, ({ keys }) => keys.exact),
    loose: groupUnits(units, ({ keys }) => keys.loose),
  }
  const byCode = groupUnits(units, (unit) => unit.code)
  const provinceNames = nameProvinces(units, provinces)
  const districtProvinces = provincesOfDistricts(units)
  const formerProvinces = formerProvincesOf(units)
  const findProvince = (unit: NamedUnit | null) => (unit ? provinceNames.get(foldKey(unit.name)) : undefined)

  const resolutionOfProvince = (code: string | null, named: ProvinceName | undefined): UnitResolution => ({
    ...NOTHING,
    provinceCode: code,
    formerProvinces: namedFirst(formerProvinces.get(code ?? '') ?? [], named),
  })

  /** Null when the reading cannot be meant. */
  const resolve = (reading: UnitReading, way: WayOfWriting): UnitResolution | null => {
    const { commune, district } = reading
    if (commune && commune.name.length > LONGEST_NAME) return null
    const province = findProvince(reading.province)
    if (reading.province && !province) return null
    const districtKey = district ? KEY_OF[way.compares](district) : null
    if (!commune) {
      const around = district ? districtProvinces.get(nameKey(district)) : undefined
      if (district && !around) return null
      return resolutionOfProvince(province?.code ?? only(around ?? []), province)
    }
    const found = byCode.get(codeOf(commune) ?? '') ?? byKey[way.compares].get(KEY_OF[way.compares](commune)) ?? []
    const isBareName = commune.kind === null && !reading.province && !district && !/^\d/.test(commune.name)
    const sameName = isBareName ? findProvince(commune) : undefined
    if (sameName && found.length > 0) {
      // "Lào Cai" alone is a province and a ward.
      return { ...resolutionOf(found, sameName), communeCode: null, statedUnitCode: null, problem: 'UNIT_UNKNOWN' }
    }
    let best = Number.POSITIVE_INFINITY
    let chosen: UnitRow[] = []
    const isLoose = way.compares === 'loose'
    const marked = !way.isMarked ? null : isLoose ? looseMarkedKey(commune.name) : markedKey(commune.name)
    const comparison = { ...way, province, districtKey, marked, code: codeOf(commune) }
    for (const unit of found) {
      const rank = rankOf(unit, reading, comparison)
      if (rank === null || rank > best) continue
      if (rank < best) chosen = []
      best = rank
      chosen.push(unit)
    }
    return chosen.length === 0 ? null : resolutionOf(chosen, province)
  }

  const answer = (stated: StatedUnit, isBefore: boolean): UnitResolution => {
    const text = stated.unit + stated.district + stated.province
    const isMarked = HAS_MARK.test(text)
    let province: ProvinceName | undefined
    let statesCommune = false
    let namesCommune = false
    let provinceAlone: UnitResolution | null = null
    for (const compares of ['exact', 'loose'] as const) {
      const several = new Map<number, UnitResolution>()
      let last = Number.POSITIVE_INFINITY
      for (const reading of readingsOf(stated)) {
        const at = reading.oneOfSeveral
        // Of several communes each is resolved once, in one way to cut the text.
        if (several.size > 0 && (at === null || at > last)) break
        if (at !== null && several.has(at)) continue
        namesCommune ||= reading.commune !== null && COMMUNE_KINDS.has(reading.commune.kind ?? '')
        const resolution = resolve(reading, { isBefore, isMarked, compares })
        if (resolution && namesCommune && !resolution.statesCommune) provinceAlone ??= resolution
        else if (resolution) {
          const said = reading.hasSmallerPlace ? { ...resolution, statesSmallerPlace: true } : resolution
          if (at === null) return said
          several.set(at, said)
          last = at
        }
        province ??= findProvince(reading.province)
        statesCommune ||= reading.commune !== null
      }
      if (several.size > 0) return oneOf([...several.values()])
    }
    // Nothing fits; the province may still be sure.
    const around = provinceAlone ?? resolutionOfProvince(province?.code ?? null, province)
    return { ...around, statesCommune, problem: 'UNIT_UNKNOWN' }
  }

  const cache = new Map<string, UnitResolution>()
  return (stated, day) => {
    const isBefore = day !== null && day < FIRST_DAY_OF_TODAYS_UNITS
    const key = `${stated.unit}\n${stated.district}\n${stated.province}\n${isBefore}`
    const known = cache.get(key)
    if (known) return known
    if (cache.size >= CACHED_ANSWERS) cache.clear()
    const resolution = answer(stated, isBefore)
    cache.set(key, resolution)
    return resolution
  }
}

/** Who writes one of these states a commune, whether it is found or not. */
const COMMUNE_KINDS: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])
const KEY_OF = { exact: nameKey, loose: looseNameKey } as const
/** A letter with a mark, composed or not. */
const HAS_MARK = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u
/** No name of a unit is as long: what is longer was cut at the wrong place. */
const LONGEST_NAME = 36

interface WayOfWriting {
  /** Whether the case is older than today's units. */
  readonly isBefore: boolean
  /** Whether the text has marks anywhere: then a name without any is meant so. */
  readonly isMarked: boolean
  /** Under which key names are compared: first exactly, then with spellings of y and numbers forgotten. */
  readonly compares: 'exact' | 'loose'
}

const NOTHING: UnitResolution = {
  statesCommune: false,
  statedUnitCode: null,
  communeCode: null,
  provinceCode: null,
  problem: null,
  candidates: [],
  shares: [],
  formerProvinces: [],
  statesSmallerPlace: false,
}

/** The readings of the unit cell, with district and province taken from their own columns where those are filled. */
function* readingsOf({ unit, district, province }: StatedUnit): Generator<UnitReading> {
  const whole = unit.trim() === '' ? [NOTHING_READ] : readUnitText(unit)
  if (district.trim() === '' && province.trim() === '') return yield* whole
  const districts = district.trim() === '' ? [null] : readSingleUnit(district)
  const provinces = province.trim() === '' ? [null] : readSingleUnit(province)
  for (const reading of whole) {
    for (const ownDistrict of districts) {
      for (const ownProvince of provinces) {
        yield {
          ...reading,
          district: ownDistrict ?? reading.district,
          province: ownProvince ?? reading.province,
        }
      }
    }
  }
}

const NOTHING_READ: UnitReading = {
  commune: null,
  district: null,
  province: null,
  hasSmallerPlace: false,
  oneOfSeveral: null,
}

/** A code written as the unit; spreadsheets drop leading zeros. Island districts have three digits. */
const codeOf = ({ kind, name }: NamedUnit): string | null =>
  kind === null && /^\d{3,5}$/.test(name) ? (name.length === 3 ? name : name.padStart(5, '0')) : null

/**
 * How well a unit fits, 0 best; null when a district or province that was named contradicts it. By weight: the marks of
 * the name, the kind written, the kind of the district, former or today's unit by day, the province by its name then or
 * by its name now.
 */
const rankOf = (
  unit: UnitRow,
  { commune, district, province: provinceText }: UnitReading,
  { province, districtKey, marked, code, isBefore, compares }: Comparison,
): number | null => {
  if (!commune || (commune.kind === 'huyện' && unit.kind !== 'huyện')) return null
  // By the district first: it leaves few of the units of a name.
  if (districtKey !== null && !unit.districts.some((known) => known[compares] === districtKey)) return null
  const isInToday = province?.today ? unit.provincesToday.includes(province.today) : false
  const wasIn = province?.former ? unit.formerProvinces.includes(province.former) : false
  if (provinceText && !isInToday && !wasIn) return null
  const isByCode = unit.code === code
  const isDistrictKind = (known: DistrictName) => known.kind === district?.kind && known[compares] === districtKey
  let rank =
    isByCode || marked === null || (compares === 'loose' ? looseMarkedKey(unit.name) : unit.keys.marked) === marked
      ? 0
      : 1
  rank = rank * 2 + (!isByCode && commune.kind !== null && commune.kind !== unit.kind ? 1 : 0)
  rank = rank * 2 + (district?.kind != null && !unit.districts.some(isDistrictKind) ? 1 : 0)
  rank = rank * 2 + (unit.isFormer !== (isBefore || district !== null) ? 1 : 0)
  return rank * 2 + (provinceText !== null && !(unit.isFormer ? wasIn : isInToday) ? 1 : 0)
}

interface Comparison extends WayOfWriting {
  readonly province: ProvinceName | undefined
  readonly districtKey: string | null
  /** Key with marks of the commune's name; null when marks say nothing. */
  readonly marked: string | null
  /** What was written, when it is a code. */
  readonly code: string | null
}

const resolutionOf = (chosen: readonly UnitRow[], province: ProvinceName | undefined): UnitResolution => {
  const communes = [...new Set(chosen.flatMap((unit) => unit.communes))].sort()
  const communeCode = only(communes)
  return {
    statesCommune: true,
    statedUnitCode: only(chosen)?.code ?? null,
    communeCode,
    provinceCode: only(new Set(chosen.flatMap((unit) => unit.provincesToday))) ?? province?.code ?? null,
    problem: communeCode !== null ? null : chosen.length === 1 ? 'UNIT_SPLIT' : 'UNIT_UNKNOWN',
    candidates: communeCode !== null ? [] : communes,
    shares: communeCode !== null ? [] : communes.map(() => null),
    formerProvinces: namedFirst([...new Set(chosen.flatMap((unit) => unit.formerProvinces))], province),
    statesSmallerPlace: false,
  }
}

/** Of several communes that are stated: the one when all are the same, else all of them as candidates. */
const oneOf = (resolutions: readonly UnitResolution[]): UnitResolution => {
  const [first = NOTHING, ...others] = resolutions
  const isOne = others.every(({ communeCode }) => communeCode !== null && communeCode === first.communeCode)
  if (isOne) return first
  const candidates = [
    ...new Set(resolutions.flatMap(({ communeCode, candidates: some }) => (communeCode ? [communeCode] : some))),
  ].sort()
  return {
    ...first,
    statedUnitCode: null,
    communeCode: null,
    provinceCode: only(new Set(resolutions.map(({ provinceCode }) => provinceCode))),
    problem: 'UNIT_UNKNOWN',
    candidates,
    shares: candidates.map(() => null),
    formerProvinces: [...new Set(resolutions.flatMap(({ formerProvinces }) => formerProvinces))],
  }
}

/** The one item of a collection; null when there are none or several. */
const only = <Item>(items: Iterable<Item>): Item | null => {
  const [first, ...others] = items
  return first !== undefined && others.length === 0 ? first : null
}

const provincesOfDistricts = (units: readonly UnitRow[]): Map<string, Set<string>> => {
  const provinces = new Map<string, Set<string>>()
  for (const unit of units) {
    if (!unit.isFormer) continue
    for (const { exact } of unit.districts) {
      provinces.set(exact, new Set([...(provinces.get(exact) ?? []), ...unit.provincesToday]))
    }
  }
  return provinces
}

/** Keys of the former provinces by the code of today's in which their communes lie. */
const formerProvincesOf = (units: readonly UnitRow[]): Map<string, string[]> => {
  const former = new Map<string, string[]>()
  for (const unit of units) {
    if (!unit.isFormer) continue
    for (const code of unit.provincesToday) {
      const known = former.get(code) ?? []
      former.set(code, [...known, ...unit.formerProvinces.filter((key) => !known.includes(key))])
    }
  }
  return former
}

/** The former province that is named, before the others. */
const namedFirst = (keys: readonly string[], named: ProvinceName | undefined): readonly string[] =>
  named?.former && keys.includes(named.former) ? [named.former, ...keys.filter((key) => key !== named.former)] : keys

const groupUnits = (units: readonly UnitRow[], keyOf: (unit: UnitRow) => string): Map<string, UnitRow[]> => {
  const groups = new Map<string, UnitRow[]>()
  for (const unit of units) {
    const group = groups.get(keyOf(unit))
    if (group) group.push(unit)
    else groups.set(keyOf(unit), [unit])
  }
  return groups
}
