import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../caseCodes.ts'
import type { CaseFilter, ListClause } from '../caseFilter.ts'
import { CASE_KINDS, DOMAINS } from '../caseKinds.ts'
import { type CodedValue, labelOf, type Language } from '../codedValue.ts'
import { type PlaceNames, placeLabel } from './placeLabel.ts'

/** The code list of each clause; places are no list. Domains come before kinds. */
export const CLAUSE_LISTS: Readonly<Record<Exclude<ListClause, 'places'>, readonly CodedValue[]>> = {
  kinds: [...DOMAINS, ...CASE_KINDS],
  forces: FORCES,
  commodities: COMMODITIES,
  statuses: STATUSES,
  outcomes: OUTCOMES,
  channels: CHANNELS,
  zones: ZONES,
  precisions: PRECISIONS,
}

/**
 * What a clause names, in words and in the order of its code list (places: in the order of their codes). An unknown
 * code is shown as it is, at the end.
 */
export const clauseLabels = (
  filter: CaseFilter,
  clause: ListClause,
  language: Language,
  names: PlaceNames,
): { readonly code: string; readonly label: string }[] => {
  const codes = filter[clause]
  if (clause === 'places') return codes.map((code) => ({ code, label: placeLabel(code, language, names) }))
  const list = CLAUSE_LISTS[clause]
  const position = (code: string) => {
    const index = list.findIndex((value) => value.code === code)
    return index < 0 ? list.length : index
  }
  return [...codes]
    .sort((a, b) => position(a) - position(b))
    .map((code) => ({ code, label: labelOf(list, code, language) }))
}
