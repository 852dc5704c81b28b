import { type CaseFilter, isActive, type ListClause } from '../caseFilter.ts'
import type { Language } from '../codedValue.ts'
import { clauseLabels } from './clauseLabels.ts'
import { SENTENCE_WORDS, SEVERAL_WORDS } from './sentenceWords.ts'
import type { PlaceNames } from './placeLabel.ts'

/** Clauses in the order of the sentence; kinds come before them, precisions after. */
const PHRASES = ['places', 'zones', 'forces', 'commodities', 'channels', 'statuses', 'outcomes'] as const

/**
 * The filter in words, for the legend, prints and reports: "Ma túy, tại An Giang và Xã Vĩnh An, do Công an; chỉ vụ có
 * tọa độ đo". The period is not in it. A label with a comma stands in quotes, so that it reads as one.
 * @param maximumNamed a clause with more values than this is said as their number ("5 mặt hàng")
 */
export const filterSentence = (filter: CaseFilter, language: Language, names: PlaceNames, maximumNamed = 3): string => {
  const words = SENTENCE_WORDS[language]
  const labels = (clause: ListClause) => clauseLabels(filter, clause, language, names)
  const isNumber = (clause: ListClause) => filter[clause].length > maximumNamed
  const number = (clause: ListClause) => SEVERAL_WORDS[language][clause](String(filter[clause].length))
  const said = (clause: ListClause, conjunction: string, own: Readonly<Record<string, string>> = {}) =>
    isNumber(clause)
      ? number(clause)
      : listed(
          labels(clause).map(({ code, label }) => own[code] ?? quoted(label)),
          conjunction,
        )
  const phrases = PHRASES.filter((clause) => isActive(filter, clause)).map((clause) => {
    const conjunction = clause === 'places' ? words.and : words.or
    const before = words.phrases[clause][isNumber(clause) ? 1 : 0]
    return `${before} ${said(clause, conjunction, clause === 'zones' ? words.zones : {})}`
  })
  const precision = isActive(filter, 'precisions')
    ? `${isNumber('precisions') ? `${words.of} ` : ''}${said('precisions', words.or, words.precisions)}`
    : null
  if (isActive(filter, 'kinds')) phrases.unshift(said('kinds', words.and))
  else {
    if (phrases.length === 0) return precision === null ? words.everything : `${words.cases} ${precision}`
    phrases[0] = `${words.cases} ${phrases[0]}`
  }
  return [phrases.join(', '), ...(precision === null ? [] : [words.onlyCases(precision)])].join('; ')
}

const quoted = (label: string): string => (label.includes(',') ? `‘${label}’` : label)

/** "A, B và C" */
const listed = (values: readonly string[], conjunction: string): string =>
  values.length < 2
    ? (values[0] ?? '')
    : `${values.slice(0, -1).join(', ')} ${conjunction} ${values[values.length - 1]}`
