import type { AnalysisShape } from '../../data/analysis/questions/analysisResult.ts'
import type { ForecastModel } from '../../data/analysis/forecast/forecastScores.ts'
import type { ForecastDetail } from '../../data/analysis/saved/forecastAnswers.ts'

/** The places that a model of a sealed forecast chose, as they are drawn. */
export interface SealedPlaces {
  readonly forecastId: number
  readonly forecastName: string
  readonly model: ForecastModel
  readonly shapes: readonly AnalysisShape[]
}

export const sealedPlaces = ({ forecast, places }: ForecastDetail, model: ForecastModel): SealedPlaces => ({
  forecastId: forecast.id,
  forecastName: forecast.name,
  model,
  shapes: places.features
    .filter(({ properties }) => properties.model === model)
    .map(({ geometry }, row) => ({ row, class: 'WATCH', geometry })),
})
