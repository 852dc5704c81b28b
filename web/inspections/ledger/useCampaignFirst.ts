import { useMemo } from 'react'
import type { Campaign } from '../../../data/model/inspections/campaigns.ts'
import { useCampaigns } from '../../api/campaigns.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import { useScope } from '../useScope.ts'
import { lastCampaign, runningCampaign } from './runningCampaign.ts'

interface CampaignFirst {
  readonly view: InspectionsView
  /** False while it is not known yet whether a campaign runs. */
  readonly isSettled: boolean
  /** The campaign that was last, where the address means none and none runs; else null. */
  readonly last: Campaign | null
}

/**
 * An address without days or campaign means the campaign that runs today, with its forces and topics: what the province
 * works on now. Without one it means the running report month.
 */
export const useCampaignFirst = (view: InspectionsView): CampaignFirst => {
  const { province, today } = useScope(view)
  const { data: campaigns, isError } = useCampaigns(province)
  const isSilent = view.campaign === null && view.from === null
  const campaign = isSilent && campaigns ? runningCampaign(campaigns, today) : null
  return {
    view: useMemo(() => (campaign === null ? view : { ...view, campaign }), [view, campaign]),
    last: isSilent && campaigns && campaign === null ? lastCampaign(campaigns, today) : null,
    isSettled: !isSilent || campaigns !== undefined || isError,
  }
}
