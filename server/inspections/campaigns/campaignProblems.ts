import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { dayText } from '../../exports/cellText.ts'
import type { Problem } from '../../http/problems.ts'
import { refused } from '../refusals.ts'
import { type CampaignScope, type InCampaign, lastTaskDay, outsideCampaign } from './outsideCampaign.ts'

/**
 * What is wrong with something that is put under a campaign, by field, with what to do about it.
 * @param before the same as it stood under this campaign: what lay outside then and is not changed stays
 */
export const campaignProblems = (campaign: CampaignScope, one: InCampaign, before?: InCampaign): Problem[] =>
  outsideCampaign(campaign, one)
    .filter(({ field }) => !before || !isSame(field, one, before))
    .map(({ field }) => refused(field, `${sentenceOf(field, campaign)} Hãy ghi trong đó, hoặc bỏ chiến dịch ra.`))

const isSame = (field: string, one: InCampaign, before: InCampaign): boolean => {
  if (field === 'communeCode') return one.communeCode === before.communeCode
  if (field === 'force') return one.force === before.force && one.jointForces.join() === before.jointForces.join()
  return one.days[field] === before.days[field]
}

const sentenceOf = (field: string, campaign: CampaignScope): string => {
  if (field === 'communeCode') return 'Xã, phường này ngoài địa bàn của chiến dịch.'
  if (field === 'force') {
    return `Chiến dịch giao cho: ${campaign.forces.map((code) => labelOf(FORCES, code, 'vi')).join(', ')}.`
  }
  return field === 'dueOn'
    ? `Chiến dịch đến ngày ${dayText(lastTaskDay(campaign))}, kể cả báo cáo.`
    : `Chiến dịch từ ${dayText(campaign.startsOn)} đến ${dayText(campaign.endsOn)}.`
}
