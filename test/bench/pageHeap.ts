import type { CDPSession, Page } from 'playwright-core'

export interface HeapUse {
  /** Bytes of objects and of array buffers, of the page and of its workers, after garbage was collected. */
  readonly objects: number
  readonly buffers: number
}

interface Usage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

/** What page and workers hold, as the browser's own protocol tells it. */
export const heapOf = async (page: Page): Promise<HeapUse> => {
  const session = await page.context().newCDPSession(page)
  const workers: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  await session.send('HeapProfiler.collectGarbage')
  const usages: Usage[] = [(await session.send('Runtime.getHeapUsage')) as Usage]
  for (const worker of workers) {
    const ask = askWorker(session, worker)
    await ask('HeapProfiler.collectGarbage')
    usages.push((await ask('Runtime.getHeapUsage')) as Usage)
  }
  await session.detach()
  const sum = (of: (usage: Usage) => number) => usages.reduce((total, usage) => total + of(usage), 0)
  return { objects: sum((usage) => usage.usedSize), buffers: sum((usage) => usage.backingStorageSize ?? 0) }
}

let number = 0

/** Workers are spoken to in letters that the page's session carries. */
const askWorker =
  (session: CDPSession, sessionId: string) =>
  async (method: string): Promise<unknown> => {
    const id = ++number
    const answered = new Promise<unknown>((resolve) => {
      const onLetter = ({ sessionId: from, message }: { sessionId: string; message: string }) => {
        const letter = JSON.parse(message) as { id?: number; result?: unknown }
        if (from !== sessionId || letter.id !== id) return
        session.off('Target.receivedMessageFromTarget', onLetter)
        resolve(letter.result)
      }
      session.on('Target.receivedMessageFromTarget', onLetter)
    })
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    return answered
  }
