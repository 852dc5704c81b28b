import { labelOf } from '../../../data/model/codedValue.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import {
  INSPECTION_RESULTS,
  INSPECTION_STATUSES,
  PLAN_STATES,
} from '../../../data/model/inspections/inspectionCodes.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { Link } from 'wouter'
import { formatDay, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { forcesText } from '../forcesText.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { PLAN_WORDS } from '../plans/planWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'

interface VisitLinesProps {
  readonly view: InspectionsView
  readonly inspections: readonly Inspection[]
  readonly planLines: readonly PlanLine[]
}

/** Visits and plan lines of a cell, each a link to itself. */
export const VisitLines = ({ view, inspections, planLines }: VisitLinesProps) => {
  const language = useLanguage()
  const place = (name: string | null, text: string) => name ?? text
  return (
    <ul className="visit-lines">
      {inspections.map((one) => (
        <li key={`i${one.id}`}>
          <Link href={inspectionsAddress(inSection(view, 'cuoc', { open: String(one.id) }))}>
            <strong>{place(one.establishmentName, one.number)}</strong>
            <span>
              {formatDay(one.day)} · {forcesText(one, language)}
            </span>
            <span className="soft">
              {labelOf(INSPECTION_STATUSES, one.status, language)}
              {one.result && ` · ${labelOf(INSPECTION_RESULTS, one.result, language)}`}
            </span>
          </Link>
        </li>
      ))}
      {planLines.map((one) => (
        <li key={`p${one.id}`}>
          <Link href={inspectionsAddress(inSection(view, 'ke-hoach', { line: String(one.id) }))}>
            <strong>{place(one.establishmentName, one.content)}</strong>
            <span>
              {formatPeriod(one.startsOn, one.endsOn, language)} · {forcesText(one, language)}
            </span>
            <span className="soft">
              {labelOf(PLAN_STATES, one.state, language)}
              {one.isLate && ` · ${PLAN_WORDS[language].columns.LATE.toLowerCase()}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
