import type { ResolveUnit, StatedUnit, UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import { foldKey, markedKey } from '../../data/model/foldText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { looseMarkedKey, looseNameKey, nameKey } from '../../data/model/unitNames.ts'
import { type NamedUnit, readSingleUnit, readUnitText, type UnitReading } from '../../data/model/unitText.ts'
import { UNITS_SINCE } from '../../data/model/unitsSince.ts'
import type { Sql } from '../database/connect.ts'
import { type NamedProvince, nameProvinces, type ProvinceName } from './provinceNames.ts'
import { codeOf, rankOf, type WayOfWriting } from './unitRank.ts'
import { NOTHING, namedFirst, oneOf, only, resolutionOf } from './unitResolution.ts'
import { listUnits, type UnitRow } from './unitRows.ts'

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
export const unitResolver = (units: readonly UnitRow[], provinces: readonly NamedProvince[]): ResolveUnit => {
  const byKey = {
    exact: groupUnits(units, ({ keys }) => keys.exact),
    loose: groupUnits(units, ({ keys }) => keys.loose),
  }
  const byCode = groupUnits(units, (unit) => unit.code)
  const provinceNames = nameProvinces(units, provinces)
  const districtProvinces = provincesOfDistricts(units)
  const formerProvinces = formerProvincesOf(units)
  const findProvince = (unit: NamedUnit | null) => (unit ? provinceNames.get(foldKey(unit.name)) : undefined)

  const namesProvince = (piece: string) => piece.split(/\s+[-–]\s+/u).some((part) => provinceNames.has(foldKey(part)))

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
    if (reading.province && (!province || (reading.province.kind === 'thành phố' && !province.isCity))) return null
    // A piece passed over for a hamlet must not be a province: then something contradicts it.
    if (reading.passed.some(namesProvince)) return null
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
  passed: [],
  oneOfSeveral: null,
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

const groupUnits = (units: readonly UnitRow[], keyOf: (unit: UnitRow) => string): Map<string, UnitRow[]> => {
  const groups = new Map<string, UnitRow[]>()
  for (const unit of units) {
    const group = groups.get(keyOf(unit))
    if (group) group.push(unit)
    else groups.set(keyOf(unit), [unit])
  }
  return groups
}
