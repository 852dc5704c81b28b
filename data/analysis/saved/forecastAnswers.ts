import type { ForecastScore } from '../forecast/forecastScore.ts'
import type { ForecastModel } from '../forecast/forecastScores.ts'
import type { ForecastStanding, ScoreKind, Standing } from '../forecast/forecastStanding.ts'
import type { Sensitivity } from '../../model/caseCodes.ts'
import type { FeatureCollection, Polygon } from 'geojson'

/** A forecast that is to be sealed. */
export interface ForecastDraft {
  readonly name: string
  /** The string form of a question of the method FORECAST; its period says nothing here. */
  readonly question: string
  /** First day of the period, ISO; null = tomorrow. */
  readonly startsOn: string | null
}

/** How right a model was in the period, at the area that was fixed before. */
export type ForecastAccuracy = Pick<
  ForecastScore,
  'n' | 'hits' | 'bestHits' | 'hitRate' | 'pai' | 'bestPai' | 'pei' | 'rri' | 'cells' | 'eligible'
>

export interface ForecastOfModel {
  readonly model: ForecastModel
  /** Places chosen, and cases expected in them all. */
  readonly places: number
  readonly expected: number
  /** Null: the period is not over, or nothing happened in it. */
  readonly score: ForecastAccuracy | null
}

/** What a sealed forecast says of itself. Instants are ISO (UTC), days local. */
export interface ForecastSummary {
  readonly id: number
  readonly name: string
  /** The string form of the question. */
  readonly question: string
  readonly startsOn: string
  readonly endsOn: string
  readonly sealedAt: string
  /** SHA-256, hexadecimal, of the microsecond of sealing and the content, parted by a line feed. */
  readonly hash: string
  readonly sensitivity: Sensitivity
  readonly authorName: string
  readonly isSample: boolean
  readonly state: 'COMING' | 'RUNNING' | 'OVER'
  /** When it was scored last; null: not yet. */
  readonly scoredAt: string | null
  readonly models: readonly ForecastOfModel[]
}

export interface ForecastPage {
  readonly forecasts: readonly ForecastSummary[]
  /** Value of `after` for the next page; null at the end. */
  readonly next: string | null
}

/** Whether a model is to be shown, and by what that was judged. */
export interface ModelStanding {
  readonly model: ForecastModel
  readonly standing: Standing
  /** What decided: sealed forecasts where there are enough, tests on the past until then. */
  readonly judgedBy: ScoreKind
  readonly sealed: ForecastStanding
  /** By the tests that the newest sealed forecast carries; null where none was sealed. */
  readonly tested: ForecastStanding | null
}

export interface ForecastDetail {
  readonly forecast: ForecastSummary
  /** Whether the content still has the hash it was sealed with. */
  readonly isWhole: boolean
  readonly standings: readonly ModelStanding[]
  /** The chosen places of every model: squares in degrees (WGS 84). */
  readonly places: FeatureCollection<
    Polygon,
    { readonly model: ForecastModel; readonly rank: number; readonly expected: number }
  >
}
