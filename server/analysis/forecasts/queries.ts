import type { Refused } from '../../../data/analysis/analysisAnswer.ts'
import type { ForecastScore } from '../../../data/analysis/forecast/forecastScore.ts'
import type { Sensitivity } from '../../../data/model/caseCodes.ts'
import type { Sql } from '../../database/connect.ts'
import type { SeenKeys } from '../saved/seenKeys.ts'

/** One a model, in the order of the sealed content. */
export type Scores = readonly (ForecastScore | Refused)[]

/** A sealed forecast as it is stored, with its newest scores. */
export interface ForecastRow {
  readonly id: number
  readonly name: string
  readonly question: string
  readonly task: string
  readonly startsOn: string
  readonly endsOn: string
  /** The sealed text. */
  readonly content: string
  readonly sealedAt: string
  readonly hash: string
  /** Whether the text still has that hash. */
  readonly isWhole: boolean
  readonly seenExact: readonly string[]
  readonly seenGrid: readonly string[]
  readonly seenCommune: readonly string[]
  readonly sensitivity: Sensitivity
  readonly authorName: string
  readonly isSample: boolean
  readonly scores: Scores | null
  readonly fingerprint: string | null
  readonly scoredAt: string | null
}

const rows = (sql: Sql) => sql`
  select f.id, f.name, f.question, f.task, f.starts_on, f.ends_on, f.content, f.hash,
    f.hash = access.forecast_hash(f.sealed_at, f.content) as is_whole,
    to_char(f.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at,
    f.seen_exact, f.seen_grid, f.seen_commune, f.sensitivity, f.author_name, f.is_sample,
    last.scores, last.fingerprint, to_char(last.scored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as scored_at
  from sealed_forecasts f left join lateral (
    select scores, fingerprint, scored_at from forecast_scores s where s.forecast_id = f.id order by s.id desc limit 1
  ) last on true`

/** Sealed forecasts, the newest first; one more than the limit when there are more. */
export const listForecasts = (
  sql: Sql,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Promise<ForecastRow[]> =>
  sql<ForecastRow[]>`
    ${rows(sql)} ${after === null ? sql`` : sql`where f.id < ${after}`} order by f.id desc limit ${limit + 1}`

export const findForecast = async (sql: Sql, id: number): Promise<ForecastRow | undefined> =>
  (await sql<ForecastRow[]>`${rows(sql)} where f.id = ${id}`)[0]

/** Of each period of a task the forecast that was sealed first, the newest period first: later ones may know more. */
export const listTask = (sql: Sql, task: string, most: number): Promise<ForecastRow[]> =>
  sql<ForecastRow[]>`
    ${rows(sql)} where f.id in (select min(id) from sealed_forecasts where task = ${task} group by starts_on, ends_on)
    order by f.starts_on desc, f.id desc limit ${most}`

/** What the database puts itself is not in it: when it is sealed, and the hash. */
export interface NewForecast {
  readonly name: string
  readonly question: string
  readonly task: string
  readonly startsOn: string
  readonly endsOn: string
  readonly content: string
  readonly keys: SeenKeys
  readonly sensitivity: Sensitivity
  readonly author: { readonly id: string; readonly name: string; readonly isSample: boolean }
}

/** Seals it: the database puts the time and the hash. */
export const insertForecast = async (
  sql: Sql,
  { keys, author, ...made }: NewForecast,
): Promise<{ readonly id: number; readonly hash: string }> => {
  const row = {
    ...made,
    seenExact: keys.exact as string[],
    seenGrid: keys.grid as string[],
    seenCommune: keys.commune as string[],
    authorId: author.id,
    authorName: author.name,
    isSample: author.isSample,
  }
  const [inserted] = await sql<{ id: number; hash: string }[]>`
    insert into sealed_forecasts ${sql(row)} returning id, hash`
  return inserted ?? { id: 0, hash: '' }
}

/** Keeps scores; the same data are kept once. Whether these were new. */
export const insertScores = async (
  sql: Sql,
  { id, isSample }: Pick<ForecastRow, 'id' | 'isSample'>,
  fingerprint: string,
  scores: Scores,
): Promise<boolean> =>
  (
    await sql`
      insert into forecast_scores (forecast_id, fingerprint, scores, is_sample)
      values (${id}, ${fingerprint}, ${JSON.stringify(scores)}::text::json, ${isSample}) on conflict do nothing`
  ).count === 1
