import type { Context } from 'hono'
import type { DataStanding, SavedAnalysisDetail } from '../../../data/analysis/saved/savedAnalysis.ts'
import { askingPerson } from '../../access/guarded.ts'
import { notFound } from '../../http/problems.ts'
import type { AnalysisServices } from '../computing.ts'
import { readBasis } from '../source/readBasis.ts'
import { type AnalysisRow, findAnalysis, findResult } from './queries.ts'
import { toldOf } from './saving.ts'

/** A saved result with the numbers it was saved with, and whether the data behind it are still the same. */
export const openSaved = async (
  { database }: AnalysisServices,
  c: Context,
  id: number,
): Promise<SavedAnalysisDetail> => {
  const { communes } = await database.versions(c)
  return database.read(c, async (sql) => {
    const row = await findAnalysis(sql, askingPerson(c).id, id)
    const result = row && (await findResult(sql, id))
    if (!row || !result) throw notFound('kết quả này')
    // The question as it was answered: its string form may know fewer values since than when it was saved.
    const { fingerprint } = await readBasis(sql, result.question, communes)
    return { analysis: toldOf(row), result, data: standingOf(row, fingerprint, database.scopeName(c)) }
  })
}

const standingOf = (row: AnalysisRow, fingerprint: string, scopeName: string): DataStanding => {
  if (row.fingerprint === fingerprint) return 'SAME'
  return row.scopeName === scopeName ? 'MOVED_ON' : 'OTHER_RIGHTS'
}
