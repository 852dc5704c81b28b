import type { Context } from 'hono'
import { AUDIT_SUBJECT_OF } from '../../data/model/auditCodes.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Guarded } from '../access/guarded.ts'
import type { Sql } from '../database/connect.ts'
import { type EventRow, listRecordNames } from './queries.ts'

const THING_OF = new Map(
  Object.entries(AUDIT_SUBJECT_OF).map(([thing, subject]) => [subject as string, thing as Thing]),
)

/**
 * Events with the number and name of the records they are about, as far as the person who asks sees these: what they may
 * not see on the map, or among the tips, keeps its id alone.
 */
export const withRecordNames = async (
  database: Guarded,
  c: Context,
  events: readonly EventRow[],
): Promise<readonly EventRow[]> => {
  const wanted = new Map<Thing, Set<string>>()
  for (const { subjectType, subjectId } of events) {
    const thing = THING_OF.get(subjectType ?? '')
    if (thing && subjectId !== null) wanted.set(thing, (wanted.get(thing) ?? new Set()).add(subjectId))
  }
  if (wanted.size === 0) return events
  const names = new Map<string, string>()
  const read = (part: readonly (readonly [Thing, ReadonlySet<string>])[]) => async (sql: Sql) => {
    for (const [thing, ids] of part) {
      for (const { id, name } of await listRecordNames(sql, thing, [...ids])) names.set(`${thing} ${id}`, name)
    }
  }
  const things = [...wanted].filter(([thing]) => thing !== 'tips')
  const tips = [...wanted].filter(([thing]) => thing === 'tips')
  if (things.length > 0) await database.read(c, read(things))
  if (tips.length > 0) await database.readFor(c, 'TIP_READ', read(tips))
  return events.map((event) => ({
    ...event,
    subjectName: event.subjectName ?? names.get(`${THING_OF.get(event.subjectType ?? '')} ${event.subjectId}`) ?? null,
  }))
}
