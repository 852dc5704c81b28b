import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { INSPECTION_RESULTS, INSPECTION_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { forcesText, topicsText } from '../forcesText.ts'
import type { Scope } from '../useScope.ts'
import { VisitMarks } from './VisitMarks.tsx'
import './visits.css'

interface VisitRowProps {
  readonly inspection: Inspection
  readonly scope: Scope
  readonly href: string
}

/** An inspection in short: when, where, who on what, how far. */
export const VisitRow = ({ inspection, scope, href }: VisitRowProps) => {
  const language = useLanguage()
  const commune = placeLabel(inspection.communeCode, language, scope.units.names)
  const { status, result } = inspection
  return (
    <li>
      <Link href={href} className="visit-row" data-is-late={inspection.isLate}>
        <span className="visit-day">{formatDay(inspection.day)}</span>
        <span>
          <strong>{inspection.establishmentName ?? commune}</strong>
          <span className="soft">{inspection.establishmentName ? commune : inspection.number}</span>
        </span>
        <span>
          <span>{forcesText(inspection, language)}</span>
          <span className="soft">{topicsText(inspection.topics, language)}</span>
        </span>
        <span>
          <span>
            {labelOf(INSPECTION_STATUSES, status, language)}
            {result && `: ${labelOf(INSPECTION_RESULTS, result, language).toLowerCase()}`}
          </span>
          <VisitMarks inspection={inspection} />
        </span>
      </Link>
    </li>
  )
}
