import type { Context } from 'hono'
import type { AuditEvent } from './recordEvent.ts'

export type RequestEvent = Omit<AuditEvent, 'person' | 'requestId'>

/** An event of a request, with the request's id. */
export const eventOf = (c: Context, person: AuditEvent['person'], event: RequestEvent): AuditEvent => ({
  person: person && { id: person.id, name: person.name },
  requestId: (c.var as { requestId?: string }).requestId ?? null,
  ...event,
})
