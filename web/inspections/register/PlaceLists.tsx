import { Link } from 'wouter'
import { CASE_KINDS } from '../../../data/model/caseKinds.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { FINDING_STATES, PLAN_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { EstablishmentPage } from '../../../data/model/inspections/register.ts'
import { formatCount, formatDay, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { recordAddress } from '../../view/recordAddress.ts'
import { forcesText, topicsText } from '../forcesText.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { dueText } from '../visits/dueText.ts'
import { VisitRow } from '../visits/VisitRow.tsx'
import { PLACE_WORDS } from './placeWords.ts'

interface PlaceListsProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly page: EstablishmentPage
}

/** What happened and will happen at an establishment: findings, visits, plans, cases around; each leads to itself. */
export const PlaceLists = ({ view, scope, page }: PlaceListsProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { establishment, isExact, findings, inspections, plans, casesAround } = page
  const number = (value: number) => formatCount(value, language)
  const visitAddress = (id: number) => inspectionsAddress(inSection(view, 'cuoc', { open: String(id) }))
  return (
    <>
      <section className="page-part">
        <h2>{words.findings(number(isExact ? findings.length : establishment.openFindings))}</h2>
        {findings.length === 0 && (
          <p className="soft">{isExact ? words.noFindings : `${SCOPE_WORDS[language].onlyCoarse}.`}</p>
        )}
        <ul className="place-list-rows">
          {findings.map((one) => (
            <li key={one.id}>
              <Link href={visitAddress(one.inspectionId)} data-is-over={one.isOverdue}>
                <strong>{one.description}</strong>
                <span className={one.isOverdue ? 'part-over' : undefined}>
                  {labelOf(FINDING_STATES, one.state, language)} · {formatDay(one.dueOn)}
                  {one.state !== 'CLOSED' && `, ${dueText(one.dueOn, scope.today, language)}`}
                </span>
                <span className="soft">{one.measure}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="page-part">
        <h2>{words.visits(number(inspections.length))}</h2>
        {inspections.length === 0 && <p className="soft">{words.noVisits}</p>}
        <ul className="visit-list place-visits">
          {inspections.map((one) => (
            <VisitRow key={one.id} inspection={one} scope={scope} href={visitAddress(one.id)} />
          ))}
        </ul>
      </section>
      <section className="page-part">
        <h2>{words.plans(number(plans.length))}</h2>
        {plans.length === 0 && <p className="soft">{words.noPlans}</p>}
        <ul className="place-list-rows">
          {plans.map((one) => (
            <li key={one.id}>
              <Link
                href={inspectionsAddress(inSection(view, 'ke-hoach', { line: String(one.id) }))}
                data-is-over={one.isLate}
              >
                <strong>{formatPeriod(one.startsOn, one.endsOn, language)}</strong>
                <span>
                  {forcesText(one, language)} · {topicsText(one.topics, language)}
                </span>
                <span className="soft">{labelOf(PLAN_STATES, one.state, language)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {isExact && (
        <section className="page-part">
          <h2>{words.cases(number(casesAround.length))}</h2>
          {casesAround.length === 0 && <p className="soft">{words.noCases}</p>}
          <ul className="place-list-rows">
            {casesAround.map((one) => (
              <li key={one.id}>
                <Link href={recordAddress('cases', one.id) ?? '/'}>
                  <strong>{labelOf(CASE_KINDS, one.kind, language)}</strong>
                  <span className="soft">
                    {formatDay(one.day)} · {words.metres(number(one.metres))}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
