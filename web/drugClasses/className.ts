import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { DECIDED_CLASSES } from '../../data/model/drugClasses/drugClassCodes.ts'

/** The name of a class; "–" where there is none. */
export const className = (code: string | null, language: Language): string =>
  code === null ? '–' : labelOf(DECIDED_CLASSES, code, language)
