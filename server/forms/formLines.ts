import { type CodedValue, labelOf } from '../../data/model/codedValue.ts'
import type { Sql } from '../database/connect.ts'
import { dayText } from '../exports/cellText.ts'
import { notFound } from '../http/problems.ts'
import { findProvinceName } from './queries.ts'

// Lines that stand over forms: of which unit, which days, made when.

/** 404 where there is no such province. */
export const provinceLine = async (sql: Sql, code: string): Promise<string> => {
  const name = await findProvinceName(sql, code)
  if (!name) throw notFound('tỉnh này')
  return `Đơn vị: ${name}`
}
/** "Lực lượng: Công an; Thuế"; none where the form is of all there are. */
export const codesLine = (title: string, list: readonly CodedValue[], codes: readonly string[]): string[] =>
  codes.length === list.length ? [] : [`${title}: ${codes.map((code) => labelOf(list, code, 'vi')).join('; ')}`]

export const periodLine = (from: string, to: string) => `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`
export const madeLine = (today: string) => `Lập ngày ${dayText(today)}`
