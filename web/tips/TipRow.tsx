import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { labelOf } from '../../data/model/codedValue.ts'
import { tipClock } from '../../data/model/tipClock.ts'
import { TIP_STATES, TIP_TYPES } from '../../data/model/tipCodes.ts'
import type { Units } from '../account/useUnits.ts'
import type { ListedTip } from '../api/tipCalls.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { useLanguage } from '../ui/preferences.ts'
import { dueText } from './dueText.ts'
import { TipDetail } from './TipDetail.tsx'
import { TIP_WORDS } from './tipWords.ts'

interface TipRowProps {
  readonly tip: ListedTip
  readonly isOpen: boolean
  readonly units: Units
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onToggle: () => void
}

/** One tip: its code, what it is about, where it stands and how long it still may; opened it shows the rest. */
export const TipRow = ({ tip, isOpen, units, now, onToggle }: TipRowProps) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const id = useId()
  const Sign = isOpen ? ChevronDown : ChevronRight
  const due = dueText(tipClock(tip, now), now, words)
  const place = placeLabel(tip.communeCode ?? tip.provinceCode, language, units.names)
  return (
    <li className="tip">
      <button type="button" className="tip-head" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Sign aria-hidden="true" size={16} />
        <span className="tip-what">
          <span className="tip-marks">
            <strong>{labelOf(TIP_TYPES, tip.type, language)}</strong>
            <span className="soft">{place}</span>
            {tip.isSample && <span className="tip-mark">{words.sample}</span>}
          </span>
          {!isOpen && <span className="tip-line">{tip.summary}</span>}
        </span>
        <span className="tip-state">
          <span>{labelOf(TIP_STATES, tip.state, language)}</span>
          <span className="tip-due" data-tone={due.tone}>
            {due.text}
          </span>
        </span>
        <code className="tip-code">{tip.receiptCode}</code>
      </button>
      <div id={id} hidden={!isOpen} className="tip-detail">
        {isOpen && <TipDetail id={tip.id} place={place} units={units} />}
      </div>
    </li>
  )
}
