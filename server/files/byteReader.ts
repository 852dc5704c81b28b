/** Takes bytes in the sizes a format asks for from pieces of any size. */
export class ByteReader {
  #chunks: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  #at = 0

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next bytes; fewer where the file ends. */
  async take(length: number): Promise<Buffer> {
    if (this.#held.length - this.#at < length) await this.#hold(length)
    const bytes = this.#held.subarray(this.#at, this.#at + length)
    this.#at += bytes.length
    return bytes
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #hold(length: number): Promise<void> {
    const pieces = [this.#held.subarray(this.#at)]
    let held = pieces[0]?.length ?? 0
    while (held < length) {
      const { value, done } = await this.#chunks.next()
      if (done) break
      pieces.push(value)
      held += value.length
    }
    this.#held = Buffer.concat(pieces)
    this.#at = 0
  }
}
