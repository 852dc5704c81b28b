import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  Campaign,
  CampaignDraft,
  CampaignUnit,
  CampaignUnitDraft,
} from '../../data/model/inspections/campaigns.ts'
import type { CampaignList, CampaignUnitList, ColleagueList } from '../../data/model/inspections/requests.ts'
import { getJson, sendJson } from './exchange.ts'

/** What every query of plans, inspections, campaigns and their ledger begins with: a change of one may change all. */
export const INSPECTIONS_KEY = 'inspections'

/** Lets everything about plans, inspections and coverage ask anew after a change. */
export const useAfterInspections = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [INSPECTIONS_KEY] })
}

/** Campaigns of a province that the person knows of, the latest first. */
export const useCampaigns = (province: string | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'campaigns', province],
    queryFn: ({ signal }) => getJson<CampaignList>('/api/campaigns', { province }, signal),
    enabled: province !== null,
    select: ({ campaigns }) => campaigns,
  })

/** Units of a campaign with their targets: the lines of form CD-01. */
export const useCampaignUnits = (campaign: number | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'units', campaign],
    queryFn: ({ signal }) => getJson<CampaignUnitList>(`/api/campaigns/${campaign}/units`, {}, signal),
    enabled: campaign !== null,
    select: ({ units }) => units,
  })

/** Whom work of a province may be given to. */
export const useColleagues = (province: string | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'colleagues', province],
    queryFn: ({ signal }) => getJson<ColleagueList>('/api/colleagues', { province }, signal),
    enabled: province !== null,
    staleTime: 300_000,
    select: ({ colleagues }) => colleagues,
  })

/** A draft of something new, or of what stands there: then with its version, and 409 when another stands there now. */
export type Written<Draft> = Draft & { readonly id?: number; readonly version?: number }

export const saveCampaign = ({ id, ...draft }: Written<CampaignDraft>): Promise<Campaign> =>
  id === undefined ? sendJson('POST', '/api/campaigns', draft) : sendJson('PUT', `/api/campaigns/${id}`, draft)

export const saveCampaignUnit = (campaign: number, draft: Written<CampaignUnitDraft>): Promise<CampaignUnit> =>
  sendJson('PUT', `/api/campaigns/${campaign}/units`, draft)
