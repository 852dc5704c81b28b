import type { Context } from 'hono'
import { AUDIT_SUBJECT_OF } from '../../../data/model/auditCodes.ts'
import type { EditedThing } from '../../../data/model/recordEdit.ts'
import { askingPerson } from '../../access/guarded.ts'
import type { Person } from '../../access/person.ts'
import { writeKeys } from '../../access/writeKeys.ts'
import { eventOf } from '../../audit/eventOf.ts'
import { recordEvent } from '../../audit/recordEvent.ts'
import { inTransaction, type Pool, type Sql } from '../../database/connect.ts'
import { explainUse } from '../registerUse.ts'
import { beginSaving } from './queries.ts'
import { outside } from './refusals.ts'

export interface RecordChange {
  readonly thing: EditedThing
  readonly id: number
  readonly detail: Readonly<Record<string, unknown>>
}

/** What every change of a record needs to know. */
export interface Editor {
  readonly pool: Pool
  readonly person: Person
  /** Puts down, as the last statement of the transaction, what was done. */
  readonly record: (sql: Sql, change: RecordChange) => Promise<void>
}

/** The person who asks, as one who writes records. */
export const editorOf = (c: Context, pool: Pool): Editor => {
  const person = askingPerson(c)
  return {
    pool,
    person,
    record: (sql, { thing, id, detail }) =>
      recordEvent(
        sql,
        eventOf(c, person, { action: 'CHANGE', subjectType: AUDIT_SUBJECT_OF[thing], subjectId: id, detail }),
      ),
  }
}

/** In a transaction that may write only where the person may. */
export const inEditing = async <Result>(
  { pool, person }: Editor,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> => {
  const keys = writeKeys(person, 'DATA_EDIT')
  // Without keys the database would hold nobody.
  if (keys.length === 0) throw outside()
  try {
    return await inTransaction(pool, async (sql) => {
      await beginSaving(sql, keys)
      return work(sql)
    })
  } catch (error) {
    throw (error as { code?: string }).code === OUTSIDE ? outside() : explainUse(error)
  }
}
/** What the database says to a record outside the keys. */
const OUTSIDE = '42501'
