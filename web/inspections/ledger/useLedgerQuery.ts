import { useMemo } from 'react'
import type { LedgerQuery } from '../../../data/model/inspections/ledger.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import type { Scope } from '../useScope.ts'

/** The ledger that the address asks for: of a campaign, its own forces and topics where none are chosen. */
export const useLedgerQuery = (view: InspectionsView, { province, period, campaign }: Scope): LedgerQuery | null => {
  // A campaign that is still on its way has no days yet.
  const isReady = province !== null && (view.campaign === null || campaign !== null)
  const query: LedgerQuery = {
    provinceCode: province ?? '',
    campaignId: campaign?.id ?? null,
    from: period.from,
    to: period.to,
    forces: view.forces.length > 0 ? view.forces : (campaign?.forces ?? []),
    topics: view.topics.length > 0 ? view.topics : (campaign?.topics ?? []),
  }
  const key = JSON.stringify(query)
  return useMemo(() => (isReady ? (JSON.parse(key) as LedgerQuery) : null), [isReady, key])
}
