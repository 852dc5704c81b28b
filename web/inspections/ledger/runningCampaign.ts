import type { Campaign } from '../../../data/model/inspections/campaigns.ts'

/** The campaign that runs on a day (ISO); of several the one that ends first. */
export const runningCampaign = (
  campaigns: readonly Pick<Campaign, 'id' | 'status' | 'startsOn' | 'endsOn'>[],
  today: string,
): number | null =>
  campaigns
    .filter(({ status, startsOn, endsOn }) => status === 'RUNNING' && startsOn <= today && today <= endsOn)
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn) || a.id - b.id)[0]?.id ?? null
