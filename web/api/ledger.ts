import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Ledger, LedgerQuery, LedgerRows } from '../../data/model/inspections/ledger.ts'
import { INSPECTIONS_KEY } from './campaigns.ts'
import { getJson, queryText } from './exchange.ts'

/** As it stands in the address of the ledger and its forms. */
const parametersOf = ({ provinceCode, campaignId, from, to, forces, topics }: LedgerQuery) => ({
  province: provinceCode,
  ...(campaignId === null ? { from, to } : { campaign: campaignId }),
  forces: forces.join('.'),
  topics: topics.join('.'),
})

/** The coverage ledger; the last one stays while the next is on its way. */
export const useLedger = (query: LedgerQuery | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'ledger', query],
    queryFn: ({ signal }) => getJson<Ledger>('/api/ledger', query ? parametersOf(query) : {}, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })

/** A cell of the ledger; a null force or topic is the whole row. */
export interface LedgerCell {
  readonly commune: string
  readonly force: string
  readonly topic: string
}

/** What one cell counts. */
export const useLedgerRows = (query: LedgerQuery, cell: LedgerCell) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'ledger-rows', query, cell],
    queryFn: ({ signal }) => {
      const { province, campaign, from, to } = { campaign: null, from: null, to: null, ...parametersOf(query) }
      return getJson<LedgerRows>('/api/ledger/rows', { province, campaign, from, to, ...cell }, signal)
    },
  })

/** Where the browser loads form KT-01 of a ledger from. */
export const coverageFormAddress = (query: LedgerQuery): string =>
  `/api/forms/kt-01.xlsx${queryText(parametersOf(query))}`

/** Where the browser loads form CD-01 of a campaign from. */
export const campaignFormAddress = (campaign: number): string => `/api/forms/cd-01.xlsx?campaign=${campaign}`

/** Where the browser loads form CD-02 of the tasks of a province, or of a campaign, from. */
export const taskFormAddress = (province: string, campaign: number | null, assigned: 'me' | undefined): string =>
  `/api/forms/cd-02.xlsx${queryText({ province, campaign, assigned })}`
