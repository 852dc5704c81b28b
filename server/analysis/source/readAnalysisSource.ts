import type { AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { type CaseFilter, without } from '../../../data/model/caseFilter.ts'
import { readCaseColumns } from '../../cases/readColumns.ts'
import { listCommunes } from '../../communes/queries.ts'
import { listCorridors } from '../../corridors/queries.ts'
import type { Sql } from '../../database/connect.ts'
import { listProvincesWithCases, listSeenAreas } from '../../installation/queries.ts'
import type { AnalysisSource } from './analysisSource.ts'

/** What is known before the transaction begins. */
export interface SourceFacts extends Pick<AnalysisSource, 'topology' | 'today'> {
  /** What the person's cases call their version (`Guarded.versions`). */
  readonly dataVersion: number
}

/**
 * Reads what a question is answered from, as the transaction's person sees it, at one instant.
 * @param cases which cases are read; the question's own of any day when absent
 */
export const readAnalysisSource = async (
  sql: Sql,
  { filter, method }: Pick<AnalysisQuestion, 'filter' | 'method'>,
  { topology, today, dataVersion }: SourceFacts,
  cases: CaseFilter = without(filter, 'period'),
): Promise<AnalysisSource> => ({
  places: filter.places,
  forces: filter.forces,
  columns: await readCaseColumns(sql, null, dataVersion, { filter: cases }),
  communes: await listCommunes(sql),
  provinces: filter.places.length > 0 ? [] : await listProvincesWithCases(sql),
  seenAreas: await listSeenAreas(sql),
  corridors: method === 'CORRIDOR_LOAD' ? await listCorridors(sql) : null,
  topology,
  today,
})
