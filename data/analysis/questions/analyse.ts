import { isoDay } from '../../model/localDay.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { type AnalysisMethod, methodFacts } from './analysisMethods.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisResult } from './analysisResult.ts'
import { caseClusters } from './caseClusters.ts'
import { caseDensity } from './caseDensity.ts'
import { communeChange } from './communeChange.ts'
import { corridorLegs } from './corridorLegs.ts'
import { densityChange } from './densityChange.ts'
import { emergingCommunes } from './emergingCommunes.ts'
import { hotCells } from './hotCells.ts'
import { nearRepeats } from './nearRepeats.ts'
import { placesToWatch } from './placesToWatch.ts'
import { repeats } from './repeats.ts'
import { weekHours } from './weekHours.ts'
import { hotCommunes } from './hotCommunes.ts'

type Method = (question: AnalysisQuestion, input: AnalysisInput) => AnalysisFindings | Refused

const METHODS: Readonly<Record<AnalysisMethod, Method>> = {
  HOT_COMMUNES: hotCommunes,
  HOT_CELLS: hotCells,
  EMERGING: emergingCommunes,
  CHANGE: communeChange,
  DENSITY: caseDensity,
  DENSITY_CHANGE: densityChange,
  CLUSTERS: caseClusters,
  NEAR_REPEAT: nearRepeats,
  REPEAT_PLACES: repeats,
  WEEK_CLOCK: weekHours,
  CORRIDOR_LOAD: corridorLegs,
  FORECAST: placesToWatch,
}

/**
 * Answers a question: the same code in the browser's worker and in the server, so the same data gives the same numbers.
 * A method that needs metres refuses areas of more than one province.
 */
export const analyse = (question: AnalysisQuestion, input: AnalysisInput): AnalysisResult => {
  const provinces = new Set(input.areas.map(({ provinceCode }) => provinceCode)).size
  const outcome =
    methodFacts(question.method).isOfOneProvince && provinces !== 1
      ? refused(question.method, 'NOT_ONE_PROVINCE', provinces, 1)
      : METHODS[question.method](question, input)
  return { question, dataVersion: input.dataVersion, computedOn: isoDay(input.today), outcome }
}
