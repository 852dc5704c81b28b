import type { Context } from 'hono'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Act } from '../../data/model/roles.ts'
import { askingPerson } from '../access/guarded.ts'
import { writeKeys } from '../access/writeKeys.ts'

/** Who asks, as queries need it. */
export interface Asker {
  readonly id: string
  /** A sample account: changes only what belongs to the sample. */
  readonly isSample: boolean
  /** Under which keys they may write. */
  readonly keys: readonly string[]
  /** Local day, ISO. */
  readonly today: string
}

/** The person who asks, writing with the roles that have an act. */
export const askerOf = (c: Context, act: Act): Asker => {
  const person = askingPerson(c)
  return {
    id: person.id,
    isSample: person.isSample ?? false,
    keys: writeKeys(person, act),
    today: isoDay(localToday()),
  }
}
