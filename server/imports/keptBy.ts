import type { Sql } from '../database/connect.ts'
import type { RowJudgement } from './identifyRows.ts'
import type { ImportKind } from './importKinds.ts'

/** Keepers of whom every record is a sample. */
export const findSampleSources = async (sql: Sql, kind: ImportKind): Promise<ReadonlySet<string>> => {
  const rows = await sql<{ source: string }[]>`
    select source from ${sql(kind.thing)} group by source having bool_and(is_sample)`
  return new Set(rows.map(({ source }) => source))
}

/**
 * A sample account has a keeper of its own, whatever a row says: it touches nothing of what is real. Only a row of one who
 * keeps nothing but samples stays with him: such a file, exported and imported again, changes nothing.
 * @param keptSources such keepers; null for every other account
 */
export const keptBy = (
  source: string,
  keptSources: ReadonlySet<string> | null,
  judgement: RowJudgement,
): RowJudgement =>
  keptSources && 'record' in judgement && !keptSources.has(judgement.record.source)
    ? { record: { ...judgement.record, source } }
    : judgement
