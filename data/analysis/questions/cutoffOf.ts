import { discoveryCutoff } from '../falseDiscovery.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'

/**
 * Largest p value that counts at a level where many are looked at: false discoveries are held down over all of them, unless
 * the question does not want it.
 * @param pValues of all tests; NaN is no test
 */
export const cutoffOf = (
  { parameters }: Pick<AnalysisQuestion, 'parameters'>,
  pValues: ArrayLike<number>,
  level: number,
): number => (parameters.correction === 'NONE' ? level : discoveryCutoff(pValues, level))
