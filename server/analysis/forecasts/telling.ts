import type { FeatureCollection, Polygon } from 'geojson'
import type { ForecastScore } from '../../../data/analysis/forecast/forecastScore.ts'
import type { ForecastModel } from '../../../data/analysis/forecast/forecastScores.ts'
import {
  forecastStanding,
  type ForecastStanding,
  plainCountStanding,
} from '../../../data/analysis/forecast/forecastStanding.ts'
import { outlineOfCell } from '../../../data/analysis/metricGrid.ts'
import type {
  ForecastAccuracy,
  ForecastDetail,
  ForecastSummary,
  ModelStanding,
} from '../../../data/analysis/saved/forecastAnswers.ts'
import { FORECAST_MODELS, gridOf, type SealedForecast } from '../../../data/analysis/saved/sealedForecast.ts'
import { isoDay, localToday } from '../../../data/model/localDay.ts'
import type { ForecastRow } from './queries.ts'

const contentOf = ({ content }: ForecastRow) => JSON.parse(content) as SealedForecast

/** A sealed forecast as it is told. */
export const summaryOf = (row: ForecastRow): ForecastSummary => {
  const { id, name, question, startsOn, endsOn, sealedAt, hash, sensitivity, authorName, isSample, scoredAt } = row
  const today = isoDay(localToday())
  return {
    id,
    name,
    question,
    startsOn,
    endsOn,
    sealedAt,
    hash,
    sensitivity,
    authorName,
    isSample,
    scoredAt,
    state: today < startsOn ? 'COMING' : today <= endsOn ? 'RUNNING' : 'OVER',
    models: contentOf(row).models.map(({ model, cells, expected }, at) => ({
      model,
      places: cells.length,
      expected: expected.reduce((sum, value) => sum + value, 0),
      score: accuracyOf(row.scores?.[at]),
    })),
  }
}

const accuracyOf = (score: NonNullable<ForecastRow['scores']>[number] | undefined): ForecastAccuracy | null => {
  if (score?.kind !== 'answered') return null
  const { n, hits, bestHits, hitRate, pai, bestPai, pei, rri, cells, eligible } = score
  return { n, hits, bestHits, hitRate, pai, bestPai, pei, rri, cells, eligible }
}

/**
 * Whether each model is shown, by itself: sealed forecasts decide once there are enough, tests on the past until then. What
 * does not beat the plain count is withdrawn, and comes back when it does.
 * @param rows of one task, the newest first, one a period
 */
export const standingsOf = (rows: readonly ForecastRow[]): readonly ModelStanding[] => {
  // Each content is read once: it lists every cell of a province.
  const contents = rows.map(contentOf)
  const [newest] = contents
  const scoresOf = (model: ForecastModel) =>
    rows.flatMap((row, at): ForecastScore[] => {
      const score = row.scores?.[contents[at]?.models.findIndex((one) => one.model === model) ?? -1]
      return score?.kind === 'answered' ? [score] : []
    })
  const plain = scoresOf('COUNT_12_MONTHS')
  return FORECAST_MODELS.map((model): ModelStanding => {
    const sealed = model === 'COUNT_12_MONTHS' ? plainCountStanding(plain) : forecastStanding(scoresOf(model), plain)
    const tested: ForecastStanding | null = newest?.models.find((one) => one.model === model)?.tested ?? null
    const isJudgedBySealed = sealed.standing !== 'ON_TRIAL' || tested === null
    return {
      model,
      standing: isJudgedBySealed ? sealed.standing : tested.standing,
      judgedBy: isJudgedBySealed ? 'SEALED' : 'BACK_TEST',
      sealed,
      tested,
    }
  })
}

/** The chosen places of every model, each a square. */
export const placesOf = (row: ForecastRow): ForecastDetail['places'] => {
  const sealed = contentOf(row)
  const grid = gridOf(sealed)
  const features: FeatureCollection<Polygon>['features'] = sealed.models.flatMap(({ model, cells, expected }) =>
    grid.kind === 'refused'
      ? []
      : cells.map((cell, at) => ({
          type: 'Feature',
          geometry: { type: 'Polygon', coordinates: [outlineOfCell(grid, cell)] } as unknown as Polygon,
          properties: { model, rank: at + 1, expected: expected[at] ?? 0 },
        })),
  )
  return { type: 'FeatureCollection', features } as ForecastDetail['places']
}
