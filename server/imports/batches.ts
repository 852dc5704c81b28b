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
