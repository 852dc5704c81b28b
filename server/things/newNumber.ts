import { randomInt } from 'node:crypto'
import { isoDay, localToday } from '../../data/model/localDay.ts'

/** Letters and digits that cannot be taken for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number for what has none: the day and five signs by chance. */
export const newNumber = (): string =>
  `${isoDay(localToday()).replaceAll('-', '')}-${Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
