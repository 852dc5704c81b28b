import { INSPECTION_RESULTS, INSPECTION_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import { useInspections } from '../../api/inspections.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { VisitRow } from './VisitRow.tsx'
import { VISIT_WORDS } from './visitWords.ts'

interface VisitListProps extends SectionProps {
  readonly scope: Scope
  readonly province: string
}

const OWN_FILTERS = { status: '', result: '', mine: '', late: '', cancelled: '' }
const codeIn = (list: readonly { readonly code: string }[], code: string | undefined) =>
  list.find((one) => one.code === code)?.code

/** The inspections of the filters, the newest first, page after page. */
export const VisitList = ({ view, setView, scope, province }: VisitListProps) => {
  const language = useLanguage()
  const words = VISIT_WORDS[language]
  const { own } = view
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInspections({
    province,
    ...(view.campaign === null ? scope.period : { campaign: view.campaign }),
    commune: view.commune,
    forces: view.forces.join('.'),
    topics: view.topics.join('.'),
    statuses: codeIn(INSPECTION_STATUSES, own.status),
    result: codeIn(INSPECTION_RESULTS, own.result),
    assigned: own.mine ? 'me' : undefined,
    late: own.late ? 'true' : undefined,
    cancelled: own.cancelled ? 'true' : undefined,
  })
  const rows = data?.pages.flatMap(({ inspections }) => inspections)
  if (!rows) {
    return error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={480} />
  }
  if (rows.length === 0) {
    const isFiltered = [
      view.commune,
      ...view.forces,
      ...view.topics,
      ...Object.keys(OWN_FILTERS).map((name) => own[name]),
    ].some(Boolean)
    return (
      <Notice
        kind="empty"
        title={isFiltered ? words.noneFiltered : words.none}
        text={isFiltered ? undefined : words.noneText}
        action={
          isFiltered
            ? {
                label: words.dropFilters,
                onPress: () =>
                  setView((now) => ({ ...withOwn(now, OWN_FILTERS), forces: [], topics: [], commune: null })),
              }
            : undefined
        }
      />
    )
  }
  const count = formatCount(rows.length, language)
  return (
    <section aria-label={words.list} data-is-old={isPlaceholderData} className="visits">
      <p className="soft" role="status">
        {hasNextPage ? words.loadedSome(count) : words.loaded(count)}
      </p>
      <ul className="visit-list">
        {rows.map((inspection) => (
          <VisitRow
            key={inspection.id}
            inspection={inspection}
            scope={scope}
            href={inspectionsAddress(withOwn(view, { open: String(inspection.id) }))}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="text-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? words.loading : words.more}
        </button>
      )}
    </section>
  )
}
