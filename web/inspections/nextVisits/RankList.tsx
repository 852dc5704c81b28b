import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { useNextVisits } from '../../api/nextVisits.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'
import { RankRow } from './RankRow.tsx'

/** Establishments by their risk, the most pressing first, with the bars that make the score. */
export const RankList = ({
  view,
  setView,
  scope,
  province,
}: SectionProps & { readonly scope: Scope; readonly province: string }) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const query = useNextVisits({
    province,
    commune: view.commune,
    type: view.own.type,
    open: view.own.only ? 'true' : undefined,
  })
  const [first] = query.data?.pages ?? []
  if (!first) {
    return query.error ? (
      <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton height={560} />
    )
  }
  const visits = query.data?.pages.flatMap((page) => page.visits) ?? []
  return (
    <section aria-label={words.ranking} className="rank" data-is-old={query.isPlaceholderData}>
      <h2>{words.ranking}</h2>
      <p className="soft">{words.rankingText(formatCount(first.ranked, language))}</p>
      {visits.length === 0 && first.coarse > 0 ? (
        <Notice
          kind="empty"
          title={SCOPE_WORDS[language].onlyCoarse}
          text={words.onlyCoarseText(formatCount(first.coarse, language))}
        />
      ) : visits.length === 0 ? (
        <Notice
          kind="empty"
          title={words.none}
          text={words.noneText}
          action={{
            label: words.dropFilters,
            onPress: () => setView((now) => ({ ...withOwn(now, { type: '', only: '' }), commune: null })),
          }}
        />
      ) : (
        <ol className="rank-list">
          {visits.map((visit, index) => (
            <RankRow
              key={visit.establishmentId}
              visit={visit}
              rank={index + 1}
              weights={first.weights}
              view={view}
              scope={scope}
            />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? words.loading : words.more}
        </button>
      )}
    </section>
  )
}
