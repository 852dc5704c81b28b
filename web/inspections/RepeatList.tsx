import { labelOf } from '../../data/model/codedValue.ts'
import type { RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import { VISIT_KINDS } from '../../data/model/inspections/inspectionCodes.ts'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { forcesText, topicsText } from './forcesText.ts'
import { REPEAT_WORDS } from './repeatWords.ts'

/** Each visit in the way: who, when, what, and by which rule it is in the way. */
export const RepeatList = ({ repeats }: { readonly repeats: readonly RepeatedVisit[] }) => {
  const language = useLanguage()
  const words = REPEAT_WORDS[language]
  return (
    <ul className="repeat-list">
      {repeats.map((one) => (
        <li key={`${one.visit}${one.id}`}>
          <strong>{forcesText(one, language)}</strong>
          <span>
            {formatPeriod(one.day, one.until ?? one.day, language)} · {labelOf(VISIT_KINDS, one.visitKind, language)},{' '}
            {one.visit === 'PLAN' ? words.planned : one.isDone ? words.done : words.running}
            {one.number && ` (${words.number(one.number)})`}
          </span>
          <span>{topicsText(one.topics, language)}</span>
          <span className="repeat-rule">
            {one.rule === 'SAME_KIND' ? words.sameKind : words.sameContent}
            {one.sameTopics.length > 0 && `; ${words.same(topicsText(one.sameTopics, language))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
