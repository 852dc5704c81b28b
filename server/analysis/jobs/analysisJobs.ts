import { ApiError } from '../../http/problems.ts'
import type { JobName, Jobs } from './jobs.ts'
import { JobFailed, JobTooLong, threadOfJobs, type ThreadOptions } from './threadOfJobs.ts'

export interface AnalysisLimits extends ThreadOptions {
  /** Jobs that wait for their turn. */
  readonly mostWaiting: number
  /** Jobs of one person, running or waiting. */
  readonly mostOfOne: number
}

const LIMITS: AnalysisLimits = {
  limitMs: 60_000,
  idleMs: 120_000,
  mostMegabytes: 1024,
  mostWaiting: 20,
  mostOfOne: 2,
}

export interface AnalysisJobs {
  /**
   * Computes something in the thread when its turn comes. `read` reads what it is computed from then, not before: what
   * waits holds no data. A job of nobody (`person` null) is asked for by the program itself and hinders no person's own. Throws `ApiError`: 429 when too many wait, 413 when it takes too long or too much memory.
   */
  run<Name extends JobName>(
    name: Name,
    asker: { readonly person: string | null; readonly leaving: AbortSignal },
    read: () => Promise<Jobs[Name]['asked']>,
  ): Promise<Jobs[Name]['done']>
}

/** Turns at the one thread of a process. */
export const analysisJobs = (limits: AnalysisLimits = LIMITS): AnalysisJobs => {
  const thread = threadOfJobs(limits)
  const ofPerson = new Map<string, number>()
  let last: Promise<unknown> = Promise.resolve()
  let here = 0
  const enter = (person: string | null) => {
    const own = person === null ? 0 : (ofPerson.get(person) ?? 0)
    if (own >= limits.mostOfOne) {
      throw new ApiError(429, 'TOO_MANY', 'Bạn đang có phép tính chưa xong. Hãy đợi nó xong rồi tính tiếp.')
    }
    if (here > limits.mostWaiting) {
      throw new ApiError(429, 'TOO_MANY', 'Máy chủ đang có nhiều phép tính. Hãy thử lại sau ít phút.')
    }
    if (person !== null) ofPerson.set(person, own + 1)
    here++
  }
  const leave = (person: string | null) => {
    here--
    if (person === null) return
    const left = (ofPerson.get(person) ?? 1) - 1
    if (left > 0) ofPerson.set(person, left)
    else ofPerson.delete(person)
  }
  const work = async <Name extends JobName>(
    name: Name,
    leaving: AbortSignal,
    read: () => Promise<Jobs[Name]['asked']>,
  ): Promise<Jobs[Name]['done']> => {
    leaving.throwIfAborted()
    const asked = await read()
    leaving.throwIfAborted()
    return thread.run(name, asked, [...buffersOf(asked)], leaving)
  }
  return {
    async run(name, { person, leaving }, read) {
      enter(person)
      const own = last.then(() => work(name, leaving, read))
      // The next turn comes however this one ends.
      last = own.catch(() => {})
      try {
        return await own
      } catch (error) {
        throw refusalOf(error, leaving)
      } finally {
        leave(person)
      }
    },
  }
}

const refusalOf = (error: unknown, leaving: AbortSignal): unknown => {
  if (leaving.aborted) return new ApiError(409, 'CONFLICT', 'Đã dừng phép tính.')
  if (error instanceof JobTooLong || error instanceof JobFailed) {
    return new ApiError(
      413,
      'TOO_LARGE',
      'Phép tính này lâu hoặc lớn quá mức máy chủ cho phép nên đã dừng. Dữ liệu không bị ảnh hưởng. Hãy thu hẹp khu vực, kỳ hoặc dùng ô lớn hơn.',
    )
  }
  return error
}

/** Memory of columns within plain data, handed to the thread instead of copied; shared text stays. */
const buffersOf = (asked: unknown): Set<ArrayBuffer> => {
  const found = new Set<ArrayBuffer>()
  const { source } = asked as { readonly source?: { readonly columns?: object } }
  for (const column of Object.values(source?.columns ?? {})) {
    if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) found.add(column.buffer)
  }
  return found
}
