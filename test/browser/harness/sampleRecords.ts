import type { EditedRecord } from '../../../data/model/recordEdit.ts'
import { signInAsSample } from '../../harness/session.ts'

/** Records of the sample as its consolidator writes them, outside the page; what a test adds is taken off again. */
export interface SampleRecords {
  /** @param path kind and number below `/api/records`, such as "cases/12" */
  send(method: string, path: string, body?: unknown): Promise<Response>
  stored(path: string): Promise<EditedRecord>
  /** Paths to take off at the end: other tests count what the sample holds. */
  readonly added: string[]
  takeOff(): Promise<void>
}

export const sampleRecords = async (home: string): Promise<SampleRecords> => {
  const session = await signInAsSample(home, 'mau-tong-hop')
  const added: string[] = []
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${home}/api/records/${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: session },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const stored = async (path: string) => (await (await send('GET', path)).json()) as EditedRecord
  return {
    send,
    stored,
    added,
    takeOff: async () => {
      for (const path of added) {
        const { version } = await stored(path)
        await send('POST', `${path}/remove`, { version, note: 'Dọn sau khi thử (mẫu)' })
      }
    },
  }
}
