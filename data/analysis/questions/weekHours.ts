import { weekdayOf } from '../../model/localDay.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import { busiestHours, weekClock } from '../weekClock.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { periodOf } from './periodOf.ts'
import { rowsOfPeriod } from './periodRows.ts'

/** When cases fall: every case of the filter, spread evenly over its time range; the place does not matter. */
export const weekHours = (question: AnalysisQuestion, { cases }: AnalysisInput): AnalysisFindings | Refused => {
  const [first, end] = rowsOfPeriod(cases, periodOf(question))
  if (end === first) return refused('WEEK_CLOCK', 'TOO_FEW_CASES', 0, 1)
  const rows = Array.from({ length: end - first }, (_, at) => first + at)
  const clock = weekClock(
    rows.map((row) => weekdayOf(cases.day[row] as number) * 1440 + (cases.minute[row] as number)),
    rows.map((row) => cases.duration[row] as number),
  )
  const busiest = busiestHours(clock.byHour, Number(question.parameters.hours))
  const weekday = [...clock.byWeekday.keys()].sort(
    (a, b) => (clock.byWeekday[b] as number) - (clock.byWeekday[a] as number) || a - b,
  )[0] as number
  const hours = [...clock.byHour.keys()].sort(
    (a, b) => (clock.byHour[b] as number) - (clock.byHour[a] as number) || a - b,
  )
  return {
    kind: 'answered',
    cases: clock.n,
    compared: clock.hours.length,
    leftOut: clock.leftOut,
    numbers: {
      knownToTheHour: clock.knownToTheHour,
      from: busiest?.from ?? 0,
      to: ((busiest?.from ?? 0) + (busiest?.hours ?? 0)) % 24,
      share: busiest?.share ?? 0,
      weekday,
      weekdayShare: (clock.byWeekday[weekday] as number) / clock.n,
    },
    names: {},
    table: {
      columns: ['hour', 'weight', 'share'],
      rows: hours.map((hour): Cell[] => [
        `${hour}–${hour + 1}`,
        clock.byHour[hour] as number,
        (clock.byHour[hour] as number) / clock.n,
      ]),
    },
    shapes: [],
    series: { hours: [...clock.hours] },
  }
}
