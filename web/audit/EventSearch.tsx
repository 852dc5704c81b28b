import { useState } from 'react'
import type { AuditQuery } from '../api/auditCalls.ts'
import { useAuditEvents, type WantedRecord } from '../api/auditQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { type AuditDraft, type DraftProblems, readDraft } from './auditDraft.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { EventTable } from './EventTable.tsx'
import { SearchForm } from './SearchForm.tsx'

interface EventSearchProps {
  /** What is searched at first. */
  readonly draft: AuditDraft
  readonly onReaders: (record: WantedRecord) => void
}

const NO_PROBLEMS: DraftProblems = {}

/** The search form and the events that it finds, the newest first. */
export const EventSearch = ({ draft, onReaders }: EventSearchProps) => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [asked, setAsked] = useState<{ query: AuditQuery; turn: number }>(() => {
    const read = readDraft(draft)
    return { query: 'query' in read ? read.query : {}, turn: Date.now() }
  })
  const found = useAuditEvents(asked.query, asked.turn)
  const { data, error, isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError } = found
  const search = (wanted: AuditDraft) => {
    const read = readDraft(wanted)
    setProblems('problems' in read ? read.problems : NO_PROBLEMS)
    if ('query' in read) setAsked({ query: read.query, turn: Date.now() })
  }
  const events = data?.pages.flatMap((page) => page.events) ?? []
  const again = () => void (isFetchNextPageError ? found.fetchNextPage() : found.refetch())
  return (
    <>
      <SearchForm draft={draft} problems={problems} isBusy={isFetching && !isFetchingNextPage} onSearch={search} />
      {error && !isFetchNextPageError ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={again} />
      ) : !data ? (
        <section>
          <Skeleton height={420} />
        </section>
      ) : (
        <section className="audit-found" aria-busy={isPlaceholderData} data-is-old={isPlaceholderData}>
          <p className="soft" role="status">
            {words.found(formatCount(events.length, language), hasNextPage)}
          </p>
          {events.length === 0 ? (
            <Notice kind="empty" title={words.nothing} text={words.nothingText} />
          ) : (
            <EventTable events={events} onReaders={onReaders} />
          )}
          {isFetchNextPageError && (
            <p className="form-problem" role="alert">
              {problemText(error, language)}
            </p>
          )}
          {hasNextPage && !isPlaceholderData && (
            <div className="form-buttons">
              <button
                type="button"
                className="text-button"
                disabled={isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {words.more}
              </button>
            </div>
          )}
        </section>
      )}
    </>
  )
}
