import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { type NextVisit, RISK_FACTORS, type RiskWeights } from '../../../data/model/inspections/nextVisits.ts'
import { formatCount, formatDay, formatDecimal } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { newLineAddress } from '../ledger/newLineAddress.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { factText } from './factText.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

interface RankRowProps {
  readonly visit: NextVisit
  readonly rank: number
  readonly weights: RiskWeights
  readonly view: InspectionsView
  readonly scope: Scope
}

/** An establishment of the ranking: its score, each factor as a bar with the fact behind it, and the way to a plan line. */
export const RankRow = ({ visit, rank, weights, view, scope }: RankRowProps) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const { establishmentId: id, name, communeCode, plannedOn, visitedOn, score } = visit
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return (
    <li className="rank-row">
      <div className="rank-head">
        <span className="soft">{formatCount(rank, language)}</span>
        <span>
          <Link href={inspectionsAddress(inSection(view, 'co-so', { open: String(id) }))}>
            <strong>{name}</strong>
          </Link>
          <span className="soft">
            {[
              labelOf(ESTABLISHMENT_TYPES, visit.type, language),
              communeCode && placeLabel(communeCode, language, scope.units.names),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {plannedOn && <span className="soft">{words.planned(formatDay(plannedOn))}</span>}
          {visitedOn && <span className="rank-visited">{words.visited(formatDay(visitedOn))}</span>}
        </span>
        <span className="rank-score">
          <strong>{formatDecimal(score, 1, language)}</strong>
          <span className="soft">{words.score}</span>
        </span>
      </div>
      <ul className="rank-factors">
        {RISK_FACTORS.map(({ code, [language]: label }) => (
          <li key={code} title={label}>
            <span className="rank-label">{label}</span>
            <span className="rank-bar" aria-hidden="true">
              <span style={{ width: `${visit.factors[code] * 100}%` }} />
            </span>
            <span className="rank-fact">
              {factText(code, visit.facts, language)}
              <span className="soft">
                {` +${formatDecimal(total === 0 ? 0 : (visit.factors[code] * weights[code] * 100) / total, 1, language)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {scope.mayWrite && (
        <Link
          className="text-button"
          href={newLineAddress(view, { commune: communeCode, force: null, topic: null, establishment: { id, name } })}
        >
          {words.makeLine}
        </Link>
      )}
    </li>
  )
}
