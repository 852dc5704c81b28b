import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { LeadProblems } from '../../../data/model/inspections/leadProblems.ts'
import { formatPeriod } from '../../ui/format.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** Where responsibility for a place is not clear (rule R14), one sentence each. */
export const leadTexts = ({ gaps, overlaps }: LeadProblems, language: Language): readonly string[] => {
  const words = PLACE_WORDS[language]
  const topic = (code: string) => labelOf(INSPECTION_TOPICS, code, language)
  return [
    ...gaps.map((gap) =>
      gap.from === null
        ? words.gapEver(topic(gap.topic))
        : words.gap(topic(gap.topic), formatPeriod(gap.from, gap.to, language)),
    ),
    ...overlaps.map((overlap) =>
      words.overlap(topic(overlap.topic), overlap.units.join(', '), formatPeriod(overlap.from, overlap.to, language)),
    ),
  ]
}
