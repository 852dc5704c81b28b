import type { Campaign } from '../../../data/model/inspections/campaigns.ts'

type Dated = Pick<Campaign, 'id' | 'status' | 'startsOn' | 'endsOn'>

/** The campaign that runs on a day (ISO); of several the one that ends first. */
export const runningCampaign = (campaigns: readonly Dated[], today: string): number | null =>
  campaigns
    .filter(({ status, startsOn, endsOn }) => status === 'RUNNING' && startsOn <= today && today <= endsOn)
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn) || a.id - b.id)[0]?.id ?? null

/** The campaign that ended last before a day (ISO), or was closed before its time. */
export const lastCampaign = <One extends Dated>(campaigns: readonly One[], today: string): One | null =>
  campaigns
    .filter(({ status, startsOn, endsOn }) =>
      status === 'CLOSED' ? startsOn <= today : status === 'RUNNING' && endsOn < today,
    )
    .toSorted((a, b) => b.endsOn.localeCompare(a.endsOn) || b.id - a.id)[0] ?? null
