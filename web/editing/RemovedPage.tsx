import { useState } from 'react'
import { REMOVAL_WAYS, REMOVED_THINGS } from '../../data/model/removedRecord.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { PageFrame } from '../account/PageFrame.tsx'
import { TextField } from '../account/TextField.tsx'
import { useUnits } from '../account/useUnits.ts'
import type { RemovedQuery } from '../api/removedCalls.ts'
import { useRemoved } from '../api/removedQueries.ts'
import { readDayText } from '../filters/dayText.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { RemovedLine } from './RemovedLine.tsx'
import { REMOVED_WORDS } from './removedWords.ts'
import './removed.css'

const EMPTY = { thing: '', way: '', text: '', from: '', to: '' }
type Draft = typeof EMPTY

/** What was taken out: by kind, way, words and day, each with its way back. */
export const RemovedPage = () => {
  const language = useLanguage()
  const words = REMOVED_WORDS[language]
  const { names } = useUnits()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [asked, setAsked] = useState<RemovedQuery>({})
  const [isTried, setIsTried] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRemoved(asked)
  const [from, to] = [readDayText(draft.from), readDayText(draft.to)]
  const edit = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }))
  const ask = (wanted: Draft) => {
    setIsTried(true)
    const [first, last] = [readDayText(wanted.from), readDayText(wanted.to)]
    if (first.type === 'problem' || last.type === 'problem') return
    setAsked({
      thing: wanted.thing,
      way: wanted.way,
      text: wanted.text.trim(),
      from: first.type === 'day' ? first.iso : '',
      to: last.type === 'day' ? last.iso : '',
    })
  }
  /** A choice is asked at once. */
  const choose = (change: Partial<Draft>) => {
    edit(change)
    ask({ ...draft, ...change })
  }
  const dayProblem = (day: typeof from) => (isTried && day.type === 'problem' ? words.dayWrong : null)
  const records = data?.pages.flatMap((page) => page.records) ?? []
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <form
        className="removed-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(draft)
        }}
      >
        <ChoiceField
          label={words.thing}
          value={draft.thing}
          none={words.everything}
          options={REMOVED_THINGS.map((thing) => ({ value: thing, label: words.things[thing] }))}
          onChoose={(thing) => choose({ thing })}
        />
        <ChoiceField
          label={words.way}
          value={draft.way}
          none={words.everyWay}
          options={codeOptions(REMOVAL_WAYS, language)}
          onChoose={(way) => choose({ way })}
        />
        <TextField
          label={words.text}
          type="search"
          autoComplete="off"
          maxLength={100}
          hint={words.textHint}
          value={draft.text}
          onText={(text) => edit({ text })}
        />
        <TextField
          label={words.from}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          hint={words.dayHint}
          value={draft.from}
          onText={(text) => edit({ from: text })}
          problem={dayProblem(from)}
        />
        <TextField
          label={words.to}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          hint={words.dayHint}
          value={draft.to}
          onText={(text) => edit({ to: text })}
          problem={dayProblem(to)}
        />
        <div className="form-buttons">
          <button type="submit" className="text-button" data-kind="strong">
            {words.search}
          </button>
        </div>
      </form>
      <section aria-label={words.title}>
        {error && !data ? (
          <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton height={320} />
        ) : records.length === 0 ? (
          <Notice kind="empty" title={words.none} text={words.noneText} />
        ) : (
          <ul className="removed-list">
            {records.map((record) => (
              <RemovedLine key={`${record.thing} ${record.id}`} record={record} names={names} />
            ))}
          </ul>
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
      </section>
    </PageFrame>
  )
}
