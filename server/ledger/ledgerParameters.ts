import type { CodedValue } from '../../data/model/codedValue.ts'
import { FORCES } from '../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import type { Sql } from '../database/connect.ts'
import { badRequest, notFound } from '../http/problems.ts'
import { dayParameter } from '../http/queryParameters.ts'
import { codesParameter, idParameter, provinceParameter } from '../inspections/filterParameters.ts'
import { findCampaignScope, type LedgerScope } from './queries.ts'

const codesOf = (list: readonly CodedValue[]) => list.map(({ code }) => code)

/** The province and a campaign, or both days of a period. */
export const scopeParameters = {
  province: provinceParameter,
  campaign: idParameter('Campaign, in place of the days'),
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
    if (from !== null || to !== null) throw notEnough('from', 'Chiến dịch đã có ngày của nó; hãy bỏ “from” và “to”.')
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
  if (province === null) throw notEnough('province', 'Hãy ghi mã tỉnh, hoặc một chiến dịch.')
  if (from === null || to === null)
    throw notEnough('from', 'Hãy ghi cả ngày đầu và ngày cuối của kỳ, hoặc một chiến dịch.')
  if (from > to) throw notEnough('from', 'Ngày đầu phải trước hoặc trùng ngày cuối.')
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

/** 400 where a request leaves something out that it cannot do without. */
export const notEnough = (name: string, message: string) =>
  badRequest([{ in: 'query', name, value: '', reason: 'NOT_ENOUGH', message }])
