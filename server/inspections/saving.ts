import type { Context } from 'hono'
import type { AuditSubject } from '../../data/model/auditCodes.ts'
import type { Kept } from '../../data/model/inspections/campaigns.ts'
import type { Act } from '../../data/model/roles.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { eventOf } from '../audit/eventOf.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Sql } from '../database/connect.ts'
import { notFound } from '../http/problems.ts'
import { onlySamples, outside } from '../things/editing/refusals.ts'
import { type Asker, askerOf } from './asker.ts'
import { describeChange } from './describeChange.ts'
import { findLastChange } from './historyQueries.ts'
import { changedMeanwhile, heldByDatabase } from './refusals.ts'

/** One kind of row that is kept with its history: how it is named, found and told of. */
export interface KeptKind<Row extends Kept> {
  /** Its table. */
  readonly entity: string
  readonly subject: AuditSubject
  /** As people call it, for “Không tìm thấy …”. */
  readonly what: string
  readonly find: (sql: Sql, asker: Asker, id: number) => Promise<Row | undefined>
  /** Whether those who read the audit record must not learn what it says. */
  readonly isSecret?: (row: Row) => boolean
  /** What the event is about, where that is another thing. */
  readonly subjectIdOf?: (row: Row) => number
}

/** Somebody who writes with the roles that have an act. */
export interface Saving {
  readonly asker: Asker
  /** Runs work in one transaction. Throws `ApiError` for what the database refuses; repeats come as `DatabaseRefusal`. */
  readonly write: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>
  /** Puts down, as the last statement of the transaction, what was changed. */
  readonly record: (
    sql: Sql,
    change: { readonly subject: AuditSubject; readonly id: number; readonly detail: Readonly<Record<string, unknown>> },
  ) => Promise<void>
}

/** The person who asks, as one who writes with an act. */
export const savingOf = (c: Context, database: Guarded, act: Act): Saving => ({
  asker: askerOf(c, act),
  async write(work) {
    try {
      return await database.writeFor(c, act, work)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      throw code === OUTSIDE ? outside() : (heldByDatabase(code) ?? error)
    }
  },
  record: (sql, { subject, id, detail }) =>
    recordEvent(sql, eventOf(c, askingPerson(c), { action: 'CHANGE', subjectType: subject, subjectId: id, detail })),
})
/** What the database says to a row outside the keys. */
const OUTSIDE = '42501'

/** Adds a row and gives it as it is read. `insert` gives its id, or the row that already stands for it: then nothing is added. */
export const addKept = <Row extends Kept>(
  saving: Saving,
  kind: KeptKind<Row>,
  insert: (sql: Sql) => Promise<number | Row>,
): Promise<Row> =>
  saving.write(async (sql) => {
    const added = await insert(sql)
    return typeof added === 'number' ? told(sql, saving, kind, added, null) : added
  })

/**
 * Changes the version of a row that was opened. `update` says whether it found that version. Throws `ApiError`: 404, 403
 * outside the area or of what is real for a sample account, 409 with what stands there when another version does.
 */
export const changeKept = <Row extends Kept>(
  saving: Saving,
  kind: KeptKind<Row>,
  { id, version }: { readonly id: number; readonly version: number },
  update: (sql: Sql, before: Row) => Promise<boolean>,
): Promise<Row> =>
  saving.write(async (sql) => {
    const before = await kind.find(sql, saving.asker, id)
    if (!before) throw notFound(kind.what)
    if (saving.asker.isSample && !before.isSample) throw onlySamples()
    if (!before.mayEdit) throw outside()
    if (before.version !== version) throw await standsNow(sql, saving, kind, before)
    if (!(await update(sql, before))) throw await standsNow(sql, saving, kind, before)
    return told(sql, saving, kind, id, before)
  })

const standsNow = async <Row extends Kept>(sql: Sql, { asker }: Saving, kind: KeptKind<Row>, before: Row) => {
  const now = (await kind.find(sql, asker, before.id)) ?? before
  return changedMeanwhile(now, await findLastChange(sql, kind.entity, before.id))
}

const told = async <Row extends Kept>(
  sql: Sql,
  saving: Saving,
  kind: KeptKind<Row>,
  id: number,
  before: Row | null,
): Promise<Row> => {
  const after = await kind.find(sql, saving.asker, id)
  if (!after) throw outside()
  const isSecret = kind.isSecret ? kind.isSecret(after) || (before !== null && kind.isSecret(before)) : false
  await saving.record(sql, {
    subject: kind.subject,
    id: kind.subjectIdOf?.(after) ?? id,
    detail: describeChange(before, after, isSecret),
  })
  return after
}
