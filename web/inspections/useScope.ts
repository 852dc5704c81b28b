import { useMemo } from 'react'
import type { Campaign } from '../../data/model/inspections/campaigns.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import type { Period } from '../../data/model/periods.ts'
import { REPORT_WINDOWS, reportWindowAt } from '../../data/model/periods.ts'
import type { Commune } from '../../data/model/things.ts'
import { type Units, useUnits } from '../account/useUnits.ts'
import { useMe } from '../api/accountQueries.ts'
import { useCampaigns } from '../api/campaigns.ts'
import { useInstallation } from '../api/queries.ts'
import type { InspectionsView } from './inspectionsView.ts'
import { seesPlaces } from './seesPlaces.ts'
import { useProvinces } from './useProvinces.ts'

/** What an address stands for: the province, the days, the campaign, and what the person may do there. */
export interface Scope {
  /** Null while it is on its way. */
  readonly province: string | null
  /** Provinces to choose from. */
  readonly provinces: readonly string[]
  /** Today, local, ISO. */
  readonly today: string
  /** The days of the chosen campaign, the days of the address, else the running report month. */
  readonly period: Period
  readonly campaign: Campaign | null
  readonly campaigns: readonly Campaign[]
  readonly units: Units
  /** Of the province. */
  readonly communes: readonly Commune[]
  /** Whether they see its establishments exactly: else lists of what was found there are empty for them. */
  readonly seesPlaces: boolean
  readonly mayWrite: boolean
  readonly maySet: boolean
}

const NO_CAMPAIGNS: readonly Campaign[] = []
const MONTH = REPORT_WINDOWS[0]

/** The report month that runs on a day (ISO): 15th to 14th. */
export const runningMonth = (today: string): Period =>
  MONTH ? reportWindowAt(MONTH, dayNumber(today)) : { from: today, to: today }

export const useScope = (view: InspectionsView): Scope => {
  const { acts, grants } = useMe()
  const installation = useInstallation().data
  const units = useUnits()
  const today = installation?.today ?? isoDay(localToday())
  const provinces = useProvinces()
  const province = view.province ?? provinces[0] ?? null
  const campaigns = useCampaigns(province).data ?? NO_CAMPAIGNS
  const campaign = campaigns.find(({ id }) => id === view.campaign) ?? null
  const communes = useMemo(
    () => units.communes.filter(({ provinceCode }) => provinceCode === province),
    [units.communes, province],
  )
  const { from, to } = view
  return {
    province,
    provinces,
    today,
    period: campaign
      ? { from: campaign.startsOn, to: campaign.endsOn }
      : from && to
        ? { from, to }
        : runningMonth(today),
    campaign,
    campaigns,
    units,
    communes,
    seesPlaces: seesPlaces(grants, province, today),
    mayWrite: acts.includes('INSPECTION_WRITE'),
    maySet: acts.includes('CAMPAIGN_SET'),
  }
}
