import { type CodedValue, type Language, labelOf } from '../../data/model/codedValue.ts'
import { localMoment } from '../../data/model/localDay.ts'
import { isoDay } from '../../data/model/localDay.ts'
import type { FieldForm } from '../../data/model/thingRow/thingKind.ts'
import type { ExportValue } from './exportTable.ts'

/** `dd/mm/yyyy` of an ISO day. */
export const dayText = (iso: string): string => iso.split('-').reverse().join('/')

/** `dd/mm/yyyy HH:MM` in UTC+7 of an ISO instant. */
export const instantText = (iso: string): string => {
  const { day, minute } = localMoment(new Date(iso))
  return `${dayText(isoDay(day))} ${clockText(minute)}`
}

/** `HH:MM` of a minute of the day. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * A value as a cell of a table for people: labels, dd/mm/yyyy, plain digits, and the decimal mark of the language. Lists
 * are parted by `; `, which labels never hold.
 */
export const cellText = (form: FieldForm, value: ExportValue, language: Language): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return YES[language][value ? 0 : 1]
  if (typeof value === 'number') return language === 'vi' ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'object') return value.map((code) => labelOf(listOf(form), code, language)).join('; ')
  if (form.is === 'code') return labelOf(listOf(form), value, language)
  if (form.is === 'day') return dayText(value)
  return form.is === 'instant' ? instantText(value) : value
}

const YES = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const

const listOf = (form: FieldForm): readonly CodedValue[] => ('list' in form ? form.list : [])
