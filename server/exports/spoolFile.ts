import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BUFFER_BYTES = 256 * 1024
const READ_BYTES = 128 * 1024
const SMALL_BYTES = 512 * 1024

/**
 * A file that has no name: it goes when it is closed, also when the process dies. An export is written here first, so
 * that a slow reader holds no connection of the database, and what fails fails before anything was sent.
 */
export class SpoolFile {
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #flushed = 0
  #isClosed = false

  private constructor(private readonly handle: FileHandle) {}

  static async open(folder = tmpdir()): Promise<SpoolFile> {
    const path = join(folder, `diem-nong-${randomUUID()}`)
    const handle = await open(path, 'wx+', 0o600)
    await unlink(path)
    return new SpoolFile(handle)
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#flushed + this.#waitingBytes
  }

  /** Adds at the end. The bytes must not be changed afterwards. */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= BUFFER_BYTES) await this.#flush()
  }

  /** Writes over what stands at an offset. */
  async patch(offset: number, bytes: Uint8Array): Promise<void> {
    await this.#flush()
    await this.#put(bytes, offset)
  }

  /** The whole: at once where it is small, else as a stream; the file closes when it ends or its reader goes away. */
  async contents(): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
    await this.#flush()
    if (this.size > SMALL_BYTES) return this.#stream()
    const { buffer, bytesRead } = await this.handle.read(new Uint8Array(this.size), 0, this.size, 0)
    await this.close()
    return buffer.subarray(0, bytesRead)
  }

  #stream(): ReadableStream<Uint8Array> {
    let offset = 0
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { buffer, bytesRead } = await this.handle.read(new Uint8Array(READ_BYTES), 0, READ_BYTES, offset)
            offset += bytesRead
            if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
            if (bytesRead < READ_BYTES) {
              await this.close()
              controller.close()
            }
          } catch (error) {
            await this.close()
            throw error
          }
        },
        cancel: () => this.close(),
      },
      { highWaterMark: 0 },
    )
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.handle.close()
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    // Noted first: what comes in while this is written stands behind it.
    const offset = this.#flushed
    this.#flushed += bytes.length
    await this.#put(bytes, offset)
  }

  /** A disk that fills up takes a part and fails at the next: a file shorter than it says is never sent. */
  async #put(bytes: Uint8Array, offset: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, offset + done)
      done += bytesWritten
    }
  }
}
