import type { CodedValue } from '../../data/model/codedValue.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { numberParameter, textParameter } from '../http/queryParameters.ts'

const GREATEST_ID = 2 ** 31 - 1

export const provinceParameter = textParameter('Province code', '91', (text) => (/^\d{2}$/.test(text) ? text : null))
export const communeParameter = textParameter('Commune code', '30604', (text) => (/^\d{5}$/.test(text) ? text : null))

/** The id of a row; null when absent. */
export const idParameter = (description: string) =>
  textParameter(description, '12', (text) => {
    const value = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN
    return value <= GREATEST_ID ? value : null
  })

/** One code of a list; null when absent. */
export const codeParameter = (list: readonly CodedValue[], description: string) =>
  textParameter(`${description}: one of ${codes(list)}`, list[0]?.code ?? '', (text) =>
    list.some(({ code }) => code === text) ? text : null,
  )

/** Codes of a list joined by dots; null when absent. */
export const codesParameter = (list: readonly CodedValue[], description: string) =>
  textParameter(`${description}: codes joined by dots, of ${codes(list)}`, codes(list.slice(0, 2), '.'), (text) => {
    const asked = text.split('.')
    return asked.every((one) => list.some(({ code }) => code === one)) ? [...new Set(asked)] : null
  })

const codes = (list: readonly CodedValue[], between = ', ') => list.map(({ code }) => code).join(between)

/** `true`, or absent. */
export const flagParameter = (description: string) =>
  textParameter(`\`true\`: ${description}`, 'true', (text) => (text === 'true' ? true : null))
export const mineParameter = (description: string) =>
  textParameter(`\`me\`: ${description}`, 'me', (text) => (text === 'me' ? true : null))

/** Where the page before ended. */
export interface Cursor {
  /** ISO day. */
  readonly day: string
  readonly id: number
}

/** Rows of a list that is ordered by day and id, one page after another. */
export const pageParameters = {
  after: textParameter<Cursor>('`next` of the page before', '2026-03-01~12', (text) => {
    const [day = '', id = ''] = text.split('~')
    return Number.isNaN(dayNumber(day)) || !/^[1-9]\d{0,8}$/.test(id) ? null : { day, id: Number(id) }
  }),
  limit: numberParameter('Rows a page', { least: 1, most: 500, absent: 100 }),
}

/** What was asked for of rows of which one more was read, and where the next page begins. */
export const pageOf = <Row extends { readonly id: number }>(
  rows: readonly Row[],
  limit: number,
  dayOf: (row: Row) => string,
): { rows: readonly Row[]; next: string | null } => {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { rows: page, next: last ? `${dayOf(last)}~${last.id}` : null }
}
