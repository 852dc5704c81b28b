import type { ImportPeriod } from '../../data/model/imports.ts'
import type { Sql } from '../database/connect.ts'
import type { ImportOptions, ImportSummary } from './importRows.ts'

/** Begins the record of an import; its number goes with everything it writes. */
export const openBatch = async (
  sql: Sql,
  thing: string,
  { fileName, source, by, isSample = false }: Pick<ImportOptions, 'fileName' | 'source' | 'by' | 'isSample'>,
): Promise<number> => {
  const [batch] = await sql<{ id: number }[]>`
    insert into import_batches (thing, file_name, file_hash, source, person_id, person_name,
      is_sample)
    values (${thing}, ${fileName}, '', ${source}, ${by?.id ?? null}, ${by?.name ?? null},
      ${isSample}) returning id`
  return batch!.id
}

type Counts = Pick<ImportSummary, 'read' | 'added' | 'changed' | 'unchanged' | 'repeated' | 'refused'>

/** Completes the record. `fileHash`: SHA-256, hexadecimal. */
export const closeBatch = (sql: Sql, id: number, counts: Counts, fileHash: string) => sql`
  update import_batches set finished_at = now(), file_hash = ${fileHash}, rows_read = ${counts.read},
    rows_added = ${counts.added}, rows_changed = ${counts.changed},
    rows_unchanged = ${counts.unchanged + counts.repeated}, rows_refused = ${counts.refused}
  where id = ${id}`

/** First and last day of the cases that a batch wrote; null when there are none. */
export const findPeriod = async (sql: Sql, id: number): Promise<ImportPeriod | null> => {
  const [found] = await sql<{ from: string | null; to: string | null }[]>`
    select min(occurred_day) as from, max(occurred_day) as to from cases where batch_id = ${id}`
  return found?.from && found.to ? { from: found.from, to: found.to } : null
}
