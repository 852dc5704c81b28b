const FIRST_CAPACITY = 1 << 12
const FULL_SHARE = 0.6
/** Words of one slot: two of the key, two of the content, one row number (0 = free). */
const SLOT = 5

/**
 * Remembers rows by a hash of 64 bits in 20 bytes each (33 MB a million), where a map of texts would take some hundred.
 * Hashes must be of good quality (SHA): a clash of two rows among a million has a chance of 1 in 37 million.
 */
export class SeenRows {
  #slots = new Uint32Array(FIRST_CAPACITY * SLOT)
  #capacity = FIRST_CAPACITY
  #size = 0

  /** The earlier row with this key, and whether its content was the same; otherwise remembers this one. */
  note(key: Buffer, content: Buffer, row: number): { row: number; isSame: boolean } | null {
    const at = this.#find(key.readUInt32LE(0), key.readUInt32LE(4))
    const known = this.#slots[at + 4] ?? 0
    if (known !== 0) {
      const isSame = this.#slots[at + 2] === content.readUInt32LE(0) && this.#slots[at + 3] === content.readUInt32LE(4)
      return { row: known, isSame }
    }
    this.#slots.set(
      [key.readUInt32LE(0), key.readUInt32LE(4), content.readUInt32LE(0), content.readUInt32LE(4), row],
      at,
    )
    this.#grow()
    return null
  }

  /** How often this key was counted, this time included. */
  count(key: Buffer): number {
    const at = this.#find(key.readUInt32LE(0), key.readUInt32LE(4))
    const times = (this.#slots[at + 4] ?? 0) + 1
    this.#slots.set([key.readUInt32LE(0), key.readUInt32LE(4), 0, 0, times], at)
    if (times === 1) this.#grow()
    return times
  }

  #find(low: number, high: number): number {
    for (let index = low & (this.#capacity - 1); ; index = (index + 1) & (this.#capacity - 1)) {
      const at = index * SLOT
      if (this.#slots[at + 4] === 0) return at
      if (this.#slots[at] === low && this.#slots[at + 1] === high) return at
    }
  }

  #grow(): void {
    if (++this.#size < this.#capacity * FULL_SHARE) return
    const old = this.#slots
    this.#capacity *= 2
    this.#slots = new Uint32Array(this.#capacity * SLOT)
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 4] === 0) continue
      this.#slots.set(old.subarray(at, at + SLOT), this.#find(old[at] ?? 0, old[at + 1] ?? 0))
    }
  }
}
