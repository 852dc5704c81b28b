import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  DrugApproval,
  DrugFactsDraft,
  DrugHistory,
  DrugList,
  DrugOffers,
  DrugRecord,
  DrugSubmission,
  NewDrugFacts,
} from '../../data/model/drugClasses/drugRecord.ts'
import { getJson, queryText, sendJson } from './exchange.ts'

const KEY = 'drug-classes'

/** Lets everything about drug classes ask anew after a change. */
export const useAfterDrugClasses = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [KEY] })
}

/** The communes of a province in a year of assessment; the last list stays while the next is on its way. */
export const useDrugList = (province: string | null, year: number) =>
  useQuery({
    queryKey: [KEY, 'list', province, year],
    queryFn: ({ signal }) => getJson<DrugList>('/api/drug-classes', { province, year }, signal),
    enabled: province !== null,
    placeholderData: keepPreviousData,
  })

/** What is stored and could be taken over; nothing is asked for whoever states no facts there. */
export const useDrugOffers = (commune: string, year: number, isEnabled: boolean) =>
  useQuery({
    queryKey: [KEY, 'offers', commune, year],
    queryFn: ({ signal }) => getJson<DrugOffers>('/api/drug-classes/offers', { commune, year }, signal),
    enabled: isEnabled,
  })

/** Former versions of a record. `version` is that of today: another one has another history. */
export const useDrugHistory = (id: number, version: number) =>
  useQuery({
    queryKey: [KEY, 'history', id, version],
    queryFn: ({ signal }) => getJson<DrugHistory>(`/api/drug-classes/${id}/history`, {}, signal),
    select: ({ versions }) => versions,
  })

export const addDrugFacts = (facts: NewDrugFacts): Promise<DrugRecord> => sendJson('POST', '/api/drug-classes', facts)

/** Throws `ApiProblem` 409 when another version stands there now. */
export const changeDrugFacts = (
  id: number,
  facts: DrugFactsDraft & { readonly version: number },
): Promise<DrugRecord> => sendJson('PUT', `/api/drug-classes/${id}`, facts)

/** What moves a record on, with what each step sends. */
interface Steps {
  readonly submit: DrugSubmission
  readonly withdraw: { readonly version: number }
  readonly approve: DrugApproval
  readonly return: { readonly version: number; readonly reason: string }
}
export const stepDrugRecord = <Step extends keyof Steps>(
  id: number,
  step: Step,
  body: Steps[Step],
): Promise<DrugRecord> => sendJson('POST', `/api/drug-classes/${id}/${step}`, body)

/** Where the browser loads form MT-02 from. */
export const drugFormAddress = (province: string, year: number): string =>
  `/api/drug-classes/mt-02.xlsx${queryText({ province, year })}`
