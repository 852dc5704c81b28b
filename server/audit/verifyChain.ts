import type { Sql } from '../database/connect.ts'
import { eventHash, NO_HASH, type StoredEvent } from './eventHash.ts'
import type { KeptHead } from './headFile.ts'
import { listStored } from './queries.ts'

/** One thing wrong with the record. Numbers are those of events. */
export type Finding =
  /** A field of the event is not what was recorded. */
  | { readonly kind: 'EDITED'; readonly number: number }
  /** Events between two others are gone. */
  | { readonly kind: 'MISSING'; readonly from: number; readonly to: number }
  /** The event was recorded under another number. */
  | { readonly kind: 'MOVED'; readonly number: number; readonly original: number }
  /** The event before it was written anew, with a fitting hash of its own. */
  | { readonly kind: 'UNLINKED'; readonly number: number }
  /** Events up to the one known outside the database are gone from the end. */
  | { readonly kind: 'TAIL_REMOVED'; readonly from: number; readonly to: number }
  /** The event known outside the database is another one here: the record was written anew. */
  | { readonly kind: 'REWRITTEN'; readonly number: number }
  /** The file outside the database was changed, or its secret was. */
  | { readonly kind: 'HEAD_FORGED' }

export interface Verification {
  readonly events: number
  readonly lastNumber: number
  /** Hexadecimal; of the last event. */
  readonly lastHash: string
  readonly findings: readonly Finding[]
  /** More were found than are listed. */
  readonly isCut: boolean
  /** Whether removal of the last events would have been seen. */
  readonly isTailKnown: boolean
}

const PAGE = 10_000
const MOST_FINDINGS = 50

/**
 * Walks the record from the first event to the last and makes every hash anew. After something broken it goes on from
 * what stands there, so each finding is one deed. `kept` is what is known outside the database.
 */
export const verifyChain = async (
  sql: Sql,
  kept: KeptHead,
  onProgress: (events: number) => void = () => {},
): Promise<Verification> => {
  const findings: Finding[] = []
  let isCut = false
  const add = (finding: Finding) => {
    if (findings.length < MOST_FINDINGS) findings.push(finding)
    else isCut = true
  }
  let events = 0
  let last: Pick<StoredEvent, 'number' | 'hash'> & { isMoved?: boolean } = { number: 0, hash: NO_HASH }
  let hashAtHead: string | null = null
  for (;;) {
    const page = await listStored(sql, last.number, PAGE)
    for (const event of page) {
      const { number, hash, previousHash } = event
      if (number > last.number + 1) add({ kind: 'MISSING', from: last.number + 1, to: number - 1 })
      const isIntact = eventHash(event) === hash
      // Looking for its old place takes thousands of hashes; past the findings that are told it is no use.
      const original = isIntact || findings.length >= MOST_FINDINGS ? null : originalNumber(event)
      const isMoved = original !== null
      if (isMoved) add({ kind: 'MOVED', number, original })
      else if (!isIntact) add({ kind: 'EDITED', number })
      const isAfterGap = number > last.number + 1
      if (previousHash !== last.hash && isIntact && !isAfterGap && !last.isMoved) add({ kind: 'UNLINKED', number })
      if (kept.state === 'kept' && number === kept.head.number) hashAtHead = hash
      last = { number, hash, isMoved }
    }
    events += page.length
    onProgress(events)
    if (page.length < PAGE) break
  }
  if (kept.state === 'forged') add({ kind: 'HEAD_FORGED' })
  if (kept.state === 'kept') {
    const { number, hash } = kept.head
    if (last.number < number) add({ kind: 'TAIL_REMOVED', from: last.number + 1, to: number })
    else if (hashAtHead !== null && hashAtHead !== hash) add({ kind: 'REWRITTEN', number })
  }
  return {
    events,
    lastNumber: last.number,
    lastHash: last.hash,
    findings,
    isCut,
    isTailKnown: kept.state === 'kept',
  }
}

/** How far an event is looked for from where it stands. */
const REACH = 2000

/** The number under which the event's hash was made; null when it is not near, or something else was changed too. */
const originalNumber = (event: StoredEvent): number | null => {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const number of [event.number - distance, event.number + distance]) {
      if (number > 0 && eventHash({ ...event, number }) === event.hash) return number
    }
  }
  return null
}
