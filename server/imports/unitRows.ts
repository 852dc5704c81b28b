import { foldKey, markedKey } from '../../data/model/foldText.ts'
import { looseNameKey, nameKey } from '../../data/model/unitNames.ts'
import { readSingleUnit } from '../../data/model/unitText.ts'
import type { Sql } from '../database/connect.ts'
import type { NamedProvince } from './provinceNames.ts'

/** A unit of the commune level, of today or former, as a stated name is compared with it. */
export interface UnitRow {
  readonly code: string
  readonly isFormer: boolean
  /** Name without the kind. */
  readonly name: string
  /** `xã`, `phường`, `thị trấn`, `đặc khu`; `huyện` for the former island districts. */
  readonly kind: string
  /** Today's communes it became (itself, when it is one). */
  readonly communes: readonly string[]
  readonly provincesToday: readonly string[]
  /** Keys (`foldKey`) of the names of the provinces before 1 July 2025. */
  readonly formerProvinces: readonly string[]
  /** Former districts; of today's communes, those of the units that became part of them. */
  readonly districts: readonly DistrictName[]
  readonly keys: NameKeys
}

/** A name under the keys by which it is found (unitNames.ts) and compared (`markedKey`). */
export interface NameKeys {
  readonly exact: string
  readonly loose: string
  readonly marked: string
}

export interface DistrictName extends NameKeys {
  readonly kind: string
}

/** A former unit as the tables hold it, names with their kinds, with the codes of today's communes it became. */
export interface FormerUnit {
  readonly code: string
  readonly name: string
  readonly district: string | null
  readonly province: string
  readonly communes: readonly string[]
}

export interface TodaysUnit {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly provinceCode: string
}

/** Every unit of the commune level and today's provinces. */
export const listUnits = async (sql: Sql): Promise<{ units: UnitRow[]; provinces: NamedProvince[] }> => {
  const provinces = await sql<NamedProvince[]>`select code, name, kind from provinces order by code`
  const communes = await sql<TodaysUnit[]>`
    select code, name, kind, province_code from communes order by code`
  const former = await sql<FormerUnit[]>`
    select former_communes.code, name, district, province,
      array_agg(commune_successors.commune_code order by commune_successors.commune_code) as communes
    from former_communes join commune_successors on commune_successors.former_code = former_communes.code
    group by former_communes.code order by former_communes.code`
  return { units: unitRows(communes, former), provinces }
}

/** Today's and former units as names are compared with them. */
export const unitRows = (communes: readonly TodaysUnit[], former: readonly FormerUnit[]): UnitRow[] => {
  const provinceOf = new Map(communes.map((commune) => [commune.code, commune.provinceCode]))
  const formerUnits = former.map(({ district, province, ...unit }): UnitRow => {
    const own = withoutKind(unit.name)
    const ownDistrict = district ? withoutKind(district) : null
    return {
      code: unit.code,
      isFormer: true,
      name: own.name,
      kind: own.kind,
      communes: unit.communes,
      provincesToday: [...new Set(unit.communes.flatMap((code) => provinceOf.get(code) ?? []))],
      formerProvinces: province ? [foldKey(withoutKind(province).name)] : [],
      districts: ownDistrict ? [{ ...keysOf(ownDistrict.name), kind: ownDistrict.kind }] : [],
      keys: keysOf(own.name),
    }
  })
  const predecessors = new Map<string, UnitRow[]>()
  for (const unit of formerUnits) {
    for (const code of unit.communes) predecessors.set(code, [...(predecessors.get(code) ?? []), unit])
  }
  const todaysUnits = communes.map(({ code, name, kind, provinceCode }): UnitRow => {
    const before = predecessors.get(code) ?? []
    return {
      code,
      isFormer: false,
      name,
      kind,
      communes: [code],
      provincesToday: [provinceCode],
      formerProvinces: [...new Set(before.flatMap((unit) => unit.formerProvinces))],
      districts: before.flatMap((unit) => unit.districts),
      keys: keysOf(name),
    }
  })
  return [...todaysUnits, ...formerUnits]
}

const keysOf = (name: string): NameKeys => ({
  exact: nameKey({ name }),
  loose: looseNameKey({ name }),
  marked: markedKey(name),
})

/** The reference writes `Thị trấn Long Bình`, `Thành Phố Bắc Kạn`. */
const withoutKind = (text: string): { kind: string; name: string } => {
  const [unit] = readSingleUnit(text)
  return { kind: unit?.kind ?? '', name: unit?.name ?? text }
}
