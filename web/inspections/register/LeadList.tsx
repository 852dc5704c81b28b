import { Link } from 'wouter'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { useLeadReview } from '../../api/register.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { leadTexts } from './leadTexts.ts'
import { REGISTER_WORDS } from './registerWords.ts'

/** Places with a field that no unit leads, or more than one (rule R14); each leads to its page, where units are named. */
export const LeadList = ({
  view,
  scope,
  province,
}: SectionProps & { readonly scope: Scope; readonly province: string }) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const query = useLeadReview({ province, commune: view.commune, topic: view.own.topic })
  const { data, error, hasNextPage, isFetchingNextPage } = query
  const [first] = data?.pages ?? []
  if (!first) {
    return error ? <LoadFailed error={error} onRetry={() => void query.refetch()} /> : <Skeleton height={480} />
  }
  if (first.places === 0) return <Notice kind="info" title={words.noLeads} text={words.noLeadsText} />
  const number = (value: number) => formatCount(value, language)
  return (
    <section aria-label={words.leads} className="register" data-is-old={query.isPlaceholderData}>
      <p role="status">
        <strong>{words.total(number(first.places))}</strong>{' '}
        <span className="soft">{words.leadCounts(number(first.gaps), number(first.overlaps))}</span>
      </p>
      <ul className="register-list register-leads">
        {data?.pages
          .flatMap(({ rows }) => rows)
          .map(({ establishment, ...leads }) => (
            <li key={establishment.id}>
              <Link href={inspectionsAddress(withOwn(view, { open: String(establishment.id) }))}>
                <span>
                  <strong>{establishment.name}</strong>
                  <span className="soft">
                    {establishment.communeCode && placeLabel(establishment.communeCode, language, scope.units.names)}
                  </span>
                </span>
                <span>
                  {leadTexts(leads, language).map((text) => (
                    <span key={text}>{text}</span>
                  ))}
                </span>
              </Link>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {isFetchingNextPage ? words.loading : words.more}
        </button>
      )}
    </section>
  )
}
