import type { CellValue } from 'hucre/xlsx'
import { isoDay } from '../../../data/model/localDay.ts'
import type { Language } from '../../../data/model/codedValue.ts'
import { FACT_WORDS } from './factWords.ts'

interface TestsSheet {
  readonly rows: CellValue[][]
  /** Number format of a column. */
  readonly formats: readonly string[]
}

const DAY = 'dd/mm/yyyy'
const COUNT = '#,##0'

/**
 * How the choice of places would have done in earlier periods, newest first: the rows that the page shows beside the
 * ranking.
 * @param series of the findings: `testFrom` and the others, an entry a period
 * @returns null where there are none
 */
export const testsSheet = (
  series: Readonly<Record<string, readonly number[]>>,
  language: Language,
): TestsSheet | null => {
  const { testFrom = [], testTo = [], testCases = [], testHits = [], testPlainHits = [] } = series
  const { testPai = [], testPei = [] } = series
  if (testFrom.length === 0) return null
  const { tests } = FACT_WORDS[language]
  const day = (number: number | undefined) => (number === undefined ? null : new Date(`${isoDay(number)}T00:00:00Z`))
  return {
    formats: [DAY, DAY, COUNT, COUNT, COUNT, '#,##0.0', '#,##0.00'],
    rows: [
      [tests.from, tests.to, tests.cases, tests.hits, tests.plainHits, 'PAI', 'PEI*'],
      ...testFrom.map((from, at): CellValue[] => [
        day(from),
        day(testTo[at]),
        testCases[at] ?? null,
        testHits[at] ?? null,
        testPlainHits[at] ?? null,
        testPai[at] ?? null,
        testPei[at] ?? null,
      ]),
    ],
  }
}
