import { api, read, until } from './client.ts'

/** Parameters of a search of the audit record; absent ones keep everything. */
export interface AuditQuery {
  readonly person?: string
  readonly action?: string
  /** Kind, or kind:id. */
  readonly subject?: string
  /** Local days, ISO, both included. */
  readonly from?: string
  readonly to?: string
}

export const getAuditChain = (signal?: AbortSignal) => read(api.audit.$get({}, until(signal)))
export type AuditChain = Awaited<ReturnType<typeof getAuditChain>>

/** One page; the first of a search stands in the record itself. */
export const getAuditEvents = (query: AuditQuery, after: string | null, signal?: AbortSignal) => {
  const { person, action, subject, from, to } = query
  const asked = { person, action, subject, from, to, after: after ?? undefined, limit: undefined }
  return read(api.audit.events.$get({ query: asked }, until(signal)))
}
export type AuditEventPage = Awaited<ReturnType<typeof getAuditEvents>>
export type ListedEvent = AuditEventPage['events'][number]

/** Who met a record, by its kind and number; the question stands in the record itself. */
export const getRecordReaders = (type: string, record: string, signal?: AbortSignal) =>
  read(api.audit.records[':type'][':record'].$get({ param: { type, record } }, until(signal)))
export type RecordReader = Awaited<ReturnType<typeof getRecordReaders>>['readers'][number]
