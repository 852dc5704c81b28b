import type { ResolveUnit, StatedUnit, UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import { foldKey, markedKey } from '../../data/model/foldText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { type NamedUnit, readSingleUnit, readUnitText, type UnitReading } from '../../data/model/unitText.ts'
import { UNITS_SINCE } from '../communes/referenceFiles.ts'
import type { Sql } from '../database/connect.ts'
import { nameProvinces, type ProvinceName } from './provinceNames.ts'
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
export const unitResolver = (
  units: readonly UnitRow[],
  provinces: readonly { code: string; name: string }[],
): ResolveUnit => {
  const byName = groupUnits(units, (unit) => foldKey(unit.name))
  const byCode = groupUnits(units, (unit) => unit.code)
  const provinceNames = nameProvinces(units, provinces)
  const districtProvinces = provincesOfDistricts(units)
  const findProvince = (unit: NamedUnit | null) => (unit ? provinceNames.get(foldKey(unit.name)) : undefined)

  /** Null when the reading cannot be meant. */
  const resolve = (reading: UnitReading, way: WayOfWriting): UnitResolution | null => {
    const { commune, district } = reading
    const province = findProvince(reading.province)
    if (reading.province && !province) return null
    if (!commune) {
      const around = district ? districtProvinces.get(nameKey(district)) : undefined
      if (district && !around) return null
      return { ...NOTHING, provinceCode: province?.code ?? only(around ?? []) }
    }
    const found = byCode.get(codeOf(commune) ?? '') ?? byName.get(nameKey(commune)) ?? []
    const isBareName = commune.kind === null && !reading.province && !district && !/^\d/.test(commune.name)
    const sameName = isBareName ? findProvince(commune) : undefined
    if (sameName && found.length > 0) {
      // "Lào Cai" alone is a province and a ward.
      return { ...resolutionOf(found, sameName), communeCode: null, statedUnitCode: null, problem: 'UNIT_UNKNOWN' }
    }
    const ranked = found.flatMap((unit) => {
      const rank = rankOf(unit, reading, province, way)
      return rank === null ? [] : [{ unit, rank }]
    })
    const best = Math.min(...ranked.map(({ rank }) => rank))
    const chosen = ranked.filter(({ rank }) => rank === best).map(({ unit }) => unit)
    return chosen.length === 0 ? null : resolutionOf(chosen, province)
  }

  const answer = (stated: StatedUnit, isBefore: boolean): UnitResolution => {
    const readings = readingsOf(stated)
    const text = stated.unit + stated.district + stated.province
    const way = { isBefore, isMarked: markedKey(text) !== foldKey(text) }
    for (const reading of readings) {
      const resolution = resolve(reading, way)
      if (resolution) return resolution
    }
    // Nothing fits; the province may still be sure.
    const province = readings.map((reading) => findProvince(reading.province)).find((known) => known !== undefined)
    const statesCommune = readings.some(({ commune }) => commune !== null)
    return { ...NOTHING, statesCommune, provinceCode: province?.code ?? null, problem: 'UNIT_UNKNOWN' }
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

interface WayOfWriting {
  /** Whether the case is older than today's units. */
  readonly isBefore: boolean
  /** Whether the text has marks anywhere: then a name without any is meant so. */
  readonly isMarked: boolean
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
const readingsOf = ({ unit, district, province }: StatedUnit): UnitReading[] => {
  const whole = unit.trim() === '' ? [{ commune: null, district: null, province: null }] : readUnitText(unit)
  const districts = district.trim() === '' ? [null] : readSingleUnit(district)
  const provinces = province.trim() === '' ? [null] : readSingleUnit(province)
  return whole.flatMap((reading) =>
    districts.flatMap((ownDistrict) =>
      provinces.map((ownProvince) => ({
        commune: reading.commune,
        district: ownDistrict ?? reading.district,
        province: ownProvince ?? reading.province,
      })),
    ),
  )
}

/** `01` and `1` are one number in a name. */
const nameKey = (unit: NamedUnit) => foldKey(unit.name.replace(/(?<!\d)0+(?=\d)/g, ''))

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
  province: ProvinceName | undefined,
  { isBefore, isMarked }: WayOfWriting,
): number | null => {
  if (!commune || (commune.kind === 'huyện' && unit.kind !== 'huyện')) return null
  const isInToday = province?.today ? unit.provincesToday.includes(province.today) : false
  const wasIn = province?.former ? unit.formerProvinces.includes(province.former) : false
  if (provinceText && !isInToday && !wasIn) return null
  const districts = district ? unit.districts.filter(({ key }) => key === nameKey(district)) : []
  if (district && districts.length === 0) return null
  const isByCode = unit.code === codeOf(commune)
  const misses = [
    !isByCode && isMarked && markedKey(unit.name) !== markedKey(commune.name),
    !isByCode && commune.kind !== null && commune.kind !== unit.kind,
    district !== null && district.kind !== null && !districts.some(({ kind }) => kind === district.kind),
    unit.isFormer !== (isBefore || district !== null),
    provinceText !== null && !(unit.isFormer ? wasIn : isInToday),
  ]
  return misses.reduce((rank, isMiss) => rank * 2 + (isMiss ? 1 : 0), 0)
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
    formerProvinces: [...new Set(chosen.flatMap((unit) => unit.formerProvinces))],
    statesSmallerPlace: false,
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
    for (const { key } of unit.districts) {
      provinces.set(key, new Set([...(provinces.get(key) ?? []), ...unit.provincesToday]))
    }
  }
  return provinces
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
