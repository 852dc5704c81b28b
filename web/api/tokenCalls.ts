import { api, read, until } from './client.ts'

/** My access tokens for other programs, never the tokens themselves. */
export const getTokens = (signal?: AbortSignal) => read(api.me.tokens.$get({}, until(signal)))
export type ListedToken = Awaited<ReturnType<typeof getTokens>>['tokens'][number]

/** Makes one; what it answers can be read this once. `validTo` is the last local day, ISO. */
export const makeToken = (json: { name: string; validTo: string }) => read(api.me.tokens.$post({ json }))
export const revokeToken = (id: number) => read(api.me.tokens[':id'].$delete({ param: { id: String(id) } }))
