import type { Sql } from '../database/connect.ts'
import type { KeptThing } from './keepVersions.ts'
import type { Writing } from './writing.ts'

/**
 * Continues a condition "the stored record is the same as the input": also when people corrected it by hand since, and
 * the row is still the one they corrected. Offices send the same sheet again and again; it must not take corrections back.
 * @param record alias of the table of the thing; `input.fingerprint` is the row's
 */
export const saidBefore = (sql: Sql, thing: KeptThing, record: string, { act }: Pick<Writing, 'act'>) =>
  act === 'IMPORT'
    ? sql`or exists (
        select from record_versions v
        where v.thing = ${thing} and v.record_id = ${sql(record)}.id and v.act in ('EDIT', 'RESTORE')
          and v.record->>'fingerprint' = input.fingerprint and not exists (
            select from record_versions later
            where later.thing = v.thing and later.record_id = v.record_id and later.version > v.version
              and later.act not in ('EDIT', 'RESTORE')))`
    : sql``
