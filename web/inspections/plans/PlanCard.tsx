import { EyeOff } from 'lucide-react'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { forcesText, topicsText } from '../forcesText.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
import { columnOf } from './planBoard.ts'
import { PLAN_WORDS } from './planWords.ts'

interface PlanCardProps {
  readonly line: PlanLine
  readonly scope: Scope
  readonly isOpen: boolean
  readonly onOpen: (id: number) => void
}

/** A plan line in short: where, when, who, on what. */
export const PlanCard = ({ line, scope, isOpen, onOpen }: PlanCardProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const commune = placeLabel(line.communeCode, language, scope.units.names)
  // The name of a sample place says it already.
  const isMarked = line.isSample && line.establishmentName === null
  return (
    <button
      type="button"
      className="plan-card"
      data-column={columnOf(line)}
      aria-current={isOpen}
      onClick={() => onOpen(line.id)}
    >
      <strong>{line.establishmentName ?? commune}</strong>
      <span>
        <span className="plan-days">{formatPeriod(line.startsOn, line.endsOn, language)}</span>
        {line.establishmentName && ` · ${commune}`}
      </span>
      <span>{forcesText(line, language)}</span>
      <span className="soft">{topicsText(line.topics, language)}</span>
      {(line.isUnannounced || isMarked) && (
        <span className="plan-marks">
          {line.isUnannounced && (
            <span>
              <EyeOff aria-hidden="true" size={14} /> {words.unannounced}
            </span>
          )}
          {isMarked && <span className="soft">{SCOPE_WORDS[language].sample}</span>}
        </span>
      )}
    </button>
  )
}
