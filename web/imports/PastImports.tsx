import type { ImportBatch } from '../../data/model/imports.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { useImportBatches } from '../api/importQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { REPORT_WORDS } from './reportWords.ts'
import { UndoBatch } from './UndoBatch.tsx'

/** Imports of the past of one kind, the newest first, each to be taken back. */
export const PastImports = ({ thing }: { readonly thing: Thing }) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useImportBatches(thing)
  const batches = data?.pages.flatMap((page) => page.batches) ?? []
  return (
    <section className="import-past" aria-label={words.past}>
      <h2>{words.past}</h2>
      {error && !data ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={120} />
      ) : batches.length === 0 ? (
        <p className="soft">{words.pastNone}</p>
      ) : (
        <>
          <ul>
            {batches.map((batch) => (
              <PastImport key={batch.id} batch={batch} />
            ))}
          </ul>
          {isFetchNextPageError && (
            <p className="form-problem" role="alert">
              {words.loadFailed}. {problemText(error, language)}
            </p>
          )}
          {hasNextPage && (
            <div className="form-buttons">
              <button
                type="button"
                className="text-button"
                disabled={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {words.more}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

const COUNTS = ['added', 'changed', 'unchanged', 'refused'] as const

const PastImport = ({ batch }: { readonly batch: ImportBatch }) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const { day, clock } = formatInstant(batch.startedAt)
  // Sample data that a command loaded are taken away by that command.
  const isLoaded = batch.isSample && batch.personName === null
  const isUndoable = batch.undoneAt === null && batch.thing !== 'tips' && !isLoaded && batch.added + batch.changed > 0
  return (
    <li data-is-undone={batch.undoneAt !== null}>
      <div className="import-past-head">
        <strong>{isLoaded ? words.sampleLoaded : batch.fileName}</strong>
        {batch.isSample && <span className="import-mark">{words.sampleMark}</span>}
        {batch.undoneAt !== null && <span className="import-mark">{words.undoneMark}</span>}
      </div>
      <p className="soft">
        {clock} {day} · {batch.personName ?? words.byCommand}
        {batch.source && ` · ${batch.source}`}
      </p>
      <p>
        {COUNTS.filter((part) => batch[part] > 0)
          .map((part) => `${formatCount(batch[part], language)} ${words[part]}`)
          .join(' · ') || words.rows(formatCount(batch.read, language))}
      </p>
      {isUndoable && <UndoBatch id={batch.id} added={batch.added} changed={batch.changed} />}
    </li>
  )
}
