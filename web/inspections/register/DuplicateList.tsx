import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { DuplicateSuggestion, RegisterRow } from '../../../data/model/inspections/register.ts'
import { AskOnce } from '../../account/AskOnce.tsx'
import { mergeInto, sayDistinct, useDuplicates } from '../../api/register.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { REGISTER_WORDS } from './registerWords.ts'

interface DuplicateListProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly province: string
}

/** Rows that may be one place: merged into either of the two, or said to be two places. */
export const DuplicateList = ({ view, scope, province }: DuplicateListProps) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const { data, error, refetch } = useDuplicates(province)
  if (!data) return error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />
  const { pairs, hasMore } = data
  if (pairs.length === 0) return <Notice kind="info" title={words.noDuplicates} text={words.noDuplicatesText} />
  return (
    <>
      <ul className="duplicates">
        {pairs.map((pair) => (
          <Pair key={`${pair.first.id}.${pair.second.id}`} view={view} scope={scope} pair={pair} />
        ))}
      </ul>
      {hasMore && <p className="soft">{words.moreDuplicates(formatCount(pairs.length, language))}</p>}
    </>
  )
}

const Pair = ({ view, scope, pair }: Omit<DuplicateListProps, 'province'> & { readonly pair: DuplicateSuggestion }) => {
  const language = useLanguage()
  const words = REGISTER_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const { first, second, metres, nameLikeness, isSameTaxNumber } = pair
  const act = async (work: () => Promise<unknown>) => {
    if (await sending.send(work)) await afterChange()
  }
  const side = (row: RegisterRow, other: RegisterRow) => (
    <div key={row.id}>
      <Link href={inspectionsAddress(inSection(view, 'co-so', { open: String(row.id) }))}>{row.name}</Link>
      <span className="soft">
        {[
          row.number,
          labelOf(ESTABLISHMENT_TYPES, row.type, language),
          row.communeCode && placeLabel(row.communeCode, language, scope.units.names),
          row.address,
          row.taxNumber,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="soft">{words.visitsThisYear(formatCount(row.visitsThisYear, language))}</span>
      {scope.mayWrite && (
        <AskOnce
          label={words.merge(row.name)}
          question={words.mergeQuestion(other.name, row.name)}
          isBusy={sending.isBusy}
          onConfirm={() => void act(() => mergeInto(other.id, row.id))}
        />
      )}
    </div>
  )
  return (
    <li className="page-part">
      <p className="soft">
        {words.why}:{' '}
        {[
          isSameTaxNumber && words.sameTax,
          words.likeness(`${Math.round(nameLikeness * 100)}%`),
          metres !== null && words.apart(formatCount(metres, language)),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <div className="duplicate-sides">
        {side(first, second)}
        {side(second, first)}
      </div>
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      {scope.mayWrite && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            disabled={sending.isBusy}
            onClick={() => void act(() => sayDistinct(first.id, second.id))}
          >
            {words.distinct}
          </button>
        </div>
      )}
    </li>
  )
}
