import type { AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { SENSITIVITIES, type Sensitivity } from '../../../data/model/caseCodes.ts'
import { type CaseFilter, without } from '../../../data/model/caseFilter.ts'
import { caseWhere } from '../../cases/where.ts'
import type { Sql } from '../../database/connect.ts'
import { listProvincesWithCases } from '../../installation/queries.ts'

/** What an answer rests on, told of its data. */
export interface Basis {
  /** Changes with the rows a question is answered from, as the person sees them, and with nothing else. */
  readonly fingerprint: string
  /** The highest level of the cases read; the lowest there is where none were. */
  readonly highest: Sensitivity
  readonly sampleCases: number
}

const LEVELS = SENSITIVITIES.map(({ code }) => code)

/**
 * What a question would be answered from, as the transaction's person sees it.
 * @param read which cases are read; the question's own of any day when absent
 * @param communesVersion of units and their boundaries (`Guarded.versions`)
 */
export const readBasis = async (
  sql: Sql,
  { filter, method }: Pick<AnalysisQuestion, 'filter' | 'method'>,
  communesVersion: number,
  read: CaseFilter = without(filter, 'period'),
): Promise<Basis> => {
  const [cases] = await sql<{ hash: string; highest: Sensitivity | null; sampleCases: number }[]>`
    select coalesce(sum(hashtextextended(concat_ws(':', id, version, commune_code, province_code, precision), 1)), 0)::text
        as hash,
      (${LEVELS}::text[])[max(array_position(${LEVELS}::text[], sensitivity))] as highest,
      count(*) filter (where is_sample)::int as sample_cases
    from cases ${caseWhere(sql, read)}`
  const provinces = filter.places.length > 0 ? [] : await listProvincesWithCases(sql)
  const corridors = method === 'CORRIDOR_LOAD' ? await hashCorridors(sql) : ''
  return {
    fingerprint: [cases?.hash ?? '0', communesVersion, [...provinces].sort().join('.'), corridors].join(' ').trim(),
    highest: cases?.highest ?? 'PUBLIC',
    sampleCases: cases?.sampleCases ?? 0,
  }
}

const hashCorridors = async (sql: Sql): Promise<string> => {
  const [row] = await sql<{ hash: string }[]>`
    select ((select coalesce(sum(hashtextextended(concat_ws(':', id, version, name), 4)), 0) from corridors)
      + (select coalesce(sum(hashtextextended(corridor_legs::text, 5)), 0) from corridor_legs))::text as hash`
  return row?.hash ?? '0'
}
