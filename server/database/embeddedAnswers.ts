const HEADER_BYTES = 5
/** PostgreSQL's own limit of a message. */
const LONGEST = 2 ** 30

/** Types of the messages that a server sends (PostgreSQL manual, Message Formats). */
const KNOWN = new Set('RKSZTDCEINnt123sAGHWdcVv')

/** Messages that may come in between and end nothing: notices, settings, notifications. */
const BETWEEN = new Set('NSA')

/** How an answer ends, by the type of its request; an error ends each of them too. What is absent is not checked. */
const ENDS: Readonly<Record<string, string>> = { Q: 'Z', S: 'Z', P: '1', B: '2', D: 'Tn', E: 'CIs', C: '3' }

/**
 * Follows the answers of the engine to one client: whole messages, and each answer with its end. Throws when they are
 * not: a client must never get bytes that it would read as something else.
 */
export class EmbeddedAnswers {
  private request = ''
  private isLimited = false
  private readonly header = Buffer.alloc(HEADER_BYTES)
  private filled = 0
  private left = 0
  private type = ''
  private isDropped = false
  private last = ''
  private state = ''
  /** After an error PostgreSQL passes over everything until the next Sync. */
  private isPassingOver = false

  /** Call before each message that goes to the engine. */
  begin(message: Buffer): void {
    this.request = String.fromCharCode(message[0] ?? 0)
    // Execute ends with its number of rows at most; 0 is no limit, and only a limit can suspend.
    this.isLimited = this.request === 'E' && message.readUInt32BE(message.length - 4) > 0
    this.last = ''
    this.state = ''
  }

  /** Takes the next bytes of the answer, cut anywhere, and returns those that may go to the client. */
  take(bytes: Buffer): Buffer {
    const kept: Buffer[] = []
    let from = 0
    for (let at = 0; at < bytes.length; ) {
      const step = Math.min(this.left || HEADER_BYTES - this.filled, bytes.length - at)
      if (this.left > 0) {
        if (this.type === 'Z') this.state = String.fromCharCode(bytes[at] as number)
        this.left -= step
        if (this.isDropped) from = at + step
      } else {
        const isCut = this.filled > 0
        bytes.copy(this.header, this.filled, at, at + step)
        this.filled += step
        if (this.filled === HEADER_BYTES) this.open()
        const isHeld = this.filled > 0
        if (isHeld || this.isDropped) kept.push(bytes.subarray(from, at))
        else if (isCut) kept.push(Buffer.from(this.header))
        if (isHeld || this.isDropped || isCut) from = at + step
      }
      at += step
    }
    if (from === 0) return bytes
    return Buffer.concat([...kept, bytes.subarray(from)])
  }

  /** Call when the engine has nothing more to say. Returns `I`, `T` or `E` when it is ready for the next query, or ''. */
  end(): string {
    if (this.filled > 0 || this.left > 0) throw new Error('The engine stopped in the middle of a message.')
    if (!this.hasEnd()) {
      throw new Error(`The engine answered a message ${this.request} with ${this.last || 'nothing'} at its end.`)
    }
    if (this.last === 'Z') this.isPassingOver = false
    else if (this.last === 'E') this.isPassingOver = true
    return this.last === 'Z' ? this.state : ''
  }

  private hasEnd(): boolean {
    const ends = ENDS[this.request]
    if (ends === undefined) return true
    if (this.last === '') return this.isPassingOver
    if (this.last === 's') return this.isLimited
    return ends.includes(this.last) || (this.last === 'E' && ends !== 'Z')
  }

  private open(): void {
    this.type = String.fromCharCode(this.header[0] as number)
    const length = this.header.readUInt32BE(1)
    if (!KNOWN.has(this.type) || length < 4 || length > LONGEST) throw new Error('The engine sent no message.')
    // After an error in a pipeline the engine says "ready" at once and again at its Sync; PostgreSQL says it once. A
    // client would take the second for the end of its next query.
    this.isDropped = this.type === 'Z' && (ENDS[this.request] ?? 'Z') !== 'Z'
    if (!BETWEEN.has(this.type) && !this.isDropped) this.last = this.type
    this.left = length - 4
    this.filled = 0
  }
}
