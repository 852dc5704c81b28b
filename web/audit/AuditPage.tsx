import { useState } from 'react'
import { PageFrame } from '../account/PageFrame.tsx'
import type { WantedRecord } from '../api/auditQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { type AuditDraft, EMPTY_DRAFT } from './auditDraft.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { ChainState } from './ChainState.tsx'
import { EventSearch } from './EventSearch.tsx'
import { Readers } from './Readers.tsx'
import './audit.css'

/** The audit record: whether it is whole, who did what, who saw a record. */
export const AuditPage = () => {
  const words = AUDIT_WORDS[useLanguage()]
  const [view, setView] = useState<'events' | 'readers'>('events')
  // Each question from the other view begins its view anew; going to and fro keeps both, and asks nothing again.
  const [events, setEvents] = useState<{ draft: AuditDraft; turn: number }>({ draft: EMPTY_DRAFT, turn: 0 })
  const [readers, setReaders] = useState<{ record: WantedRecord | null; turn: number }>({ record: null, turn: 0 })
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <ChainState />
      <section>
        <Segmented
          label={words.view}
          value={view}
          options={[
            { value: 'events', label: words.searchEvents },
            { value: 'readers', label: words.whoSaw },
          ]}
          onChange={setView}
        />
      </section>
      <div className="audit-view" hidden={view !== 'events'}>
        <EventSearch
          key={events.turn}
          draft={events.draft}
          onReaders={(record) => {
            setReaders(({ turn }) => ({ record, turn: turn + 1 }))
            setView('readers')
          }}
        />
      </div>
      <div className="audit-view" hidden={view !== 'readers'}>
        <Readers
          key={readers.turn}
          record={readers.record}
          onEvents={({ personName }, { type, record }) => {
            const draft = { ...EMPTY_DRAFT, person: personName, subjectType: type, subjectId: record }
            setEvents(({ turn }) => ({ draft, turn: turn + 1 }))
            setView('events')
          }}
        />
      </div>
    </PageFrame>
  )
}
