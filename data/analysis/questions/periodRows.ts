import type { AnalysisCases } from './analysisInput.ts'

/** A period as day numbers, both ends included. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** First row of the period and the row after its last: cases are sorted by day. */
export const rowsOfPeriod = ({ day, length }: AnalysisCases, { from, to }: DayRange): readonly [number, number] => [
  firstRow(day, length, from),
  firstRow(day, length, to + 1),
]

/** The first row on or after a day, by halving. */
const firstRow = (day: ArrayLike<number>, length: number, wanted: number): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((day[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
