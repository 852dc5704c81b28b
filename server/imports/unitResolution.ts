import type { UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import type { ProvinceName } from './provinceNames.ts'
import type { UnitRow } from './unitRows.ts'

/** Nothing is stated. */
export const NOTHING: UnitResolution = {
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

/** What units become that all fit a text equally well. */
export const resolutionOf = (chosen: readonly UnitRow[], province: ProvinceName | undefined): UnitResolution => {
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
export const oneOf = (resolutions: readonly UnitResolution[]): UnitResolution => {
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
export const only = <Item>(items: Iterable<Item>): Item | null => {
  const [first, ...others] = items
  return first !== undefined && others.length === 0 ? first : null
}

/** The former province that is named, before the others. */
export const namedFirst = (keys: readonly string[], named: ProvinceName | undefined): readonly string[] =>
  named?.former && keys.includes(named.former) ? [named.former, ...keys.filter((key) => key !== named.former)] : keys
