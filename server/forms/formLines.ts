import { FORCES } from '../../data/model/caseCodes.ts'
import { type CodedValue, labelOf } from '../../data/model/codedValue.ts'
import type { Sql } from '../database/connect.ts'
import { dayText } from '../exports/cellText.ts'
import { notFound } from '../http/problems.ts'
import { countCommunes, findKnown, findProvinceName } from './queries.ts'

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

/** The communes and the forces of a province that the reader may know of; none where they are all. */
export const knownLines = async (
  sql: Sql,
  province: string,
  nameOf: (commune: string) => string,
): Promise<{ readonly communes: readonly string[]; readonly forces: readonly string[] }> => {
  const { communes, forces } = await findKnown(sql, province)
  return {
    communes: await communesLine(sql, province, communes, nameOf),
    forces: codesLine(
      'Lực lượng',
      FORCES,
      FORCES.map(({ code }) => code).filter((code) => forces.includes(code)),
    ),
  }
}

export const periodLine = (from: string, to: string) => `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`
export const madeLine = (today: string) => `Lập ngày ${dayText(today)}`
