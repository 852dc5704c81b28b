import type { HistoryEntry } from '../../../data/model/inspections/inspections.ts'
import type { Sql } from '../../database/connect.ts'

/** Says nothing about the thing itself. */
const OF_THE_ROW = ['version', 'updated_at', 'day', 'visit_kind']

/** What was changed of an inspection, its findings and its dossier, the latest first; columns by their names in answers. */
export const listHistory = async (sql: Sql, inspectionId: number): Promise<HistoryEntry[]> => {
  const rows = await sql<HistoryEntry[]>`
    with records as (
      select entity, entity_id, version, record, replaced_at, person_name from history
      where entity = 'inspections' and entity_id = ${inspectionId}
        or entity = 'findings' and entity_id in (select id from findings where inspection_id = ${inspectionId})
        or entity = 'handovers' and entity_id in (select id from handovers where inspection_id = ${inspectionId})
      union all select 'inspections', id, version, to_jsonb(own_inspections), null, null from own_inspections where id = ${inspectionId}
      union all select 'findings', id, version, to_jsonb(findings), null, null from findings where inspection_id = ${inspectionId}
      union all select 'handovers', id, version, to_jsonb(handovers), null, null from handovers where inspection_id = ${inspectionId}
    ), pairs as (
      select *, lead(record) over (partition by entity, entity_id order by version) as next from records
    )
    select entity, entity_id, version, to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as replaced_at,
      person_name, array(
        select field.key from jsonb_each(next) field
        where field.key <> all(${OF_THE_ROW}::text[]) and field.value is distinct from record->field.key
        order by field.key) as changed
    from pairs where next is not null order by pairs.replaced_at desc, entity, entity_id, version desc`
  return rows.map((row) => ({ ...row, changed: row.changed.map(inAnswers) }))
}

const inAnswers = (column: string) => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
