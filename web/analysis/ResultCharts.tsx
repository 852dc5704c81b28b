import type { AnalysisFindings } from '../../data/analysis/questions/analysisResult.ts'
import { HourWeek } from '../charts/HourWeek.tsx'
import { BackTests } from './BackTests.tsx'
import { LorenzCurve } from './LorenzCurve.tsx'

/** What stands beside the ranking of some methods: a clock, a curve, the tests of a forecast. */
export const ResultCharts = ({ findings: { series, numbers, cases } }: { readonly findings: AnalysisFindings }) => (
  <>
    {series.hours?.length === 168 && <HourWeek hours={series.hours} cases={cases} />}
    {series.lorenz && <LorenzCurve shares={series.lorenz} gini={numbers.gini ?? 0} />}
    {series.testFrom && series.testFrom.length > 0 && <BackTests series={series} />}
  </>
)
