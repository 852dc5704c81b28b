import type { Refused } from '../analysisAnswer.ts'
import { placesOf, repeatPlaces } from '../repeatPlaces.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

/** Places with more than one case, most first. Places are ranked, never persons. */
export const repeats = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const placed = placedPeriod(input, periodOf(question))
  const joined = placesOf(placed.x, placed.y, Number(question.parameters.toleranceMetres))
  if ('kind' in joined) return joined
  const found = repeatPlaces(joined.cases, placed.leftOut)
  if (found.kind === 'refused') return found
  const firstCase = new Map<number, number>()
  for (const [at, place] of joined.placeOf.entries()) if (!firstCase.has(place)) firstCase.set(place, at)
  const repeated = found.order.filter((place) => (joined.cases[place] as number) > 1)
  let running = 0
  const at = (place: number) => firstCase.get(place) as number
  return {
    kind: 'answered',
    cases: found.n,
    compared: found.places,
    leftOut: found.leftOut,
    numbers: {
      repeatPlaces: found.repeatPlaces,
      repeatCases: found.repeatCases,
      topPlaces: found.topFifth.places,
      topShare: found.topFifth.share,
      gini: found.generalizedGini,
    },
    names: {},
    table: {
      columns: ['place', 'commune', 'class', 'cases', 'share', 'runningShare'],
      rows: repeated.map((place): Cell[] => {
        const cases = joined.cases[place] as number
        running += cases
        return [
          pointText([placed.longitude[at(place)] as number, placed.latitude[at(place)] as number]),
          input.areas[input.cases.area[placed.rows[at(place)] as number] as number]?.code ?? null,
          'REPEAT_PLACE',
          cases,
          cases / found.n,
          running / found.n,
        ]
      }),
    },
    shapes: repeated.map((place, row) => ({
      row,
      class: 'REPEAT_PLACE',
      geometry: {
        type: 'Point',
        coordinates: [placed.longitude[at(place)] as number, placed.latitude[at(place)] as number],
      },
    })),
    series: { lorenz: hundredths(found.lorenz) },
  }
}

/** A Lorenz curve read at every hundredth of the places, 0 … 100: between two places it runs straight. */
const hundredths = (lorenz: Float64Array): number[] =>
  Array.from({ length: 101 }, (_, percent) => {
    const at = (percent / 100) * (lorenz.length - 1)
    const [low, high] = [lorenz[Math.floor(at)] as number, lorenz[Math.ceil(at)] as number]
    return low + (high - low) * (at - Math.floor(at))
  })
