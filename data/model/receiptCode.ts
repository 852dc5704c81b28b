/** Letters and digits nobody confuses on paper or by telephone; 31, a prime, so that the check finds swapped neighbours. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/**
 * The code a person gets for a tip, `XXXX-XXXX-C`: eight random letters and one that checks them, so that one wrong
 * letter or two swapped ones never lead to another tip.
 * @param integer a random integer from 0 to below its argument, of a source nobody can guess
 */
export const makeReceiptCode = (integer: (below: number) => number): string => {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[integer(LETTERS.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}-${checkOf(letters)}`
}

/** The code as it is stored, from what was typed (case, spaces and dashes do not matter); null for none. */
export const readReceiptCode = (text: string): string | null => {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '')
  if (letters.length !== LENGTH + 1 || !letters.split('').every((letter) => LETTERS.includes(letter))) return null
  const [own, check] = [letters.slice(0, LENGTH), letters.slice(LENGTH)]
  return checkOf(own) === check ? `${own.slice(0, 4)}-${own.slice(4)}-${check}` : null
}

const checkOf = (letters: string): string => {
  let sum = 0
  for (const [index, letter] of letters.split('').entries()) sum += (index + 2) * LETTERS.indexOf(letter)
  return LETTERS[sum % LETTERS.length] ?? ''
}
