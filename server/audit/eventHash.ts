import { createHash } from 'node:crypto'

/** An event as stored, each field as the text that is hashed. */
export interface StoredEvent {
  readonly number: number
  /** `YYYY-MM-DDTHH:MM:SS.ffffffZ`, UTC. */
  readonly at: string
  readonly personId: string | null
  readonly personName: string | null
  readonly requestId: string | null
  readonly action: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  /** As PostgreSQL writes jsonb. */
  readonly detail: string
  /** Hexadecimal. */
  readonly previousHash: string
  readonly hash: string
}

/** The hash before the first event. */
export const NO_HASH = '0'.repeat(64)

/** The hash (hexadecimal) an event must have: the same rule as audit.event_hash, made here without the database. */
export const eventHash = (event: Omit<StoredEvent, 'hash'>): string =>
  createHash('sha256')
    .update(
      [
        String(event.number),
        event.at,
        event.personId,
        event.personName,
        event.requestId,
        event.action,
        event.subjectType,
        event.subjectId,
        event.detail,
        event.previousHash,
      ]
        .map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`))
        .join(','),
    )
    .digest('hex')
