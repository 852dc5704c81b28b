import type { Context } from 'hono'
import type { SealedForecast } from '../../../data/analysis/saved/sealedForecast.ts'
import { isoDay, localToday } from '../../../data/model/localDay.ts'
import { askingPerson } from '../../access/guarded.ts'
import { eventOf } from '../../audit/eventOf.ts'
import { recordEvent } from '../../audit/recordEvent.ts'
import { type AnalysisServices, waiterOf } from '../computing.ts'
import { readAnalysisSource } from '../source/readAnalysisSource.ts'
import { readBasis } from '../source/readBasis.ts'
import { type ForecastRow, insertScores, type Scores } from './queries.ts'

export const isOver = ({ endsOn }: Pick<ForecastRow, 'endsOn'>): boolean => endsOn < isoDay(localToday())

/**
 * The scores of a forecast whose period is over, made from the cases of now under the keys it was sealed with: the same
 * whoever asks. They are kept; the same cases are not scored again. Null while the period runs.
 */
export const scoreForecastRow = async (
  services: AnalysisServices,
  c: Context,
  row: ForecastRow,
): Promise<Scores | null> => {
  if (!isOver(row)) return null
  const { database, boundaries, jobs } = services
  const sealed = JSON.parse(row.content) as SealedForecast
  const period = { ...sealed.question.filter, from: row.startsOn, to: row.endsOn }
  const keys = { exact: row.seenExact, grid: row.seenGrid, commune: row.seenCommune }
  // Which cells could be chosen is sealed: units that change later change no score.
  const { fingerprint } = await database.readWithin(c, keys, (sql) => readBasis(sql, sealed.question, 0, period))
  if (row.fingerprint === fingerprint && row.scores) return row.scores
  const { plain: topology } = await boundaries.find()
  // Whoever looks at a list asks for no score: it is not one of their own jobs.
  const scores = await jobs.run('score', { ...waiterOf(c), person: null }, async () => ({
    sealed,
    source: await database.readWithin(c, keys, (sql) =>
      readAnalysisSource(sql, sealed.question, { topology, today: localToday(), dataVersion: 0 }, period),
    ),
  }))
  await database.write(c, async (sql) => {
    if (!(await insertScores(sql, row, fingerprint, scores))) return
    const detail = { act: 'SCORE', cases: scores.map((score) => (score.kind === 'answered' ? score.n : 0)) }
    const event = { action: 'CHANGE', subjectType: 'forecast', subjectId: row.id, detail } as const
    await recordEvent(sql, eventOf(c, askingPerson(c), event))
  })
  return scores
}

/** Rows with scores where their period is over; those that were scored before keep theirs. */
export const scored = async (
  services: AnalysisServices,
  c: Context,
  rows: readonly ForecastRow[],
): Promise<readonly ForecastRow[]> => {
  const done: ForecastRow[] = []
  for (const row of rows) {
    done.push(row.scores || !isOver(row) ? row : { ...row, scores: await scoreForecastRow(services, c, row) })
  }
  return done
}
