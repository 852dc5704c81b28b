import { useState } from 'react'
import { useUnits } from '../account/useUnits.ts'
import type { ListedEvent } from '../api/auditCalls.ts'
import type { WantedRecord } from '../api/auditQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { EventRow } from './EventRow.tsx'

interface EventTableProps {
  readonly events: readonly ListedEvent[]
  readonly onReaders: (record: WantedRecord) => void
}

/** Events, each with its details under it when it is opened. */
export const EventTable = ({ events, onReaders }: EventTableProps) => {
  const words = AUDIT_WORDS[useLanguage()]
  const { names } = useUnits()
  const [openNumbers, setOpenNumbers] = useState<ReadonlySet<number>>(new Set())
  const toggle = (number: number) =>
    setOpenNumbers((now) =>
      now.has(number) ? new Set([...now].filter((one) => one !== number)) : new Set([...now, number]),
    )
  return (
    <table className="audit-table audit-events">
      <caption className="visually-hidden">{words.eventTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow
            key={event.number}
            event={event}
            names={names}
            isOpen={openNumbers.has(event.number)}
            onToggle={() => toggle(event.number)}
            onReaders={onReaders}
          />
        ))}
      </tbody>
    </table>
  )
}
