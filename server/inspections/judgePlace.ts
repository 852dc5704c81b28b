import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import type { Sql } from '../database/connect.ts'
import { badRequest, type Problem } from '../http/problems.ts'
import { onlySamples } from '../things/editing/refusals.ts'
import type { Asker } from './asker.ts'
import { campaignProblems } from './campaigns/campaignProblems.ts'
import type { InCampaign } from './campaigns/outsideCampaign.ts'
import { findCampaignOf, findEstablishment, findProvinceOf, listColleagues } from './placeQueries.ts'
import { refused } from './refusals.ts'

/** What a draft says of where, within what and by whom. */
export interface Placed extends InCampaign {
  readonly communeCode: string
  readonly establishmentId: number | null
  readonly campaignId: number | null
  readonly assigned: readonly string[]
  readonly isUnannounced: boolean
}

export interface JudgedPlace {
  readonly provinceCode: string
  /** At least that of the establishment. */
  readonly sensitivity: string
  /** Belongs to the sample: so does who writes, the campaign or the establishment. */
  readonly isSample: boolean
}

const levelOf = (sensitivity: string) => SENSITIVITIES.findIndex(({ code }) => code === sensitivity)

/**
 * Judges where a visit is, against the units, the register and the campaigns that the person sees. `before`: what is
 * changed; who and what stood there already stays allowed. Throws `ApiError` with everything that is wrong.
 */
export const judgePlace = async (
  sql: Sql,
  asker: Asker,
  draft: Placed,
  { before, sensitivity = 'INTERNAL' }: { before?: Placed; sensitivity?: string } = {},
): Promise<JudgedPlace> => {
  const provinceCode = await findProvinceOf(sql, draft.communeCode)
  if (provinceCode === undefined) throw badRequest([refused('communeCode', 'Không có xã, phường mang mã này.')])
  const place = draft.establishmentId === null ? undefined : await findEstablishment(sql, draft.establishmentId)
  const campaign = draft.campaignId === null ? undefined : await findCampaignOf(sql, draft.campaignId)
  const problems: Problem[] = []
  if (draft.establishmentId !== null) {
    // Merged into one of another commune meanwhile, it stays where it was written.
    const isKept = before?.establishmentId === draft.establishmentId && before.communeCode === draft.communeCode
    const isElsewhere = place && (place.communeCode ?? draft.communeCode) !== draft.communeCode
    if (!place) problems.push(refused('establishmentId', 'Không tìm thấy cơ sở này trong sổ.'))
    else if (place.provinceCode !== provinceCode || (isElsewhere && !isKept)) {
      problems.push(refused('communeCode', `Cơ sở “${place.name}” nằm ở xã, phường khác.`))
    }
  }
  if (draft.campaignId !== null) {
    if (campaign?.provinceCode !== provinceCode) {
      problems.push(refused('campaignId', 'Không tìm thấy chiến dịch này ở tỉnh của địa bàn.'))
    } else if (campaign.status === 'CLOSED' && before?.campaignId !== draft.campaignId) {
      problems.push(refused('campaignId', 'Chiến dịch đã kết thúc nên không nhận thêm. Hãy bỏ chiến dịch ra.'))
    } else {
      const stands = before?.campaignId === draft.campaignId ? before : undefined
      problems.push(...campaignProblems(campaign, draft, stands))
    }
  }
  const newcomers = draft.assigned.filter((id) => id !== asker.id && !before?.assigned.includes(id))
  if (newcomers.length > 0) {
    const known = new Set((await listColleagues(sql, provinceCode)).map(({ id }) => id))
    if (newcomers.some((id) => !known.has(id))) {
      problems.push(refused('assigned', 'Có người được giao không làm việc ở tỉnh này. Hãy chọn lại trong danh sách.'))
    }
  }
  const isLeft = before !== undefined && (!before.isUnannounced || before.assigned.includes(asker.id))
  if (isLeft && draft.isUnannounced && !draft.assigned.includes(asker.id)) {
    problems.push(refused('assigned', 'Kiểm tra đột xuất chỉ người được giao thấy. Hãy giao cả cho chính bạn.'))
  }
  if (problems.length > 0) throw badRequest(problems)
  const parents = [place, campaign].filter((one) => one !== undefined)
  if (asker.isSample && parents.some(({ isSample }) => !isSample)) throw onlySamples()
  return {
    provinceCode,
    sensitivity: place && levelOf(place.sensitivity) > levelOf(sensitivity) ? place.sensitivity : sensitivity,
    isSample: asker.isSample || parents.some(({ isSample }) => isSample),
  }
}
