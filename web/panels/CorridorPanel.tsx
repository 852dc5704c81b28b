import type { Feature, LineString } from 'geojson'
import { ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { CORRIDOR_SCOPES, CORRIDOR_STATUSES } from '../../data/model/placeCodes.ts'
import type { CorridorCases, CorridorLegProperties, CorridorSummary } from '../../data/model/things.ts'
import { ThemeMark } from '../charts/ThemeMark.tsx'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { CorridorLegs } from './CorridorLegs.tsx'
import { Fact, Facts, Group, SampleTag } from './Facts.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import '../charts/barList.css'
import './corridorPanel.css'
import './miniBars.css'

interface CorridorPanelProps {
  readonly corridor: CorridorSummary
  readonly legs: readonly Feature<LineString, CorridorLegProperties>[]
  /** Cases of the present filter near the corridor; may still be those of the buffer chosen before. */
  readonly cases: CorridorCases | undefined
  readonly casesProblem?: string | undefined
  readonly bufferMetres: number
  readonly onBuffer: (metres: number) => void
  readonly onOpenLeg?: (legOrder: number) => void
  readonly onFit: () => void
  readonly onClose: () => void
  /** More buttons under the title. */
  readonly actions?: ReactNode
}

/** Distances to choose from, metres. */
const BUFFERS = [500, 1000, 2000, 5000] as const
const distanceText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

/** One corridor: what it is, its legs in order, and the cases within a chosen distance of each leg. */
export const CorridorPanel = (props: CorridorPanelProps) => {
  const { corridor, legs, cases, casesProblem, bufferMetres, onBuffer, onOpenLeg, onFit, onClose, actions } = props
  const language = useLanguage()
  const all = PANEL_WORDS[language]
  const words = all.corridor
  const theme = THEMES.find(({ code }) => code === corridor.theme)
  const length = legs.reduce((sum, { properties }) => sum + properties.lengthKm, 0)
  return (
    <PanelFrame
      kicker={words.kicker}
      title={corridor.name}
      sign={theme && <ThemeMark theme={theme.code} />}
      headingId={`corridor-${corridor.id}`}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="text-button" onClick={onFit}>
            <ScanSearch aria-hidden="true" size={16} />
            {all.fit}
          </button>
          {actions}
        </>
      }
    >
      <div className="panel-group">
        <SampleTag isSample={corridor.isSample} />
        <Facts>
          <Fact label={words.theme}>{theme?.[language] ?? corridor.theme}</Fact>
          <Fact label={words.scope}>{labelOf(CORRIDOR_SCOPES, corridor.scope, language)}</Fact>
          <Fact label={words.status}>{labelOf(CORRIDOR_STATUSES, corridor.status, language)}</Fact>
          <Fact label={words.length}>{formatDecimal(length, 1, language)} km</Fact>
          {corridor.note && <Fact label={words.note}>{corridor.note}</Fact>}
          <Fact label={words.code}>{corridor.code}</Fact>
        </Facts>
      </div>
      <Group title={words.cases}>
        <div className="corridor-cases">
          <Segmented
            label={words.buffer}
            value={String(bufferMetres)}
            options={BUFFERS.map((metres) => ({ value: String(metres), label: distanceText(metres) }))}
            onChange={(metres) => onBuffer(Number(metres))}
          />
          {casesProblem && !cases ? (
            <Notice kind="error" title={words.problem} text={casesProblem} />
          ) : (
            <CasesNear cases={cases} bufferMetres={bufferMetres} />
          )}
        </div>
      </Group>
      <Group title={words.legs}>
        <CorridorLegs legs={legs} theme={theme?.code} cases={cases} onOpenLeg={onOpenLeg} />
      </Group>
    </PanelFrame>
  )
}

/** A label in the middle of a sentence: only its first letter changes, GPS stays GPS. */
const withSmallFirst = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

interface CasesNearProps {
  readonly cases: CorridorCases | undefined
  readonly bufferMetres: number
}

/** How many cases lie near the corridor, how many were measured and how many could not be. */
const CasesNear = ({ cases, bufferMetres }: CasesNearProps) => {
  const language = useLanguage()
  const all = PANEL_WORDS[language]
  const words = all.corridor
  const count = (value: number) => formatCount(value, language)
  // The figures of the distance chosen before stay, said as such, until the new ones are here.
  const isLate = cases === undefined || cases.bufferMetres !== bufferMetres
  return (
    <div className="corridor-result" aria-busy={isLate} aria-live="polite">
      <p className="corridor-total">
        {cases ? words.casesWithin(count(cases.cases), distanceText(cases.bufferMetres)) : all.loading}
      </p>
      {cases && (
        <p className="panel-note">
          {words.measured(
            count(cases.measured),
            cases.precisions.map((code) => withSmallFirst(labelOf(PRECISIONS, code, language))).join(', '),
          )}{' '}
          {cases.leftOut > 0 ? words.leftOut(count(cases.leftOut)) : words.allMeasured} {words.underFilter}
        </p>
      )}
    </div>
  )
}
