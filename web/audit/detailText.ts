import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '../../data/model/auditCodes.ts'
import { FORCES, REVIEW_REASONS, SENSITIVITIES } from '../../data/model/caseCodes.ts'
import { parseCaseFilter } from '../../data/model/caseFilter.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { EXPORT_FORMATS } from '../../data/model/exports/exportFormats.ts'
import { EXPORT_THINGS } from '../../data/model/exports/exportThings.ts'
import { EDITED_THINGS, type EditedThing } from '../../data/model/recordEdit.ts'
import { REVIEW_DECISIONS } from '../../data/model/reviews.ts'
import { COARSE_POSITIONS, REST_SHARING, ROLES } from '../../data/model/roles.ts'
import { TIP_CHANNELS, TIP_RESULTS, TIP_STATES, TIP_TYPES } from '../../data/model/tipCodes.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import { type PlaceNames, placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { cellWords, keyLabel } from '../editing/valueText.ts'
import { formatCount, formatDay, formatPeriod } from '../ui/format.ts'
import { AUDIT_WORDS } from './auditWords.ts'

type Detail = Readonly<Record<string, unknown>>

export interface DetailLine {
  readonly field: string
  readonly label: string
  readonly text: string
}

export interface ChangeLine {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

const LISTS: Readonly<Record<string, readonly { readonly code: string; readonly vi: string; readonly en: string }[]>> =
  {
    action: AUDIT_ACTIONS,
    thing: EXPORT_THINGS.map(({ thing, vi, en }) => ({ code: thing, vi, en })),
    format: EXPORT_FORMATS,
    level: SENSITIVITIES,
    role: ROLES,
    force: FORCES,
    rest: REST_SHARING,
    coarse: COARSE_POSITIONS,
    type: TIP_TYPES,
    channel: TIP_CHANNELS,
    state: TIP_STATES,
    result: TIP_RESULTS,
    review: REVIEW_REASONS,
    decision: REVIEW_DECISIONS,
  }
/** Numbers that name something: they are not counted. */
const NAMING = new Set(['id', 'records', 'into', 'merged', 'decisionId', 'batch', 'version'])
/** Codes of units; of many records each once, with commas between them. */
const PLACES = new Set(['province', 'provinceCode', 'commune', 'communeCode', 'communeCodes'])
/** Whole days, and months. */
const ISO_DAY = /^\d{4}-\d{2}(-\d{2})?$/

/** A value of a detail in words: codes by their list, units by name, days as dd/mm/yyyy; what is not known as it is. */
export const valueText = (field: string, value: unknown, language: Language, names: PlaceNames): string => {
  const words = AUDIT_WORDS[language]
  if (value === null || value === undefined) return words.nothingThere
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return NAMING.has(field) ? String(value) : formatCount(value, language)
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, language, names)).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (field === 'filter') return filterText(value, language, names)
  if (PLACES.has(field)) {
    const codes = value.split(', ')
    return codes.map((code) => placeLabel(code, language, names)).join(', ')
  }
  if (field === 'subject') return subjectText(value, language, names)
  if (ISO_DAY.test(value)) return formatDay(value)
  const list = LISTS[field]
  return list ? labelOf(list, value, language) : (words.values[field]?.[value] ?? value)
}

const filterText = (text: string, language: Language, names: PlaceNames): string => {
  const { filter } = parseCaseFilter(text)
  return `${filterSentence(filter, language, names)}; ${formatPeriod(filter.from, filter.to, language)}`
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
/** The end of an id that says nothing to people: enough to tell two apart. */
const shortId = (id: string) => `…${id.slice(-6)}`

/** "Vụ việc 12", "Tỉnh An Giang", from `case:12`, `province:91`. */
export const subjectText = (subject: string, language: Language, names: PlaceNames): string => {
  const [type = '', ...rest] = subject.split(':')
  const id = rest.join(':')
  const named = type === 'province' && id !== '' ? placeLabel(id, language, names) : UUID.test(id) ? shortId(id) : id
  return `${labelOf(AUDIT_SUBJECTS, type, language)} ${named}`.trim()
}

const isRecord = (value: unknown): value is Detail =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields as people tell them, those without words last: the database keeps them in an order of its own. */
const inOrder = (fields: readonly string[], language: Language): string[] => {
  const known = Object.keys(AUDIT_WORDS[language].fields)
  const rank = (field: string) => (known.includes(field) ? known.indexOf(field) : known.length)
  return fields.toSorted((a, b) => rank(a) - rank(b))
}

/** What a detail says besides before and after. */
export const detailLines = (detail: Detail, language: Language, names: PlaceNames): DetailLine[] =>
  inOrder(Object.keys(detail), language)
    .filter((field) => field !== 'before' && field !== 'after')
    .map((field) => {
      // Under the same key a sign-in says how somebody came in.
      const told = field === 'way' && detail.act === 'REVIEW' ? 'correction' : field
      return {
        field,
        label: AUDIT_WORDS[language].fields[told] ?? field,
        text: valueText(told, detail[field], language, names),
      }
    })

/** Fields of before and after side by side, those that differ; all of what was added or ended. */
export const changeLines = (
  { before, after, thing, act }: Detail,
  language: Language,
  names: PlaceNames,
): ChangeLine[] => {
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}]
  const edited = act === 'REVIEW' ? undefined : EDITED_THINGS.find((one) => one === thing)
  return inOrder([...new Set([...Object.keys(was), ...Object.keys(is)])], language)
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({
      field,
      label: edited ? keyLabel(edited, field, language) : (AUDIT_WORDS[language].fields[field] ?? field),
      before: sideText(edited, field, was[field], language, names),
      after: sideText(edited, field, is[field], language, names),
    }))
}

/** Cells of a record as its form and its history say them. */
const sideText = (
  edited: EditedThing | undefined,
  field: string,
  value: unknown,
  language: Language,
  names: PlaceNames,
): string =>
  edited && typeof value === 'string' && value !== ''
    ? cellWords(edited, field, value, language)
    : valueText(field, value === '' ? null : value, language, names)
