import workerUrl from './caseWorker.ts?worker&url'
import type { Answers, DrawnColumns, FromWorker, NamedPlaces, Question, ToWorker } from './messages.ts'

/** What is known of the table while it arrives and afterwards. */
export interface TableState {
  readonly status: 'idle' | 'loading' | 'ready' | 'error'
  readonly loadedBytes: number
  readonly problem: { readonly message: string; readonly status: number } | null
  readonly columns: DrawnColumns | null
}

interface Channel {
  /** A question is with the worker. */
  isBusy: boolean
  /** Only the newest question waits; older ones are dropped. */
  waiting: { run: () => void; drop: () => void } | null
}

/** The page's end of the worker: loads the table and asks it, the latest question of each channel only. */
class CaseTable {
  #worker: Worker | null = null
  #state: TableState = { status: 'idle', loadedBytes: 0, problem: null, columns: null }
  readonly #listeners = new Set<() => void>()
  readonly #answers = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  readonly #channels = new Map<string, Channel>()
  #number = 0

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  state = (): TableState => this.#state

  /** Fetches the table of a window. The last one stays on screen until the new one is here. */
  load(since: string | null, places: NamedPlaces): void {
    this.#worker ??= this.#start()
    this.#set({ status: 'loading', loadedBytes: 0, problem: null })
    this.#send({ type: 'load', since, places })
  }

  /** Asks on a channel; resolves undefined when a newer question of the same channel came first. */
  ask<Asked extends Question>(channelName: string, question: Asked): Promise<Answers[Asked['type']] | undefined> {
    const channel = this.#channels.get(channelName) ?? { isBusy: false, waiting: null }
    this.#channels.set(channelName, channel)
    return new Promise((resolve, reject) => {
      const run = () => {
        channel.isBusy = true
        channel.waiting = null
        this.#post(question)
          .then(resolve as (answer: unknown) => void, reject)
          .finally(() => {
            channel.isBusy = false
            channel.waiting?.run()
          })
      }
      if (!channel.isBusy) {
        run()
        return
      }
      channel.waiting?.drop()
      channel.waiting = { run, drop: () => resolve(undefined) }
    })
  }

  #post(question: Question): Promise<unknown> {
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#answers.set(number, { resolve: resolve as (answer: never) => void, reject })
      this.#send({ type: 'ask', number, question })
    })
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #set(change: Partial<TableState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #start(): Worker {
    const worker = new Worker(workerUrl, { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data))
    worker.addEventListener('error', () =>
      this.#set({
        status: 'error',
        problem: { message: 'Trình duyệt không chạy được phần đếm số liệu. Hãy tải lại trang.', status: -1 },
      }),
    )
    return worker
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'progress':
        this.#set({ loadedBytes: message.loaded })
        break
      case 'loaded':
        this.#set({ status: 'ready', columns: message.columns, problem: null })
        break
      case 'failed':
        this.#set({ status: 'error', problem: { message: message.message, status: message.status } })
        break
      case 'answer':
        this.#answers.get(message.number)?.resolve(message.answer as never)
        this.#answers.delete(message.number)
        break
      case 'error':
        this.#answers.get(message.number)?.reject(new Error(message.message))
        this.#answers.delete(message.number)
        break
    }
  }
}

export const caseTable = new CaseTable()
