import type { Context } from 'hono'
import type { AnalysisQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { localToday } from '../../data/model/localDay.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import type { KeptBoundaries } from '../communes/keptBoundaries.ts'
import type { Sql } from '../database/connect.ts'
import { ApiError } from '../http/problems.ts'
import type { AnalysisJobs } from './jobs/analysisJobs.ts'
import type { AnalysisSource } from './source/analysisSource.ts'
import { readAnalysisSource, type SourceFacts } from './source/readAnalysisSource.ts'
import { type Basis, readBasis } from './source/readBasis.ts'

/** What analyses need of the server. */
export interface AnalysisServices {
  readonly database: Guarded
  readonly boundaries: KeptBoundaries
  readonly jobs: AnalysisJobs
}

/** An answer with what is told of its data. */
export interface Computed {
  readonly result: AnalysisResult
  readonly basis: Basis
  readonly provinceOf: (commune: string) => string | undefined
}

/** Answers a question from what the person who asks may see. Throws `ApiError` (see `AnalysisJobs`). */
export const answer = (services: AnalysisServices, c: Context, question: AnalysisQuestion): Promise<AnalysisResult> =>
  services.jobs.run('answer', waiterOf(c), async () => ({
    question,
    source: await readFor(services, c, (sql, facts) => readAnalysisSource(sql, question, facts)),
  }))

/** The same, with what is told of its data at the same instant. */
export const compute = async (
  services: AnalysisServices,
  c: Context,
  question: AnalysisQuestion,
): Promise<Computed> => {
  let read: { readonly source: AnalysisSource; readonly basis: Basis } | null = null
  const result = await services.jobs.run('answer', waiterOf(c), async () => {
    read = await readFor(services, c, async (sql, facts) => ({
      basis: await readBasis(sql, question, facts.communesVersion),
      source: await readAnalysisSource(sql, question, facts),
    }))
    return { question, source: read.source }
  })
  const { source, basis } = read as unknown as { source: AnalysisSource; basis: Basis }
  return { result, basis, provinceOf: provincesOf(source) }
}

/** Province of each commune. */
export const provincesOf = ({ communes }: Pick<AnalysisSource, 'communes'>) => {
  const provinces = new Map(communes.map(({ code, provinceCode }) => [code, provinceCode]))
  return (commune: string): string | undefined => provinces.get(commune)
}

/** Whose job it is, and until when they wait for it. */
export const waiterOf = (c: Context) => ({ person: askingPerson(c).id, leaving: c.req.raw.signal })

type ReadingFacts = SourceFacts & { readonly communesVersion: number }

/** Data that change so often while they are read have no version that could be named. */
const MOST_READINGS = 5

/**
 * Reads at one instant, with what must be known before. Versions are read outside of that instant: where they are others
 * afterwards, it is read again, or what was read would carry the version of other data. Throws `ApiError` (409) where the
 * data do not come to rest.
 */
export const readFor = async <Result>(
  { database, boundaries }: AnalysisServices,
  c: Context,
  work: (sql: Sql, facts: ReadingFacts) => Promise<Result>,
): Promise<Result> => {
  let before = await database.versions(c)
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const { cases: dataVersion, communes: communesVersion } = before
    const { plain: topology } = await boundaries.find()
    const read = await database.read(c, (sql) =>
      work(sql, { topology, today: localToday(), dataVersion, communesVersion }),
    )
    const after = await database.versions(c)
    if (after.cases === dataVersion && after.communes === communesVersion) return read
    before = after
  }
  throw new ApiError(409, 'CONFLICT', 'Số liệu đang được ghi liên tục nên chưa tính được. Hãy thử lại sau ít phút.')
}
