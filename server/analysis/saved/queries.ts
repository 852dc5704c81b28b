import type { AnalysisResult } from '../../../data/analysis/questions/analysisResult.ts'
import type { SavedAnalysis } from '../../../data/analysis/saved/savedAnalysis.ts'
import type { Sql } from '../../database/connect.ts'
import type { Basis } from '../source/readBasis.ts'
import type { SeenKeys } from './seenKeys.ts'

/** A saved result with what is not told of it. */
export interface AnalysisRow extends SavedAnalysis {
  readonly fingerprint: string
  readonly scopeName: string
}

const rows = (sql: Sql, personId: string) => sql`
  select id, version, is_sample, author_id = ${personId} as may_edit, name, question, method, data_version, computed_on,
    cases, compared, sample_cases, sensitivity, author_name,
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as saved_at,
    removed_at is not null as is_removed, fingerprint, scope_name
  from analyses`

export interface AnalysisSearch {
  readonly method: string | null
  /** Those that were removed instead. */
  readonly isRemoved: boolean
  /** The id of the last of the page before. */
  readonly after: number | null
  readonly limit: number
}

/** Saved results, the newest first; one more than the limit when there are more. */
export const listAnalyses = (
  sql: Sql,
  personId: string,
  { method, isRemoved, after, limit }: AnalysisSearch,
): Promise<AnalysisRow[]> =>
  sql<AnalysisRow[]>`
    ${rows(sql, personId)}
    where ${isRemoved ? sql`removed_at is not null and author_id = ${personId}` : sql`removed_at is null`}
      ${method === null ? sql`` : sql`and method = ${method}`}
      ${after === null ? sql`` : sql`and id < ${after}`}
    order by id desc limit ${limit + 1}`

/** A saved result; one that was removed is found by its author alone. */
export const findAnalysis = async (sql: Sql, personId: string, id: number): Promise<AnalysisRow | undefined> =>
  (
    await sql<AnalysisRow[]>`
      ${rows(sql, personId)} where id = ${id} and (removed_at is null or author_id = ${personId})`
  )[0]

export const findResult = async (sql: Sql, id: number): Promise<AnalysisResult | undefined> =>
  (await sql<{ result: AnalysisResult }[]>`select result from analysis_results where analysis_id = ${id}`)[0]?.result

/** A result that is to be saved. */
export interface NewAnalysis {
  readonly name: string
  /** The string form. */
  readonly question: string
  readonly result: AnalysisResult
  readonly cases: number
  readonly compared: number
  readonly basis: Basis
  readonly keys: SeenKeys
  readonly scopeName: string
  readonly author: { readonly id: string; readonly name: string; readonly isSample: boolean }
}

export const insertAnalysis = async (sql: Sql, made: NewAnalysis): Promise<number> => {
  const { result, basis, keys, author } = made
  const row = {
    name: made.name,
    question: made.question,
    method: result.question.method,
    seenExact: keys.exact as string[],
    seenGrid: keys.grid as string[],
    seenCommune: keys.commune as string[],
    scopeName: made.scopeName,
    fingerprint: basis.fingerprint,
    dataVersion: result.dataVersion,
    computedOn: result.computedOn,
    cases: made.cases,
    compared: made.compared,
    sampleCases: basis.sampleCases,
    sensitivity: basis.highest,
    authorId: author.id,
    authorName: author.name,
    isSample: author.isSample,
  }
  const [inserted] = await sql<{ id: number }[]>`insert into analyses ${sql(row)} returning id`
  const id = inserted?.id ?? 0
  // As text: a parameter of the type json would come in another order.
  await sql`
    insert into analysis_results (analysis_id, result, is_sample)
    values (${id}, ${JSON.stringify(result)}::text::json, ${author.isSample})`
  return id
}

/** Whether that version was there to be changed. */
export const renameAnalysis = async (sql: Sql, id: number, version: number, name: string): Promise<boolean> =>
  (await sql`update analyses set name = ${name} where id = ${id} and version = ${version}`).count === 1

export const setRemoved = async (sql: Sql, id: number, version: number, isRemoved: boolean): Promise<boolean> =>
  (
    await sql`
      update analyses set removed_at = case when ${isRemoved} then now() end where id = ${id} and version = ${version}`
  ).count === 1
