import { DRUG_CLASSES, DRUG_STAGES } from '../../data/model/drugClasses/drugClassCodes.ts'
import { FIRST_DRUG_YEAR, LAST_DRUG_YEAR } from '../../data/model/drugClasses/drugYear.ts'

/** Communes that stated nothing, among the stages of a filter. */
export const NOTHING_STATED = 'NONE'

/** What the address of the page says. */
export interface DrugClassesView {
  /** Null: the person's first province. */
  readonly province: string | null
  /** Null: the running year of assessment. */
  readonly year: number | null
  /** The commune whose sheet is open; null: the list. */
  readonly commune: string | null
  readonly part: 'communes' | 'province'
  /** A stage, or `NOTHING_STATED`; null: all. */
  readonly stage: string | null
  /** A class as proposed; null: all. */
  readonly class: string | null
  /** Whether the province lies on a key route between provinces, as somebody tries it; null: not known. */
  readonly isOnRoute: boolean | null
}

const ROUTES = { yes: true, no: false } as const

const oneOf = (codes: readonly string[], text: string | null): string | null =>
  codes.find((code) => code === text) ?? null

/** Reads an address. Parts that cannot be understood are dropped; the rest holds. */
export const parseDrugClassesView = (query: string): DrugClassesView => {
  const parts = new URLSearchParams(query)
  const year = Number(parts.get('year'))
  const digits = (name: string, pattern: RegExp) => {
    const found = parts.get(name) ?? ''
    return pattern.test(found) ? found : null
  }
  return {
    province: digits('province', /^\d{2}$/),
    year: Number.isInteger(year) && year >= FIRST_DRUG_YEAR && year <= LAST_DRUG_YEAR ? year : null,
    commune: digits('commune', /^\d{5}$/),
    part: parts.get('part') === 'province' ? 'province' : 'communes',
    stage: oneOf([NOTHING_STATED, ...DRUG_STAGES.map(({ code }) => code)], parts.get('stage')),
    class: oneOf(
      DRUG_CLASSES.map(({ code }) => code),
      parts.get('class'),
    ),
    isOnRoute: ROUTES[parts.get('route') as keyof typeof ROUTES] ?? null,
  }
}

/** The address of a view, without `?`. */
export const formatDrugClassesView = (view: DrugClassesView): string => {
  const parts = new URLSearchParams()
  const set = (name: string, value: string | number | null) => value !== null && parts.set(name, String(value))
  set('province', view.province)
  set('year', view.year)
  set('commune', view.commune)
  set('part', view.part === 'province' ? view.part : null)
  set('stage', view.stage)
  set('class', view.class)
  set('route', view.isOnRoute === null ? null : view.isOnRoute ? 'yes' : 'no')
  return parts.toString()
}
