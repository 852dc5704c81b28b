import { useEffect, useRef, useState } from 'react'
import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { Decided, ReviewLine } from '../../data/model/reviews.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { PageFrame } from '../account/PageFrame.tsx'
import { useSending } from '../account/useSending.ts'
import { useUnits } from '../account/useUnits.ts'
import { ApiProblem } from '../api/client.ts'
import { undoDecision } from '../api/reviewCalls.ts'
import { useAfterDecision, useReview, useReviews } from '../api/reviewQueries.ts'
import { cellWords } from '../editing/valueText.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount, formatDay } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { REVIEW_WORDS } from './reviewWords.ts'
import './reviews.css'

/** Where a failure belongs that is about no item of the list. */
const UNDO = 'undo'

const EVERYTHING = { reason: '', batch: '', thing: '', record: '' } as const

const keyOf = ({ thing, id }: Pick<ReviewLine, 'thing' | 'id'>) => `${thing} ${id}`

/** The review desk: on the left what must be looked at, by reason; on the right one of them with its decisions. */
export const ReviewPage = () => {
  const language = useLanguage()
  const words = REVIEW_WORDS[language]
  const units = useUnits()
  const [asked, setAsked] = useState<Record<keyof typeof EVERYTHING, string>>(() => {
    const parts = new URLSearchParams(location.search)
    const of = (name: string) => parts.get(name) ?? ''
    return { reason: of('reason'), batch: of('batch'), thing: of('thing'), record: of('record') }
  })
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  /** What was decided since the page was opened, the newest last: each can be taken back in turn. */
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const last = decided.at(-1)
  const [said, setSaid] = useState<string | null>(null)
  const right = useRef<HTMLDivElement>(null)
  const sending = useSending()
  // What went wrong stands where it was begun, not on the item that is looked at next.
  const [begunAt, setBegunAt] = useState<string | null>(null)
  const refused = Object.values(sending.problems)
  const failure =
    sending.problem ?? (refused.length > 0 ? refused.filter(Boolean).join(' ') || words.notAccepted : null)
  const afterDecision = useAfterDecision()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useReviews({
    reason: asked.reason || undefined,
    batch: asked.batch || undefined,
    thing: asked.thing || undefined,
    record: asked.record || undefined,
  })
  const isNarrowed = Object.values(asked).some((one) => one !== '')
  const lines = data?.pages.flatMap(({ reviews }) => reviews) ?? []
  const counts = data?.pages[0]?.counts ?? {}
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const at = Math.max(
    0,
    lines.findIndex((line) => keyOf(line) === chosenKey),
  )
  const chosen = lines[at] ?? null
  const item = useReview(chosen)
  const move = (step: number) => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + step))]
    if (next) setChosenKey(keyOf(next))
  }
  const decide = (work: () => Promise<Decided>) => {
    setBegunAt(chosen && keyOf(chosen))
    return sending.send(async () => {
      const next = lines[at + 1] ?? lines[at - 1]
      const made = await work()
      setDecided((before) => [...before, made])
      setSaid(null)
      setChosenKey(next ? keyOf(next) : null)
      await afterDecision()
      // The next one is there: what is pressed next belongs to it.
      right.current?.focus()
    })
  }
  const undo = () => {
    if (!last) return
    setBegunAt(UNDO)
    return sending.send(async () => {
      let refusal: unknown = null
      try {
        await undoDecision(last.decisionId)
      } catch (error) {
        // What can never be taken back bars nothing that was decided before it.
        if (!(error instanceof ApiProblem && [404, 409].includes(error.status))) throw error
        refusal = error
      }
      setDecided((before) => before.filter((one) => one !== last))
      setSaid(refusal ? '' : words.undone)
      await afterDecision()
      if (refusal) throw refusal
    })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof HTMLElement && target.closest('input, select, textarea, [role="alertdialog"]')) return
      if (key === 'j') move(1)
      else if (key === 'k') move(-1)
      else if (key === 'u') void undo()
      else if (key === 'Enter' && !(target instanceof HTMLElement && target.closest('button, a'))) {
        right.current?.querySelector<HTMLElement>('.review-button')?.focus()
      } else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const number = (count: number) => (data ? ` (${formatCount(count, language)})` : '')
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <section className="review-bar">
        <ChoiceField
          label={words.reasons}
          value={asked.reason}
          none={words.all + number(total)}
          options={REVIEW_REASONS.map(({ code }) => ({
            value: code,
            label: labelOf(REVIEW_REASONS, code, language) + number(counts[code] ?? 0),
          }))}
          onChoose={(reason) => {
            setAsked({ ...asked, reason })
            setChosenKey(null)
          }}
        />
        {(asked.batch || asked.record) && (
          <p>
            {asked.record ? words.record : words.batch(asked.batch)}{' '}
            <button
              type="button"
              className="text-button"
              data-kind="plain"
              onClick={() => setAsked({ ...asked, batch: '', thing: '', record: '' })}
            >
              {words.everything}
            </button>
          </p>
        )}
        <p className="review-said" role="status">
          {said ?? (last ? words.decided(last.count) + (last.asked > 0 ? words.asked(last.asked) : '') : '')}
          {last && (
            <button type="button" className="text-button" disabled={sending.isBusy} onClick={() => void undo()}>
              {said === null ? words.undo : words.undoBefore}
            </button>
          )}
        </p>
        {begunAt === UNDO && failure && (
          <p className="form-problem" role="alert">
            {failure}
          </p>
        )}
      </section>
      {error && !data ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : data && lines.length === 0 ? (
        isNarrowed ? (
          <Notice
            kind="empty"
            title={words.noneSuch}
            text={words.noneSuchText}
            action={{ label: words.everything, onPress: () => setAsked(EVERYTHING) }}
          />
        ) : (
          <Notice kind="empty" title={words.none} text={words.noneText} />
        )
      ) : (
        <div className="review-desk">
          <section className="review-list" aria-label={words.list}>
            {data ? (
              <ul>
                {lines.map((line) => (
                  <li key={keyOf(line)}>
                    <button
                      type="button"
                      aria-current={chosen !== null && keyOf(line) === keyOf(chosen)}
                      onClick={() => setChosenKey(keyOf(line))}
                    >
                      <span className="soft">{labelOf(REVIEW_REASONS, line.reason, language)}</span>
                      <strong>
                        {line.thing === 'cases' ? cellWords('cases', 'kind', line.title, language) : line.title}
                      </strong>
                      <span>
                        {[line.day && formatDay(line.day), line.statedUnit ?? line.sourceNumber]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            ) : (
              <Skeleton height={320} />
            )}
            {hasNextPage && (
              <button
                type="button"
                className="text-button"
                disabled={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {words.more}
              </button>
            )}
            <p className="review-keys soft">{words.keys}</p>
          </section>
          <div className="review-right" ref={right} tabIndex={-1}>
            {item.data && chosen && keyOf(item.data) === keyOf(chosen) ? (
              <ReviewCard
                key={keyOf(chosen)}
                item={item.data}
                units={units}
                sending={sending}
                problem={begunAt === keyOf(chosen) ? failure : null}
                onDecide={decide}
              />
            ) : item.error ? (
              <Notice
                kind="info"
                title={words.itemGone}
                action={{ label: words.next, onPress: () => void afterDecision() }}
              />
            ) : (
              <Skeleton height={480} />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  )
}
