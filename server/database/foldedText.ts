import { foldText } from '../../data/model/foldText.ts'
import type { Sql } from './connect.ts'

/** Latin letters with marks and what each is without them: those of Vietnamese lie in these ranges. */
const MARKED = [...range(0xc0, 0x1b0), ...range(0x1ea0, 0x1ef9)]
  .map((code) => String.fromCharCode(code))
  .filter((letter) => foldText(letter).length === 1 && foldText(letter) !== letter)
const FROM = MARKED.join('')
const TO = MARKED.map(foldText).join('')

/** A text of the database as `foldText` writes it, but for its spaces: no marks, lower case. */
export const foldedText = (sql: Sql, text: ReturnType<typeof sql>) => sql`translate(lower(${text}), ${FROM}, ${TO})`

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last; code++) yield code
}
