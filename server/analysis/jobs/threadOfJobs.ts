import { Worker } from 'node:worker_threads'
import type { JobMessage, JobReply } from './jobThread.ts'
import type { JobName, Jobs } from './jobs.ts'

/** A job that took longer than it may; it was ended. */
export class JobTooLong extends Error {}
/** A job that failed, or needed more memory than it may have. */
export class JobFailed extends Error {}

export interface ThreadOptions {
  /** Milliseconds a job may take. */
  readonly limitMs: number
  /** Milliseconds after which an idle thread gives its memory back. */
  readonly idleMs: number
  readonly mostMegabytes: number
}

export interface ThreadOfJobs {
  /** Does one job; the next only after it. Buffers of `transfer` are handed over. Aborting ends the thread at once. */
  run<Name extends JobName>(
    name: Name,
    asked: Jobs[Name]['asked'],
    transfer: readonly ArrayBuffer[],
    signal: AbortSignal,
  ): Promise<Jobs[Name]['done']>
}

/** A thread that is begun with its first job, ended when one takes too long, and begun again with the next. */
export const threadOfJobs = ({ limitMs, idleMs, mostMegabytes }: ThreadOptions): ThreadOfJobs => {
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  const end = (ended: Worker) => {
    if (thread === ended) thread = null
    void ended.terminate()
  }
  const begin = (): Worker => {
    const begun = new Worker(new URL('startThread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    // A thread must not keep the process from ending.
    begun.unref()
    return begun
  }
  return {
    run: <Name extends JobName>(
      name: Name,
      asked: Jobs[Name]['asked'],
      transfer: readonly ArrayBuffer[],
      signal: AbortSignal,
    ) =>
      new Promise<Jobs[Name]['done']>((resolve, reject) => {
        if (idle) clearTimeout(idle)
        const own = thread ?? begin()
        thread = own
        const leave = () => {
          clearTimeout(timer)
          own.off('message', answered)
          own.off('error', failed)
          signal.removeEventListener('abort', aborted)
          idle = setTimeout(() => end(own), idleMs).unref()
        }
        const answered = (reply: JobReply) => {
          leave()
          if ('done' in reply) resolve(reply.done as Jobs[Name]['done'])
          else reject(new JobFailed(reply.failed))
        }
        const failed = (error: Error) => {
          leave()
          end(own)
          reject(new JobFailed(error.name))
        }
        const aborted = () => {
          leave()
          end(own)
          reject(signal.reason as Error)
        }
        const timer = setTimeout(() => {
          leave()
          end(own)
          reject(new JobTooLong())
        }, limitMs)
        own.on('message', answered)
        own.on('error', failed)
        signal.addEventListener('abort', aborted)
        own.postMessage({ name, asked } satisfies JobMessage, [...transfer])
      }),
  }
}
