import { type CodedValue, labelOf } from '../../data/model/codedValue.ts'
import type { Sql } from '../database/connect.ts'
import { dayText } from '../exports/cellText.ts'
import { notFound } from '../http/problems.ts'
import { countCommunes, findProvinceName } from './queries.ts'

// Lines that stand over forms: of which unit, which days, made when.

/** 404 where there is no such province. */
export const provinceLine = async (sql: Sql, code: string): Promise<string> => {
  const name = await findProvinceName(sql, code)
  if (!name) throw notFound('tỉnh này')
  return `Đơn vị: ${name}`
}
/** Names that stand over a form; more of them stand in its rows. */
const NAMED_COMMUNES = 5

/**
 * "Địa bàn: Xã An Phú; Phường Châu Đốc (2 trên 102 xã, phường, đặc khu)"; none where the form is of the whole province. What a
 * part of it did is not read as what the province did.
 */
export const communesLine = async (
  sql: Sql,
  province: string,
  codes: readonly string[],
  nameOf: (commune: string) => string,
): Promise<string[]> => {
  const all = await countCommunes(sql, province)
  if (codes.length >= all) return []
  const share = `${codes.length} trên ${all} xã, phường, đặc khu`
  const isShort = codes.length > 0 && codes.length <= NAMED_COMMUNES
  return [`Địa bàn: ${isShort ? `${codes.map(nameOf).join('; ')} (${share})` : share}`]
}

/** "Lực lượng: Công an; Thuế"; none where the form is of all there are. */
export const codesLine = (title: string, list: readonly CodedValue[], codes: readonly string[]): string[] =>
  codes.length === list.length ? [] : [`${title}: ${codes.map((code) => labelOf(list, code, 'vi')).join('; ')}`]

export const periodLine = (from: string, to: string) => `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`
export const madeLine = (today: string) => `Lập ngày ${dayText(today)}`
