import type { AnalysisClass } from './analysisClasses.ts'

const CLASSES = ['COLD_3', 'COLD_2', 'COLD_1', 'ORDINARY', 'HOT_1', 'HOT_2', 'HOT_3'] as const

/** The class of a significance bin −3 … 3. */
export const classOfBin = (bin: number): AnalysisClass => CLASSES[bin + 3] ?? 'ORDINARY'
