import type { Sql } from '../database/connect.ts'
import type { KeptThing } from './keepVersions.ts'
import type { Writing } from './writing.ts'

/**
 * Condition: nothing is to be written, because a row of a file says what the stored record is, or what it was before
 * people corrected it by hand. Offices send the same sheet again and again; it must not take corrections back. What a
 * person asks for is always written: a record may have come to be another one than its fingerprint says.
 * @param record alias of the table of the thing; `input.fingerprint` is the row's
 */
export const saidBefore = (sql: Sql, thing: KeptThing, record: string, { act }: Pick<Writing, 'act'>) =>
  act === 'IMPORT'
    ? sql`(${sql(record)}.fingerprint = input.fingerprint or exists (
        select from record_versions v
        where v.thing = ${thing} and v.record_id = ${sql(record)}.id and v.act in ('EDIT', 'RESTORE')
          and v.record->>'fingerprint' = input.fingerprint and not exists (
            select from record_versions later
            where later.thing = v.thing and later.record_id = v.record_id and later.version > v.version
              and later.act not in ('EDIT', 'RESTORE'))))`
    : sql`false`
