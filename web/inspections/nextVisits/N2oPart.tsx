import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { RegisterRow } from '../../../data/model/inspections/register.ts'
import { LICENCE_KINDS } from '../../../data/model/inspections/registerCodes.ts'
import { n2oFormAddress } from '../../api/nextVisits.ts'
import { useN2oReview } from '../../api/register.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount, formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DownloadLink } from '../DownloadLink.tsx'
import { signedKilograms } from '../kilograms.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

interface N2oPartProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly province: string
}

/** N2O operators: who lacks the new paper while its day comes nearer, what ends soon, which balance does not add up. */
export const N2oPart = ({ view, scope, province }: N2oPartProps) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const { data, error, refetch } = useN2oReview(province)
  const number = (value: number) => formatCount(value, language)
  const weight = (value: number) => signedKilograms(value, language)
  const paper = (code: string) => labelOf(LICENCE_KINDS, code, language)
  const line = (key: string, place: RegisterRow, text: string) => (
    <li key={key}>
      <Link href={inspectionsAddress(inSection(view, 'co-so', { open: String(place.id) }))}>{place.name}</Link>
      <span className="soft">
        {[place.communeCode && placeLabel(place.communeCode, language, scope.units.names), text]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
  return (
    <section className="page-part" aria-label={words.n2o}>
      <h2>{words.n2o}</h2>
      {!data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={200} />)}
      {data && (
        <>
          <p>
            <strong>
              {data.deadline.daysLeft < 0
                ? words.n2oOver(formatDay(data.deadline.until))
                : words.n2oLeft(number(data.deadline.daysLeft), formatDay(data.deadline.until))}
            </strong>{' '}
            <span className="soft">{data.deadline.source}</span>
          </p>
          {data.without.length === 0 ? (
            <p className="soft">{scope.seesPlaces ? words.n2oNone : `${SCOPE_WORDS[language].onlyCoarse}.`}</p>
          ) : (
            <Lines title={words.n2oWithout(number(data.without.length), number(data.operators))}>
              {data.without.map(({ establishment, needs }) =>
                line(String(establishment.id), establishment, words.n2oNeeds(paper(needs))),
              )}
            </Lines>
          )}
          {data.expiring.length > 0 && (
            <Lines title={words.n2oExpiring}>
              {data.expiring.map(({ establishment, kind, number: of, expiresOn, daysLeft }) =>
                line(
                  `${establishment.id}${kind}${of}`,
                  establishment,
                  `${paper(kind)}, ${words.n2oEnds(formatDay(expiresOn), number(daysLeft))}`,
                ),
              )}
            </Lines>
          )}
          {data.stockBreaks.length > 0 && (
            <Lines title={words.n2oStock}>
              {data.stockBreaks.map(({ establishment, year, difference, explanation }) =>
                line(
                  `${establishment.id}.${year}`,
                  establishment,
                  `${words.n2oStockOf(String(year), String(year - 1), weight(difference))}, ${explanation ?? words.n2oUnexplained}`,
                ),
              )}
            </Lines>
          )}
          {data.balances.length > 0 && (
            <Lines title={words.n2oBalances}>
              {data.balances.map(({ establishment, year, unexplained, explanation }) =>
                line(
                  `${establishment.id}.${year}`,
                  establishment,
                  `${words.n2oDifference(String(year), weight(unexplained))}, ${explanation ?? words.n2oUnexplained}`,
                ),
              )}
            </Lines>
          )}
        </>
      )}
      <div className="form-buttons">
        <DownloadLink href={n2oFormAddress('n2o-01', province)} label={words.operators} />
        <DownloadLink href={n2oFormAddress('n2o-02', province)} label={words.commitments} />
      </div>
    </section>
  )
}

const FEW = 5

/** A list that shows its beginning, and the rest at one press. */
const Lines = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) => {
  const language = useLanguage()
  const [isWhole, setIsWhole] = useState(false)
  const rest = children.length - FEW
  return (
    <div className="n2o-lines">
      <h3>{title}</h3>
      <ul className="n2o-list">{isWhole ? children : children.slice(0, FEW)}</ul>
      {!isWhole && rest > 0 && (
        <button type="button" className="text-button" data-kind="plain" onClick={() => setIsWhole(true)}>
          {NEXT_VISITS_WORDS[language].moreUrgent(formatCount(rest, language))}
        </button>
      )}
    </div>
  )
}
