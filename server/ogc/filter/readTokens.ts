import { FilterError, MOST } from './filterError.ts'

export interface Token {
  /** `name`: an identifier or a word of the language; `quoted`: an identifier in double quotes, never a word. */
  readonly is: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end'
  readonly value: string
  /** Place of its first character, from 1. */
  readonly at: number
}

const SPACE = /[ \t\r\n]+/y
const NAME = /[\p{L}_:][\p{L}\p{N}_.:]*/uy
const QUOTED = /"[^"]*"/y
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const TEXT = /'(?:[^'\\]|''|\\[\s\S])*'/y
const SIGN = /<>|<=|>=|[=<>(),]/y

/** Cuts a filter written as CQL2 text into tokens; the last is `end`. Throws `FilterError`. */
export const readTokens = (text: string): Token[] => {
  if (text.length > MOST.characters) throw new FilterError(`Bộ lọc dài quá ${MOST.characters} ký tự.`)
  if (text.includes('\0')) throw new FilterError('Bộ lọc chứa ký tự không dùng được.', text.indexOf('\0') + 1)
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  while (at < text.length) {
    const space = take(SPACE)
    if (space) {
      at += space.length
      continue
    }
    const found = tokenAt(take)
    if (!found) throw new FilterError(`không hiểu “${text.slice(at, at + 12)}”.`, at + 1)
    tokens.push({ is: found.is, value: found.value, at: at + 1 })
    at += found.length
  }
  tokens.push({ is: 'end', value: '', at: text.length + 1 })
  return tokens
}

const tokenAt = (
  take: (pattern: RegExp) => string | null,
): { is: Token['is']; value: string; length: number } | null => {
  const name = take(NAME)
  if (name !== null) return { is: 'name', value: name, length: name.length }
  const quoted = take(QUOTED)
  if (quoted !== null) return { is: 'quoted', value: quoted.slice(1, -1), length: quoted.length }
  const number = take(NUMBER)
  if (number !== null) return { is: 'number', value: number, length: number.length }
  const written = take(TEXT)
  if (written !== null) return { is: 'text', value: unquoted(written), length: written.length }
  const sign = take(SIGN)
  return sign === null ? null : { is: 'sign', value: sign, length: sign.length }
}

/** Doubled and escaped quotes become one; other backslashes stay: they escape the signs of LIKE. */
const unquoted = (written: string) => written.slice(1, -1).replaceAll(/''|\\'/g, "'")
