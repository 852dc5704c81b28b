import type {
  Campaign,
  CampaignDraft,
  CampaignUnit,
  CampaignUnitDraft,
} from '../../../data/model/inspections/campaigns.ts'
import type { AddOrChange, Change } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import { badRequest, notAccepted, notFound } from '../../http/problems.ts'
import { onlySamples, outside } from '../../things/editing/refusals.ts'
import { holdCampaign, listForeignCommunes } from '../placeQueries.ts'
import { changedMeanwhile } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { campaignProblems } from './campaignProblems.ts'
import { leftOutside } from './leftOutside.ts'
import { listInCampaign } from './listInCampaign.ts'
import { findCampaign, insertCampaign, updateCampaign } from './queries.ts'
import { findUnit, findUnitId, type FoundUnit, insertUnit, updateUnit } from './unitQueries.ts'

export const CAMPAIGN: KeptKind<Campaign> = {
  entity: 'campaigns',
  subject: 'campaign',
  what: 'chiến dịch này',
  find: findCampaign,
}
const UNIT: KeptKind<FoundUnit> = {
  entity: 'campaign_units',
  subject: 'campaign',
  what: 'chỉ tiêu này',
  find: findUnit,
  subjectIdOf: ({ campaignId }) => campaignId,
}

export const addCampaign = (saving: Saving, draft: CampaignDraft): Promise<Campaign> =>
  withOwnCode(() =>
    addKept(saving, CAMPAIGN, async (sql) => {
      await mustBeInProvince(sql, draft)
      return insertCampaign(sql, saving.asker, draft)
    }),
  )

export const changeCampaign = (
  saving: Saving,
  id: number,
  { version, ...draft }: Change<CampaignDraft>,
): Promise<Campaign> =>
  withOwnCode(() =>
    changeKept(saving, CAMPAIGN, { id, version }, async (sql, before) => {
      if (draft.provinceCode !== before.provinceCode) {
        throw notAccepted('provinceCode', 'Chiến dịch không chuyển sang tỉnh khác được. Hãy lập chiến dịch mới.')
      }
      await mustBeInProvince(sql, draft)
      await holdCampaign(sql, id)
      const problems = leftOutside(await listInCampaign(sql, id), before, draft)
      if (problems.length > 0) throw badRequest(problems)
      return updateCampaign(sql, id, version, draft)
    }),
  )

/** Sets the target of one unit: adds it where `version` is null. */
export const putUnit = async (
  saving: Saving,
  campaignId: number,
  { version, ...draft }: AddOrChange<CampaignUnitDraft>,
): Promise<CampaignUnit> => {
  const { asker } = saving
  const found = await saving.write(async (sql) => {
    const campaign = await findCampaign(sql, asker, campaignId)
    if (!campaign) throw notFound(CAMPAIGN.what)
    if (asker.isSample && !campaign.isSample) throw onlySamples()
    if (draft.communeCode !== null) {
      const [foreign] = await listForeignCommunes(sql, campaign.provinceCode, [draft.communeCode])
      if (foreign) throw notAccepted('communeCode', 'Tỉnh này không có xã, phường mang mã này.')
    }
    const problems = campaignProblems(campaign, { ...draft, jointForces: [], days: {} })
    if (problems.length > 0 && draft.target > 0) throw badRequest(problems)
    return { isSample: campaign.isSample, id: await findUnitId(sql, campaignId, draft) }
  })
  if (version === null && found.id === undefined) {
    return addKept(saving, UNIT, async (sql) => {
      const id = await insertUnit(sql, { campaignId, isSample: found.isSample }, draft)
      if (id === undefined) throw await setMeanwhile(sql, saving, campaignId, draft)
      return id
    })
  }
  if (found.id === undefined) throw notFound(UNIT.what)
  // Who adds what stands there has not seen it: no version is the right one.
  return changeKept(saving, UNIT, { id: found.id, version: version ?? 0 }, (sql, { id }) =>
    updateUnit(sql, id, version ?? 0, draft),
  )
}

const setMeanwhile = async (sql: Sql, { asker }: Saving, campaignId: number, draft: CampaignUnitDraft) => {
  const id = await findUnitId(sql, campaignId, draft)
  const now = id === undefined ? undefined : await findUnit(sql, asker, id)
  return now ? changedMeanwhile(now, undefined) : outside()
}

const mustBeInProvince = async (sql: Sql, { provinceCode, communeCodes }: CampaignDraft) => {
  const foreign = communeCodes ? await listForeignCommunes(sql, provinceCode, communeCodes) : []
  if (foreign.length > 0) throw notAccepted('communeCodes', `Không thuộc tỉnh: ${foreign.slice(0, 5).join(', ')}.`)
}

const TAKEN = '23505'
const NO_SUCH_ROW = '23503'

const withOwnCode = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === TAKEN) throw notAccepted('code', 'Mã chiến dịch này đã có. Hãy ghi mã khác.')
    if (code === NO_SUCH_ROW) throw notAccepted('provinceCode', 'Không có tỉnh mang mã này.')
    throw error
  }
}
