import { FORCES, STATUSES } from '../../data/model/caseCodes.ts'
import { CASE_KINDS, type Theme, themeOfKind } from '../../data/model/caseKinds.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { formatDay, formatMinute } from '../ui/format.ts'
import { PANEL_WORDS } from './panelWords.ts'

/** A row of the list as it is read. */
export interface CaseRowText {
  readonly day: string
  readonly clock: string
  readonly theme: Theme | undefined
  readonly kind: string
  readonly force: string
  readonly place: string
  readonly status: string
}

export const caseRowText = (row: CaseRow, language: Language, communeName: (code: string) => string): CaseRowText => ({
  day: formatDay(row.day),
  clock: row.minute === null ? PANEL_WORDS[language].list.hourUnknown : clock(row.minute, row.duration),
  theme: themeOfKind(row.kind),
  kind: labelOf(CASE_KINDS, row.kind, language),
  force: labelOf(FORCES, row.force, language),
  place: row.place === '' ? PANEL_WORDS[language].list.placeUnknown : communeName(row.place),
  status: labelOf(STATUSES, row.status, language),
})

/** A minute, or a range under a day that may pass midnight; one that ends at midnight ends at 24:00. */
const clock = (minute: number, duration: number): string => {
  if (duration === 0) return formatMinute(minute)
  const end = minute + duration
  return `${formatMinute(minute)}–${formatMinute(end > 1440 ? end - 1440 : end)}`
}

const collators = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') } as const

/**
 * Rows that are all at hand in the wanted order: texts by the alphabet, statuses by the steps of the procedure, the rest
 * by number; equal ones newest first.
 */
export const sortCaseRows = (
  rows: readonly CaseRow[],
  { by, descending }: RowSort,
  language: Language,
  communeName: (code: string) => string,
): CaseRow[] => {
  const keyed = rows.map((row) => {
    const text = caseRowText(row, language, communeName)
    const step = STATUSES.findIndex(({ code }) => code === row.status)
    const keys = { ...text, day: moment(row), status: step, value: row.value, subjects: row.subjects }
    return { row, key: keys[by] }
  })
  const sign = descending ? -1 : 1
  return keyed
    .sort((a, b) => sign * compare(a.key, b.key, language) || compare(moment(b.row), moment(a.row), language))
    .map(({ row }) => row)
}

const compare = (a: string | number, b: string | number, language: Language): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collators[language].compare(String(a), String(b))

/** Sorts as text; a day whose hour is not known comes before its hours. */
const moment = ({ day, minute }: CaseRow): string => `${day} ${minute === null ? '' : formatMinute(minute)}`
