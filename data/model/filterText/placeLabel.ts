import type { Language } from '../codedValue.ts'
import type { Commune, Province } from '../things.ts'

/** Units by code, as far as a label needs them. */
export interface PlaceNames {
  readonly communes: ReadonlyMap<string, Pick<Commune, 'name' | 'kind'>>
  readonly provinces: ReadonlyMap<string, Pick<Province, 'name'>>
}

const ENGLISH_KINDS: Readonly<Record<string, string>> = { xã: 'commune', phường: 'ward', 'đặc khu': 'special zone' }

/** A commune with its kind: "Xã Vĩnh An", "Vĩnh An commune". */
export const communeLabel = ({ name, kind }: Pick<Commune, 'name' | 'kind'>, language: Language): string =>
  language === 'vi'
    ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`
    : `${name} ${ENGLISH_KINDS[kind] ?? kind}`

/** The label of a code of the `places` clause; a code that is not known is shown as it is. */
export const placeLabel = (code: string, language: Language, { communes, provinces }: PlaceNames): string => {
  const commune = communes.get(code)
  return commune ? communeLabel(commune, language) : (provinces.get(code)?.name ?? code)
}

/** For clauses that name no place. */
export const NO_NAMES: PlaceNames = { communes: new Map(), provinces: new Map() }
