import { CASE_KINDS, DOMAINS, themeOfKind } from './caseKinds.ts'
import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from './caseCodes.ts'
import { dayNumber } from './localDay.ts'

/**
 * What cases are looked at. An empty list means "all". Days are local (UTC+7), both ends inclusive.
 *
 * - `kinds`: case kinds and domain codes (`SMUG` = every kind of the theme with N2O, `N2O` = the N2O kinds only); union.
 * - `places`: commune codes (5 digits) and province codes (2 digits, all of the province, with cases whose commune is
 *   not known); union.
 * - `commodities`, `outcomes`: a case has several; it passes when one of them is named.
 */
export interface CaseFilter {
  readonly from: string | null
  readonly to: string | null
  readonly kinds: readonly string[]
  readonly places: readonly string[]
  readonly forces: readonly string[]
  readonly commodities: readonly string[]
  readonly statuses: readonly string[]
  readonly outcomes: readonly string[]
  readonly channels: readonly string[]
  readonly zones: readonly string[]
  readonly precisions: readonly string[]
}

/** The clauses of a filter that are lists of codes, with the codes each accepts (places are checked by shape). */
export const LIST_CLAUSES = {
  kinds: [...DOMAINS, ...CASE_KINDS].map((value) => value.code as string),
  places: null,
  forces: FORCES.map((value) => value.code as string),
  commodities: COMMODITIES.map((value) => value.code as string),
  statuses: STATUSES.map((value) => value.code as string),
  outcomes: OUTCOMES.map((value) => value.code as string),
  channels: CHANNELS.map((value) => value.code as string),
  zones: ZONES.map((value) => value.code as string),
  precisions: PRECISIONS.map((value) => value.code as string),
} as const
export type ListClause = keyof typeof LIST_CLAUSES
/** A clause a chart may leave out because it is its own. `period` is `from` and `to` together. */
export type FilterClause = ListClause | 'period'

export const LIST_CLAUSE_NAMES = Object.keys(LIST_CLAUSES) as ListClause[]
export const FILTER_CLAUSES: readonly FilterClause[] = ['period', ...LIST_CLAUSE_NAMES]

/** Names under which a filter appears in the address bar and in API queries. */
export const FILTER_PARAMETERS: readonly string[] = ['from', 'to', ...LIST_CLAUSE_NAMES]

export const noFilter: CaseFilter = {
  from: null,
  to: null,
  kinds: [],
  places: [],
  forces: [],
  commodities: [],
  statuses: [],
  outcomes: [],
  channels: [],
  zones: [],
  precisions: [],
}

/** A part of a query that could not be understood. `reason` is stable; `message` is Vietnamese, for people. */
export interface FilterProblem {
  readonly name: string
  readonly value: string
  readonly reason: 'NOT_A_DAY' | 'UNKNOWN_CODE' | 'FROM_AFTER_TO' | 'TOO_LONG'
  readonly message: string
}

const MAXIMUM_CODES = 400

/** The filter without one of its clauses. */
export const without = (filter: CaseFilter, clause: FilterClause): CaseFilter =>
  clause === 'period' ? { ...filter, from: null, to: null } : { ...filter, [clause]: [] }

/** Adds a code to a clause, or takes it out when it is there. */
export const toggleCode = (filter: CaseFilter, clause: ListClause, code: string): CaseFilter =>
  withCodes(
    filter,
    clause,
    filter[clause].includes(code) ? filter[clause].filter((other) => other !== code) : [...filter[clause], code],
  )

/** Replaces a clause; codes are sorted and unique, so the order of clicks does not change a link. */
export const withCodes = (filter: CaseFilter, clause: ListClause, codes: readonly string[]): CaseFilter => ({
  ...filter,
  [clause]: [...new Set(codes)].sort(),
})

