/** Tone marks of Vietnamese as combining characters: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const MARKS = /\p{M}/gu
const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const LATIN = /^[\x20-\x7e]*$/

/**
 * Text as a search compares it: no marks, `đ` → `d`, lower case, single spaces. `tuý` and `túy`, `hoá` and `hóa` become
 * the same.
 */
export const foldText = (text: string): string => {
  const bare = LATIN.test(text) ? text : text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd')
  return bare.toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** Letters and digits of the folded text alone: `Ea H'leo` and `EA HLEO`, `source_number` and `Source number` agree. */
export const foldKey = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Like `foldKey` but with marks, each tone at the end of its word, so that only the place of the tone mark is
 * forgotten: `Hoà` and `Hòa` agree, `Minh Quân` and `Minh Quán` do not.
 */
export const markedKey = (text: string): string =>
  (text.normalize('NFD').toLowerCase().match(WORDS) ?? [])
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join('')
    .normalize('NFC')
