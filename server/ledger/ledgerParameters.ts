import type { CodedValue } from '../../data/model/codedValue.ts'
import { FORCES } from '../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Sql } from '../database/connect.ts'
import { badRequest, notFound } from '../http/problems.ts'
import { dayParameter, textParameter } from '../http/queryParameters.ts'
import { findCampaignScope, type LedgerScope } from './queries.ts'

const GREATEST_ID = 2 ** 31 - 1
const codesOf = (list: readonly CodedValue[]) => list.map(({ code }) => code)

/** Codes of a list joined by dots, in the order of the list; null when absent. */
const codesParameter = (list: readonly CodedValue[], what: string) =>
  textParameter(`${what}, joined by dots: ${codesOf(list).join(', ')}`, codesOf(list).slice(0, 2).join('.'), (text) => {
    const asked = text.split('.')
    return asked.every((code) => codesOf(list).includes(code))
      ? codesOf(list).filter((code) => asked.includes(code))
      : null
  })

/** The province and a campaign, or both days of a period. */
export const scopeParameters = {
  province: textParameter('Province code; of a campaign, its own', '91', (text) =>
    /^\d{2}$/.test(text) ? text : null,
  ),
  campaign: textParameter('Id of a campaign; then no days', '12', (text) =>
    /^[1-9]\d{0,9}$/.test(text) && Number(text) <= GREATEST_ID ? Number(text) : null,
  ),
  from: dayParameter('First day of the period'),
  to: dayParameter('Last day of the period'),
}
export const codeParameters = {
  forces: codesParameter(FORCES, 'Forces; when absent those of the campaign, or all'),
  topics: codesParameter(INSPECTION_TOPICS, 'Topics; when absent those of the campaign, or all'),
}

/** What an address asks a ledger for. */
export interface AskedScope {
  readonly province: string | null
  readonly campaign: number | null
  readonly from: string | null
  readonly to: string | null
  readonly forces: readonly string[] | null
  readonly topics: readonly string[] | null
}

/** Resolves what was asked; 400 where it does not say enough, 404 for a campaign that the person does not see. */
export const resolveScope = async (sql: Sql, asked: AskedScope): Promise<LedgerScope> => {
  const { province, campaign, from, to } = asked
  if (campaign !== null) {
    if (from !== null || to !== null) throw wrong('from', 'Chiến dịch đã có ngày của nó; hãy bỏ “from” và “to”.')
    const found = await findCampaignScope(sql, campaign)
    if (!found || (province !== null && province !== found.provinceCode)) throw notFound('chiến dịch này')
    return {
      provinceCode: found.provinceCode,
      campaignId: campaign,
      communeCodes: found.communeCodes,
      from: found.startsOn,
      to: found.endsOn,
      forces: asked.forces ?? found.forces,
      topics: asked.topics ?? found.topics,
    }
  }
  if (province === null) throw wrong('province', 'Hãy ghi mã tỉnh, hoặc một chiến dịch.')
  if (from === null || to === null) throw wrong('from', 'Hãy ghi cả ngày đầu và ngày cuối của kỳ, hoặc một chiến dịch.')
  if (from > to) throw wrong('from', 'Ngày đầu phải trước hoặc trùng ngày cuối.')
  return {
    provinceCode: province,
    campaignId: null,
    communeCodes: null,
    from,
    to,
    forces: asked.forces ?? codesOf(FORCES),
    topics: asked.topics ?? codesOf(INSPECTION_TOPICS),
  }
}

const wrong = (name: string, message: string) =>
  badRequest([{ in: 'query', name, value: '', reason: 'NOT_ENOUGH', message }])
