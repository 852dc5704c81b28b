import { ApiError } from '../http/problems.ts'

/** How far an export is. FAILED and CANCELLED end it as READY does: then the file is on its way. */
export type ExportState = 'UNKNOWN' | 'WAITING' | 'READING' | 'READY' | 'FAILED' | 'CANCELLED'

export interface ExportProgress {
  readonly state: ExportState
  readonly rows: number
  /** Null until they are counted. */
  readonly total: number | null
  /** Why it failed, for people. */
  readonly message: string | null
}

const UNKNOWN: ExportProgress = { state: 'UNKNOWN', rows: 0, total: null, message: null }
/** Exports that read the database at once; others wait, so that the map stays quick. */
const MOST_AT_ONCE = 2
/** Exports of one person that may be under way or wait at once: nobody takes every place from everybody else. */
export const MOST_OF_ONE_PERSON = 4
/** How long an ended export is remembered, for a page that still asks. */
const REMEMBERED_MS = 5 * 60_000
const MOST_REMEMBERED = 1000

/** One export under way. */
export interface RunningExport {
  /** Aborted when the person cancels, or the reader goes away. */
  readonly signal: AbortSignal
  readonly tell: (change: Partial<ExportProgress>) => void
}

interface Entry {
  progress: ExportProgress
  readonly controller: AbortController
  endedAt: number | null
}

/** The exports of this process, by the ticket under which a person asked for them. */
export const runningExports = () => {
  const entries = new Map<string, Entry>()
  const waiting: (() => void)[] = []
  /** Under way or waiting, by person. */
  const ofPerson = new Map<string, number>()
  let running = 0
  const keyOf = (person: string, ticket: string) => `${person} ${ticket}`
  const sweep = () => {
    const before = Date.now() - REMEMBERED_MS
    for (const [key, { endedAt }] of entries) {
      if (endedAt !== null && (endedAt < before || entries.size > MOST_REMEMBERED)) entries.delete(key)
    }
  }
  const turn = async (signal: AbortSignal): Promise<void> => {
    if (running < MOST_AT_ONCE) {
      running++
      return
    }
    await new Promise<void>((resolve, reject) => {
      const begin = () => resolve()
      waiting.push(begin)
      signal.addEventListener('abort', () => {
        const place = waiting.indexOf(begin)
        if (place < 0) return
        waiting.splice(place, 1)
        reject(signal.reason as Error)
      })
    })
  }
  const release = () => {
    const next = waiting.shift()
    // The next one takes this place over.
    if (next) next()
    else running--
  }
  return {
    progress: (person: string, ticket: string): ExportProgress =>
      entries.get(keyOf(person, ticket))?.progress ?? UNKNOWN,
    /** False where there is none under way. */
    cancel(person: string, ticket: string): boolean {
      const entry = entries.get(keyOf(person, ticket))
      if (!entry || entry.endedAt !== null) return false
      entry.controller.abort(new Error('The export was cancelled.'))
      return true
    },
    /**
     * Runs an export when its turn comes. `leaving` aborts when its reader goes away. Throws an `ApiError`
     * when the person has too many under way.
     */
    async run<Result>(
      { person, ticket, leaving }: { person: string; ticket: string | null; leaving: AbortSignal },
      work: (running: RunningExport) => Promise<Result>,
    ): Promise<Result> {
      const own = ofPerson.get(person) ?? 0
      if (own >= MOST_OF_ONE_PERSON) {
        throw new ApiError(429, 'TOO_MANY', 'Bạn đang có nhiều lần xuất chưa xong. Hãy đợi một lần xong rồi xuất tiếp.')
      }
      ofPerson.set(person, own + 1)
      const controller = new AbortController()
      const entry: Entry = { progress: { ...UNKNOWN, state: 'WAITING' }, controller, endedAt: null }
      const key = keyOf(person, ticket ?? '')
      if (ticket !== null) {
        sweep()
        entries.set(key, entry)
      }
      const signal = AbortSignal.any([controller.signal, leaving])
      const tell = (change: Partial<ExportProgress>) => {
        entry.progress = { ...entry.progress, ...change }
      }
      try {
        signal.throwIfAborted()
        await turn(signal)
        try {
          tell({ state: 'READING' })
          const result = await work({ signal, tell })
          tell({ state: 'READY' })
          return result
        } finally {
          release()
        }
      } catch (error) {
        tell({ state: signal.aborted ? 'CANCELLED' : 'FAILED' })
        throw error
      } finally {
        entry.endedAt = Date.now()
        const left = (ofPerson.get(person) ?? 1) - 1
        if (left === 0) ofPerson.delete(person)
        else ofPerson.set(person, left)
      }
    },
    /** How many read the database now; for tests. */
    count: () => running,
  }
}
