import { foldKey, foldText, markedKey } from './foldText.ts'
import type { NamedUnit } from './unitText.ts'

/** `01` and `1` are one number in a name. */
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/g

/** The key under which a name is looked up first: no marks, case, spaces or leading zeros. */
export const nameKey = ({ name }: Pick<NamedUnit, 'name'>): string => foldKey(name.replace(LEADING_ZEROS, ''))

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}
/** A syllable whose only vowel is y: `Mỹ` and `Mĩ`, `Quý` and `Quí` are one. */
const LONE_Y = /^(qu|[bcdghklmnprstvx]*)y$/

/**
 * The key under which a name is looked up when the first finds nothing that fits: `Mĩ Đức` for Mỹ Đức, `phường VI` and
 * `phường sáu` for Phường 6, `phường số 6`.
 */
export const looseNameKey = ({ name }: Pick<NamedUnit, 'name'>): string => {
  const words = name
    .replace(LEADING_ZEROS, '')
    .split(/[\s.,-]+/u)
    .filter((word) => word !== '')
  const numbered = words[0] && /^(?:số|so)$/iu.test(words[0]) && words.length === 2 ? words.slice(1) : words
  const isOne = numbered.length === 1
  return numbered
    .map((word) => {
      const roman = /^[IVX]{1,7}$/.test(word) ? fromRoman(word) : null
      if (roman !== null) return String(roman)
      const folded = foldText(word)
      const spoken = isOne ? NUMBER_WORDS[folded] : undefined
      return spoken === undefined ? folded.replace(LONE_Y, '$1i').replace(/[^\p{L}\p{N}]/gu, '') : String(spoken)
    })
    .join('')
}

/** A name with its marks (`markedKey`), `y` as `i`: to tell apart what has one loose key, `Quỳ` and `Quý`. */
export const looseMarkedKey = (name: string): string => markedKey(name).normalize('NFD').replaceAll('y', 'i')

/** Null for letters that are no number: `IIX`. */
const fromRoman = (letters: string): number | null => {
  const digits = letters.split('').map((letter) => ROMAN[letter] ?? 0)
  const value = digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
  return toRoman(value) === letters ? value : null
}

const toRoman = (value: number): string =>
  'X'.repeat(Math.floor(value / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '')
