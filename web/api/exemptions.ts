import { useQuery } from '@tanstack/react-query'
import type { Exemption, Kept } from '../../data/model/inspections/campaigns.ts'
import type { ExemptionList } from '../../data/model/inspections/requests.ts'
import { INSPECTIONS_KEY, type Written } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

/** Exemptions of a province; nothing is asked without one. */
export const useExemptions = (province: string | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'exemptions', province],
    queryFn: ({ signal }) => getJson<ExemptionList>('/api/exemptions', { province }, signal),
    enabled: province !== null,
    select: ({ exemptions }) => exemptions,
  })

export const saveExemption = ({ id, ...draft }: Written<Omit<Exemption, keyof Kept>>): Promise<Exemption> =>
  id === undefined ? sendJson('POST', '/api/exemptions', draft) : sendJson('PUT', `/api/exemptions/${id}`, draft)
