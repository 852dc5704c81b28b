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

type Shown =
  | { readonly view: 'events'; readonly draft: AuditDraft }
  | { readonly view: 'readers'; readonly record: WantedRecord | null }

/** The audit record: whether it is whole, who did what, who saw a record. */
export const AuditPage = () => {
  const words = AUDIT_WORDS[useLanguage()]
  const [shown, setShown] = useState<Shown>({ view: 'events', draft: EMPTY_DRAFT })
  // Each question from the other view starts its view anew.
  const [turn, setTurn] = useState(0)
  const show = (next: Shown) => {
    setShown(next)
    setTurn(turn + 1)
  }
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <ChainState />
      <section>
        <Segmented
          label={words.view}
          value={shown.view}
          options={[
            { value: 'events', label: words.searchEvents },
            { value: 'readers', label: words.whoSaw },
          ]}
          onChange={(view) => show(view === 'events' ? { view, draft: EMPTY_DRAFT } : { view, record: null })}
        />
      </section>
      {shown.view === 'events' ? (
        <EventSearch key={turn} draft={shown.draft} onReaders={(record) => show({ view: 'readers', record })} />
      ) : (
        <Readers
          key={turn}
          record={shown.record}
          onEvents={({ personName }, { type, record }) =>
            show({
              view: 'events',
              draft: { ...EMPTY_DRAFT, person: personName, subjectType: type, subjectId: record },
            })
          }
        />
      )}
    </PageFrame>
  )
}
