import type { Language } from '../../model/codedValue.ts'
import type { AnalysisMethod } from '../questions/analysisMethods.ts'

type Decided = Readonly<Record<Language, string>>

/** Two measures of two tests, named one after the other: a finding wants both. */
const ofTwoTests = (vi: string, en: string): Decided => ({
  vi: `${vi} là của hai phép kiểm khác nhau; kết luận khi cả |z| ≥ 1,96 và p ≤ 0,05 (sau hiệu chỉnh, nếu chọn)`,
  en: `${en} come of two different tests; a finding wants |z| ≥ 1.96 and p ≤ 0.05 (corrected, where chosen)`,
})
const twoCounts = ofTwoTests(
  'z = 2(√kỳ này − √kỳ so sánh) và p (E-test, chính xác)',
  'z = 2(√now − √before) and p (exact E-test)',
)

/** Gi* of counts wants two tests; where a p is shown, it is the higher one. */
const scoreAndChance = (vi: string, en: string): Decided => ({
  vi: `nóng, lạnh khi đạt cả hai phép kiểm: chuẩn (từ z) và nhị thức chính xác (số vụ ở đó và quanh đó)${vi}`,
  en: `hot or cold by two tests: normal (from z) and exact binomial (the cases there and around)${en}`,
})
const higherP = scoreAndChance('; p là số lớn hơn', '; p is the higher one')

/**
 * What decides, where a ranking shows two measures that do not follow from each other. The numbers are limits of the
 * method; p is held against its limit after the correction for many places, where that was asked for.
 */
export const DECIDED: Readonly<Partial<Record<AnalysisMethod, Decided>>> = {
  HOT_COMMUNES: higherP,
  HOT_CELLS: higherP,
  EMERGING: scoreAndChance('', ''),
  CHANGE: twoCounts,
  DENSITY_CHANGE: twoCounts,
  NEAR_REPEAT: {
    vi: 'kết luận khi cả p ≤ 0,05 (sau hiệu chỉnh, nếu chọn) và gấp từ 1,2 lần',
    en: 'a finding wants p ≤ 0.05 (corrected, where chosen) and a ratio of 1.2 or more',
  },
  CORRIDOR_LOAD: ofTwoTests(
    'z = 2(√số vụ − √kỳ vọng) (Poisson) và p (nhị thức, chính xác)',
    'z = 2(√cases − √expected) (Poisson) and p (exact binomial)',
  ),
}
