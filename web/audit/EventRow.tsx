import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { AUDIT_ACTIONS } from '../../data/model/auditCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { ListedEvent } from '../api/auditCalls.ts'
import type { WantedRecord } from '../api/auditQueries.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EventDetail } from './EventDetail.tsx'
import { aboutText, actorText, summaryText } from './eventText.ts'

interface EventRowProps {
  readonly event: ListedEvent
  readonly names: PlaceNames
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onReaders: (record: WantedRecord) => void
}

/** One event: when, who, what and about what; its details in a row of their own. */
export const EventRow = ({ event, names, isOpen, onToggle, onReaders }: EventRowProps) => {
  const language = useLanguage()
  const id = useId()
  const Sign = isOpen ? ChevronDown : ChevronRight
  const { day, clock } = formatInstant(event.at)
  const about = aboutText(event, language, names)
  const summary = summaryText(event, language, names)
  return (
    <>
      <tr data-is-open={isOpen}>
        <td className="audit-time">
          <span>{clock}</span> <span className="soft">{day}</span>
        </td>
        <td className="audit-who" data-is-person={event.personId !== null}>
          {actorText(event, language)}
        </td>
        <td>
          <button
            type="button"
            className="audit-open"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={onToggle}
          >
            <Sign aria-hidden="true" size={16} />
            <span>
              <strong>{labelOf(AUDIT_ACTIONS, event.action, language)}</strong>
              {about && ` · ${about}`}
              {!isOpen && summary && <span className="audit-summary soft">{summary}</span>}
            </span>
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="audit-detail-row" id={id}>
          <td colSpan={3}>
            <EventDetail event={event} names={names} onReaders={onReaders} />
          </td>
        </tr>
      )}
    </>
  )
}
