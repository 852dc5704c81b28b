import { CircleAlert, EyeOff, Lock, Repeat } from 'lucide-react'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { VISIT_WORDS } from './visitWords.ts'
import './visitPage.css'

/** What stands out of an inspection, in words with a sign. */
export const VisitMarks = ({ inspection }: { readonly inspection: Inspection }) => {
  const language = useLanguage()
  const words = VISIT_WORDS[language]
  const { isLate, cancelledReason, openFindings, repeats, isUnannounced, closedOn, isSample, isAfterwards } = inspection
  const number = (value: number) => formatCount(value, language)
  return (
    <span className="visit-marks">
      {isLate && (
        <span data-kind="danger">
          <CircleAlert aria-hidden="true" size={14} /> {words.isLate}
        </span>
      )}
      {cancelledReason !== null && <span>{words.isCancelled}</span>}
      {openFindings > 0 && <span data-kind="warning">{words.openFindings(number(openFindings))}</span>}
      {repeats > 0 && (
        <span data-kind="warning">
          <Repeat aria-hidden="true" size={14} /> {words.repeats(number(repeats))}
        </span>
      )}
      {isUnannounced && (
        <span>
          <EyeOff aria-hidden="true" size={14} /> {words.unannounced}
        </span>
      )}
      {isAfterwards && <span>{words.afterwards}</span>}
      {closedOn !== null && (
        <span>
          <Lock aria-hidden="true" size={14} /> {words.closed}
        </span>
      )}
      {isSample && <span>{SCOPE_WORDS[language].sample}</span>}
    </span>
  )
}
