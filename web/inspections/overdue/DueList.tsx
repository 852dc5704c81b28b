import { useState } from 'react'
import { Link } from 'wouter'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { OverdueKind } from './OverdueTab.tsx'
import { OVERDUE_WORDS } from './overdueWords.ts'

/** Something that is due, and where it leads. */
export interface DueItem {
  readonly key: string
  readonly href: string
  readonly title: string
  readonly place: string | null
  readonly text: string
  readonly note: string | null
  /** The day and how far it is. */
  readonly due: string
  readonly isOver: boolean
}

interface DueListProps {
  readonly kind: OverdueKind
  /** The person may not see what belongs here: that there is nothing cannot be said. */
  readonly isUnseen?: boolean
  /** Undefined: on their way. */
  readonly items: readonly DueItem[] | undefined
  /** How many there are, loaded or not, as it is written. */
  readonly total: string
  readonly query: {
    readonly error: Error | null
    readonly refetch: () => unknown
    readonly hasNextPage: boolean
    /** Null: there are no further pages. */
    readonly fetchNextPage: (() => unknown) | null
    readonly isFetching: boolean
  }
}

const FEW = 8

/** One kind of what is due: its number, its rows, the way to more. */
export const DueList = ({ kind, isUnseen = false, items, total, query }: DueListProps) => {
  const language = useLanguage()
  const words = OVERDUE_WORDS[language]
  const { title, none } = words.kinds[kind]
  const { fetchNextPage, hasNextPage } = query
  const [shown, setShown] = useState(FEW)
  const isHidden = (items?.length ?? 0) > shown
  return (
    <section className="page-part due-part" aria-label={title}>
      <h2>
        {title}
        {items && !isUnseen && <span className="due-count">{total}</span>}
      </h2>
      {items ? (
        items.length === 0 ? (
          <p className="soft">{isUnseen ? `${SCOPE_WORDS[language].onlyCoarse}.` : none}</p>
        ) : (
          <ul className="due-list">
            {items.slice(0, shown).map((item) => (
              <li key={item.key}>
                <Link href={item.href} data-is-over={item.isOver}>
                  <span>
                    <strong>{item.title}</strong>
                    {item.place && <span className="soft">{item.place}</span>}
                  </span>
                  <span>
                    <span>{item.text}</span>
                    {item.note && <span className="soft">{item.note}</span>}
                  </span>
                  <span className="due-day">{item.due}</span>
                </Link>
              </li>
            ))}
          </ul>
        )
      ) : query.error ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton height={96} />
      )}
      {(isHidden || (hasNextPage && fetchNextPage)) && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            disabled={query.isFetching}
            onClick={() => {
              setShown(Infinity)
              if (!isHidden) fetchNextPage?.()
            }}
          >
            {query.isFetching ? words.loading : words.more}
          </button>
        </div>
      )}
    </section>
  )
}
