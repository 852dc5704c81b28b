// The thread in which analyses are computed: it answers one job after the other, so that the server's own never waits.
import { parentPort } from 'node:worker_threads'
import { type JobName, JOBS } from './jobs.ts'

/** To the thread. */
export interface JobMessage {
  readonly name: JobName
  readonly asked: unknown
}
/** From the thread. Only the name of an error is told: its message may repeat values. */
export type JobReply = { readonly done: unknown } | { readonly failed: string }

parentPort?.on('message', ({ name, asked }: JobMessage) => {
  void replyTo(name, asked).then((reply) => parentPort?.postMessage(reply))
})

const replyTo = async (name: JobName, asked: unknown): Promise<JobReply> => {
  try {
    return { done: await (JOBS[name] as (asked: unknown) => unknown)(asked) }
  } catch (error) {
    return { failed: error instanceof Error ? error.name : 'Error' }
  }
}
