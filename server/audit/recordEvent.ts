import type { AuditAction, AuditSubject } from '../../data/model/auditCodes.ts'
import { inTransaction, type Pool, type Sql } from '../database/connect.ts'

/** What happened. The database adds number, time and hashes. */
export interface AuditEvent {
  /** Who did it; null for a command run on the server, or somebody who could not sign in. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly requestId?: string | null
  readonly action: AuditAction
  readonly subjectType?: AuditSubject | null
  readonly subjectId?: string | number | null
  /** Codes, counts, filters, before and after. Never an identity, a password or the text of a restricted record. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Events in one call at most: the lock is let go between two calls. */
const MOST_TOGETHER = 200

/**
 * Adds an event to the audit record. In a transaction (read committed) it stands or falls with the change it tells of;
 * make it the last statement, because other events wait until that transaction ends. On a pool it stands when the
 * promise resolves; events that come while others are being written go together, so many readers wait for two commits
 * at most. Throws when it could not be written: then what it tells of must not happen either.
 */
export const recordEvent = (sql: Sql | Pool, event: AuditEvent): Promise<void> =>
  'begin' in sql && typeof sql.begin === 'function' ? inTurn(sql as Pool, event) : write(sql, [event])

const write = async (sql: Sql, events: readonly AuditEvent[]): Promise<void> => {
  const rows = events.map(({ person, requestId, action, subjectType, subjectId, detail }) => ({
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    requestId: requestId ?? null,
    action,
    subjectType: subjectType ?? null,
    subjectId: subjectId === undefined || subjectId === null ? null : String(subjectId),
    detail: detail ?? {},
  }))
  await sql`select audit.record(${sql.json(JSON.parse(JSON.stringify(rows), storable) as never)})`
}

/** What the database can store of a text that somebody typed: no zero characters, no half characters. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd').replace(HALF_CHARACTER, '\ufffd') : value
const HALF_CHARACTER = /\p{Surrogate}/gu

interface Waiting {
  readonly event: AuditEvent
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

const queues = new WeakMap<Pool, { waiting: Waiting[]; isWriting: boolean }>()

const inTurn = (pool: Pool, event: AuditEvent): Promise<void> =>
  new Promise((done, failed) => {
    const queue = queues.get(pool) ?? { waiting: [], isWriting: false }
    queues.set(pool, queue)
    queue.waiting.push({ event, done, failed })
    if (!queue.isWriting) void drain(pool, queue)
  })

const drain = async (pool: Pool, queue: { waiting: Waiting[]; isWriting: boolean }): Promise<void> => {
  queue.isWriting = true
  while (queue.waiting.length > 0) await settle(pool, queue.waiting.splice(0, MOST_TOGETHER))
  queue.isWriting = false
}

/** Classes of errors that lie in an event itself: what it holds, or what is missing. */
const IS_OF_EVENT = /^2[23]/

/** Writes events together; where one cannot be written, each alone, so that it takes no other with it. */
const settle = async (pool: Pool, batch: readonly Waiting[]): Promise<void> => {
  const events = batch.map(({ event }) => event)
  try {
    await inTransaction(pool, (sql) => write(sql, events))
    for (const { done } of batch) done()
  } catch (error) {
    if (batch.length > 1 && IS_OF_EVENT.test((error as { code?: string }).code ?? '')) {
      for (const one of batch) await settle(pool, [one])
    } else for (const { failed } of batch) failed(error)
  }
}
