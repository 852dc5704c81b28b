/** Tone marks of Vietnamese as combining characters: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const MARKS = /\p{M}/gu
const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** What a UTF-16 unit becomes in folded text, learnt when it is first met; null where only the whole text can tell. */
const foldedUnits: (string | null)[] = []
const LAST_UNIT = 0x20ff

const learnUnit = (code: number): string | null => {
  const letter = String.fromCharCode(code)
  const bare = letter.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const isMark = bare === '' && letter.replace(MARKS, '') === ''
  // The small form of Σ depends on its place in the word.
  const folded = /\s/u.test(letter) ? ' ' : isMark || (bare.length === 1 && letter !== 'Σ') ? bare : null
  if (code <= LAST_UNIT) foldedUnits[code] = folded
  return code <= LAST_UNIT ? folded : null
}

/**
 * Text as a search compares it: no marks, `đ` → `d`, lower case, single spaces. `tuý` and `túy`, `hoá` and `hóa` become
 * the same.
 */
export const foldText = (text: string): string => {
  let folded = ''
  // Letter by letter: addresses are folded by the hundred thousand.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = foldedUnits[code]
    const unit = known === undefined ? learnUnit(code) : known
    if (unit === null) return foldWholeText(text)
    if (unit !== ' ' || !(folded === '' || folded.endsWith(' '))) folded += unit
  }
  return folded.endsWith(' ') ? folded.slice(0, -1) : folded
}

/** The same for any script. */
export const foldWholeText = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/gu, ' ').trim()

/** What a UTF-16 unit becomes in a key; learnt like `foldedUnits`. */
const keyUnits: (string | null)[] = []

const learnKeyUnit = (code: number): string | null => {
  const folded = learnUnit(code)
  const unit = folded === null ? null : folded.replace(NO_LETTER, '')
  if (code <= LAST_UNIT) keyUnits[code] = unit
  return unit
}

const NO_LETTER = /[^\p{L}\p{N}]/gu

/** Letters and digits of the folded text alone: `Ea H'leo` and `EA HLEO`, `source_number` and `Source number` agree. */
export const foldKey = (text: string): string => {
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = keyUnits[code]
    const unit = known === undefined ? learnKeyUnit(code) : known
    if (unit === null) return foldWholeText(text).replace(NO_LETTER, '')
    key += unit
  }
  return key
}

/**
 * Like `foldKey` but with marks, each tone at the end of its word, so that only the place of the tone mark is
 * forgotten: `Hoà` and `Hòa` agree, `Minh Quân` and `Minh Quán` do not.
 */
export const markedKey = (text: string): string => {
  let key = ''
  for (const word of text.match(WORDS) ?? []) key += markedWord(word)
  return key
}

/** Words come again and again: there are some seven thousand syllables. */
const markedWords = new Map<string, string>()
const MOST_KEPT = 30_000

const markedWord = (word: string): string => {
  const known = markedWords.get(word)
  if (known !== undefined) return known
  const letters = word.normalize('NFD').toLowerCase()
  const made = (letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')).normalize('NFC')
  if (markedWords.size >= MOST_KEPT) markedWords.clear()
  markedWords.set(word, made)
  return made
}