/** Sets the period; ends given in the wrong order are swapped. */
export const withPeriod = (filter: CaseFilter, from: string | null, to: string | null): CaseFilter =>
  from && to && from > to ? { ...filter, from: to, to: from } : { ...filter, from, to }

/** Whether a clause narrows anything. */
export const isActive = (filter: CaseFilter, clause: FilterClause): boolean =>
  clause === 'period' ? filter.from !== null || filter.to !== null : filter[clause].length > 0

/** The kinds a `kinds` clause stands for, domain codes expanded. An empty clause stands for all kinds. */
export const expandKinds = (codes: readonly string[]): string[] => {
  if (codes.length === 0) return CASE_KINDS.map((kind) => kind.code)
  const wanted = new Set(codes)
  return CASE_KINDS.filter(
    (kind) => wanted.has(kind.code) || wanted.has(kind.domain) || wanted.has(themeOfKind(kind.code) ?? ''),
  ).map((kind) => kind.code)
}

/** The one string form of a filter: query parameters in a fixed order, lists joined by dots, nothing for "all". */
export const formatCaseFilter = (filter: CaseFilter): string => {
  const parameters = new URLSearchParams()
  if (filter.from) parameters.set('from', filter.from)
  if (filter.to) parameters.set('to', filter.to)
  for (const clause of LIST_CLAUSE_NAMES) {
    if (filter[clause].length > 0) parameters.set(clause, [...new Set(filter[clause])].sort().join('.'))
  }
  return parameters.toString()
}

/**
 * Reads a filter from query parameters. What cannot be understood is left out and reported: a link shows the rest,
 * an API query is refused when there are problems. Parameters of other names are not looked at.
 */
export const parseCaseFilter = (query: string | URLSearchParams): { filter: CaseFilter; problems: FilterProblem[] } => {
  const parameters = typeof query === 'string' ? new URLSearchParams(query) : query
  const problems: FilterProblem[] = []
  const day = (name: 'from' | 'to'): string | null => {
    const value = parameters.get(name)
    if (value === null || value === '') return null
    if (!Number.isNaN(dayNumber(value))) return value
    problems.push({
      name,
      value: value.slice(0, 40),
      reason: 'NOT_A_DAY',
      message: `“${value.slice(0, 40)}” không phải ngày có thật; hãy viết năm-tháng-ngày, ví dụ 2026-01-31.`,
    })
    return null
  }
  let from = day('from')
  let to = day('to')
  if (from && to && from > to) {
    problems.push({
      name: 'from',
      value: from,
      reason: 'FROM_AFTER_TO',
      message: `Ngày đầu ${from} sau ngày cuối ${to}.`,
    })
    from = null
    to = null
  }
  const codes = (clause: ListClause): string[] => {
    const text = parameters.get(clause)
    if (!text) return []
    const values = [...new Set(text.split('.'))]
    if (values.length > MAXIMUM_CODES) {
      problems.push({
        name: clause,
        value: `${values.length}`,
        reason: 'TOO_LONG',
        message: `Không quá ${MAXIMUM_CODES} mã trong “${clause}”.`,
      })
      return []
    }
    const accepted = LIST_CLAUSES[clause]
    const known = (code: string) => (accepted ? accepted.includes(code) : /^(\d{2}|\d{5})$/.test(code))
    for (const code of values.filter((value) => !known(value))) {
      problems.push({
        name: clause,
        value: code.slice(0, 40),
        reason: 'UNKNOWN_CODE',
        message: `“${code.slice(0, 40)}” không có trong danh mục “${clause}”.`,
      })
    }
    return values.filter(known).sort()
  }
  const filter: CaseFilter = {
    from,
    to,
    kinds: codes('kinds'),
    places: codes('places'),
    forces: codes('forces'),
    commodities: codes('commodities'),
    statuses: codes('statuses'),
    outcomes: codes('outcomes'),
    channels: codes('channels'),
    zones: codes('zones'),
    precisions: codes('precisions'),
  }
  return { filter, problems }
}
