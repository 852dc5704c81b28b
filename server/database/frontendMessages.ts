import type { Readable } from 'node:stream'

export interface FrontendMessage {
  /** `ssl`, `startup`, or the type letter of the message. */
  readonly kind: string
  readonly bytes: Buffer
}

const SSL_REQUEST = 80877103
const PROTOCOL_3 = 196608
/** PostgreSQL's own limit of a message. */
const LONGEST = 2 ** 30

/** Cuts the bytes of a client of the PostgreSQL protocol (version 3) into whole messages. Ends when they are no such. */
export class FrontendMessages implements AsyncIterable<FrontendMessage> {
  private chunks: Buffer[] = []
  private size = 0
  private isStarted = false

  constructor(private readonly stream: Readable) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<FrontendMessage> {
    for await (const chunk of untilLost(this.stream)) {
      this.chunks.push(chunk)
      this.size += chunk.length
      for (;;) {
        const header = this.isStarted ? 5 : 8
        if (this.size < header) break
        const head = this.peek(header)
        const length = this.isStarted ? 1 + head.readUInt32BE(1) : head.readUInt32BE(0)
        if (length < header || length > LONGEST) return
        if (this.size < length) break
        const bytes = this.cut(length)
        if (this.isStarted) yield { kind: String.fromCharCode(bytes.readUInt8(0)), bytes }
        else {
          const code = bytes.readUInt32BE(4)
          if (code === SSL_REQUEST) yield { kind: 'ssl', bytes }
          else if (code === PROTOCOL_3) {
            this.isStarted = true
            yield { kind: 'startup', bytes }
          } else return
        }
      }
    }
  }

  private peek(length: number): Buffer {
    if ((this.chunks[0]?.length ?? 0) < length) this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0] as Buffer
  }

  private cut(length: number): Buffer {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks)
    this.size -= length
    this.chunks = this.size > 0 ? [all.subarray(length)] : []
    return all.subarray(0, length)
  }
}

/** The chunks of a stream; a connection that breaks ends them like one that is closed. */
async function* untilLost(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch {
    // The client is gone; who reads on has nobody to answer.
  }
}
