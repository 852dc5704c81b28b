import { foldKey } from '../../data/model/foldText.ts'
import type { UnitRow } from './unitRows.ts'

/** A province as people name it. */
export interface ProvinceName {
  /** Code of today's province of that name or code, if there is one. */
  readonly today: string | null
  /** Key of the province of that name before 1 July 2025, if there was one. */
  readonly former: string | null
  /** Code of today's province in which it lies. */
  readonly code: string
  /** A city under the central government, today. */
  readonly isCity: boolean
}

/** A province of today with its kind, `tỉnh` or `thành phố`. */
export interface NamedProvince {
  readonly code: string
  readonly name: string
  readonly kind: string
}

/** Other spellings, by the key of the official name. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  hochiminh: ['hcm', 'tphcm', 'tphochiminh', 'saigon'],
  hue: ['thuathienhue', 'tthue'],
  bariavungtau: ['brvt', 'vungtau'],
  daklak: ['daclac', 'darlac', 'dacklak', 'daklac'],
  daknong: ['dacnong'],
}

/** Provinces of today and before 1 July 2025 by the key of their name and by today's code. */
export const nameProvinces = (
  units: readonly UnitRow[],
  provinces: readonly NamedProvince[],
): Map<string, ProvinceName> => {
  const names = new Map<string, ProvinceName>()
  for (const unit of units) {
    if (!unit.isFormer) continue
    for (const key of unit.formerProvinces) {
      names.set(key, {
        today: null,
        former: key,
        code: names.get(key)?.code ?? unit.provincesToday[0] ?? '',
        isCity: false,
      })
    }
  }
  for (const { code, name, kind } of provinces) {
    const key = foldKey(name)
    const byCode = { today: code, former: null, code, isCity: kind === 'thành phố' }
    names.set(key, { ...byCode, former: names.get(key)?.former ?? null })
    names.set(code, byCode)
    names.set(code.replace(/^0/, ''), byCode)
  }
  for (const [key, spellings] of Object.entries(SPELLINGS)) {
    const known = names.get(key)
    if (known) for (const spelling of spellings) names.set(spelling, known)
  }
  return names
}
