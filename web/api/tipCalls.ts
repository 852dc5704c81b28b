import { api, read, until } from './client.ts'

/** Parameters of a search of tips; absent ones keep everything. */
export interface TipQuery {
  readonly state?: string | undefined
  readonly type?: string | undefined
  /** Receipt code as typed. */
  readonly code?: string | undefined
  /** Only those not answered yet. */
  readonly open?: 'true' | undefined
  /** What is due soonest first; else the newest first. */
  readonly order?: 'due' | undefined
}

/** One page; the first of a search stands in the audit record. */
export const getTips = ({ state, type, code, open, order }: TipQuery, after: string | null, signal?: AbortSignal) =>
  read(
    api.tips.$get(
      { query: { state, type, code, open, order, commune: undefined, after: after ?? undefined, limit: undefined } },
      until(signal),
    ),
  )
export type TipPage = Awaited<ReturnType<typeof getTips>>
export type ListedTip = TipPage['tips'][number]

export const getTip = (id: string, signal?: AbortSignal) => read(api.tips[':id'].$get({ param: { id } }, until(signal)))
export type TipDetail = Awaited<ReturnType<typeof getTip>>

export type NewTip = Parameters<typeof api.tips.$post>[0]['json']
export const addTip = (json: NewTip) => read(api.tips.$post({ json }))
export type NewTipStep = Parameters<(typeof api.tips)[':id']['steps']['$post']>[0]['json']
export const moveTip = (id: string, json: NewTipStep) => read(api.tips[':id'].steps.$post({ param: { id }, json }))
export type NewTipCorrection = Parameters<(typeof api.tips)[':id']['corrections']['$post']>[0]['json']
export const correctTip = (id: string, json: NewTipCorrection) =>
  read(api.tips[':id'].corrections.$post({ param: { id }, json }))

/** Openings of identities: of one tip, or of all the asker keeps. */
export const getOpenings = (tip: string | null, signal?: AbortSignal) =>
  read(api['identity-openings'].$get({ query: { tip: tip ?? undefined } }, until(signal)))
export type IdentityOpening = Awaited<ReturnType<typeof getOpenings>>['openings'][number]
export const askOpening = (json: { tipId: string; reason: string }) => read(api['identity-openings'].$post({ json }))
export const decideOpening = (id: string, decision: 'AGREED' | 'REFUSED') =>
  read(api['identity-openings'][':id'].decision.$post({ param: { id }, json: { decision } }))
export const openIdentity = (id: string) =>
  read(api['identity-openings'][':id'].open.$post({ param: { id }, json: {} }))
export type OpenedIdentity = Awaited<ReturnType<typeof openIdentity>>
