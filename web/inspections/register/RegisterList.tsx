import { useDeferredValue } from 'react'
import { Link } from 'wouter'
import { type Language, labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { type PlaceNames, placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { RegisterDay, RegisterRow } from '../../../data/model/inspections/register.ts'
import { ACTIVITIES } from '../../../data/model/inspections/registerCodes.ts'
import { useRegister } from '../../api/register.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount, formatDay } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { REGISTER_WORDS } from './registerWords.ts'

const OWN_FILTERS = { q: '', register: '', type: '', activity: '', unvisited: '', asOf: '' }

/** The rows of the register that the filters keep, by name, and how many by activity. */
export const RegisterList = ({
  view,
  setView,
  scope,
  province,
}: SectionProps & { readonly scope: Scope; readonly province: string }) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const { own, commune } = view
  const q = useDeferredValue(own.q?.trim())
  const { register, type, activity, unvisited, asOf } = own
  const query = useRegister({ province, commune, q, register, type, activity, unvisited, asOf })
  const { data, error, hasNextPage, isFetchingNextPage } = query
  const [first] = data?.pages ?? []
  if (!first) {
    return error ? <LoadFailed error={error} onRetry={() => void query.refetch()} /> : <Skeleton height={480} />
  }
  const number = (value: number) => formatCount(value, language)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label={words.list} className="register" data-is-old={query.isPlaceholderData}>
      {first.asOf && <AsOf asOf={first.asOf} />}
      <p role="status">
        <strong>{words.total(number(first.total))}</strong>{' '}
        <span className="soft">
          {ACTIVITIES.flatMap(({ code, [language]: name }) => {
            const count = first.activities[code] ?? 0
            return count > 0 ? `${name.toLowerCase()}: ${number(count)}` : []
          }).join(' · ')}
        </span>
      </p>
      {rows.length === 0 ? (
        <Notice
          kind="empty"
          title={words.none}
          text={words.noneText}
          action={{
            label: words.dropFilters,
            onPress: () => setView((now) => ({ ...withOwn(now, OWN_FILTERS), commune: null })),
          }}
        />
      ) : (
        <ul className="register-list">
          {rows.map((row) => (
            <li key={row.id}>
              <Link href={inspectionsAddress(withOwn(view, { open: String(row.id) }))}>
                <span>
                  <strong>{row.name}</strong>
                  <span className="soft">
                    {row.number}
                    {row.formerNames && ` · ${row.formerNames}`}
                  </span>
                </span>
                <span>
                  <span>{labelOf(ESTABLISHMENT_TYPES, row.type, language)}</span>
                  <span className="soft">{placeText(row, scope.units.names, language)}</span>
                </span>
                <span>
                  <span>{row.lastVisitOn ? words.lastVisit(formatDay(row.lastVisitOn)) : words.neverVisited}</span>
                  <span className="soft">
                    {[
                      row.visitsThisYear > 0 && words.visitsThisYear(number(row.visitsThisYear)),
                      row.activity !== 'ACTIVE' && labelOf(ACTIVITIES, row.activity, language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {row.openFindings > 0 && (
                    <span className="register-open">{words.openFindings(number(row.openFindings))}</span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
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

/** Commune and address; an address that is only the commune, as Vietnamese writes it, says nothing more. */
const placeText = ({ communeCode: code, address }: RegisterRow, names: PlaceNames, language: Language): string => {
  const isCommune = code !== null && address?.toLowerCase() === placeLabel(code, 'vi', names).toLowerCase()
  return [code && placeLabel(code, language, names), isCommune ? null : address].filter(Boolean).join(' · ')
}

/** What can be said of a past day. */
const AsOf = ({ asOf }: { readonly asOf: RegisterDay }) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  return (
    <p className="register-day">
      {words.asOfNote(formatDay(asOf.day))}{' '}
      {asOf.isBeforeRecords && asOf.firstRecordOn && words.beforeRecords(formatDay(asOf.firstRecordOn))}{' '}
      {!asOf.isBeforeRecords &&
        asOf.recordedLater > 0 &&
        words.recordedLater(formatCount(asOf.recordedLater, language))}
    </p>
  )
}
