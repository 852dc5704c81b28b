import { FilterError, MOST } from './filterError.ts'
import { readTokens, type Token } from './readTokens.ts'

/** Walks over the tokens of a filter; counts depth and parts, so that no text costs more than its limits. */
export class TokenReader {
  private readonly tokens: readonly Token[]
  private index = 0
  private depth = 0
  private parts = 0

  constructor(text: string) {
    this.tokens = readTokens(text)
  }

  get token(): Token {
    return this.tokens[this.index] as Token
  }

  next(): Token {
    const { token } = this
    if (token.is !== 'end') this.index++
    return token
  }

  /** Whether the token is this word of the language, whatever its case. */
  isWord(word: string): boolean {
    return this.token.is === 'name' && this.token.value.toUpperCase() === word
  }

  isSign(sign: string): boolean {
    return this.token.is === 'sign' && this.token.value === sign
  }

  takeWord(word: string): boolean {
    const isThere = this.isWord(word)
    if (isThere) this.next()
    return isThere
  }

  takeSign(sign: string): boolean {
    const isThere = this.isSign(sign)
    if (isThere) this.next()
    return isThere
  }

  needSign(sign: string): void {
    if (!this.takeSign(sign)) throw this.unexpected(`cần “${sign}”`)
  }

  needWord(word: string): void {
    if (!this.takeWord(word)) throw this.unexpected(`cần ${word}`)
  }

  /** What is wrong here: what was needed, and what stands there. */
  unexpected(needed: string): FilterError {
    const { is, value, at } = this.token
    return new FilterError(`${needed}, nhưng ở đây ${is === 'end' ? 'hết bộ lọc' : `là “${value.slice(0, 20)}”`}.`, at)
  }

  /** Does work one level deeper. */
  deeper<Result>(work: () => Result): Result {
    if (++this.depth > MOST.depth) throw new FilterError(`lồng sâu quá ${MOST.depth} cấp.`, this.token.at)
    const result = work()
    this.depth--
    return result
  }

  countPart(): void {
    if (++this.parts > MOST.parts) throw new FilterError(`quá ${MOST.parts} điều kiện.`, this.token.at)
  }
}
