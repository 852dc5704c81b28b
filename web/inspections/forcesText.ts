import { FORCES } from '../../data/model/caseCodes.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'

/** The lead and the forces that join it: "Công an, Thuế". */
export const forcesText = (
  { force, jointForces }: { readonly force: string; readonly jointForces: readonly string[] },
  language: Language,
): string => [...new Set([force, ...jointForces])].map((code) => labelOf(FORCES, code, language)).join(', ')

export const topicsText = (topics: readonly string[], language: Language): string =>
  topics.map((code) => labelOf(INSPECTION_TOPICS, code, language)).join(', ')
