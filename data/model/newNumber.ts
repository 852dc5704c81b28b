import { isoDay, localToday } from './localDay.ts'

/** Letters and digits that cannot be taken for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 5
/** Bytes from here on would make the first signs likelier than the others. */
const EVEN_BELOW = 256 - (256 % SIGNS.length)

/** A number for what has none: the day and five signs by chance. */
export const newNumber = (): string => {
  let signs = ''
  while (signs.length < LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < EVEN_BELOW) signs += SIGNS[byte % SIGNS.length]
  }
  return `${isoDay(localToday()).replaceAll('-', '')}-${signs}`
}
