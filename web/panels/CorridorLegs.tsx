import type { Feature, LineString } from 'geojson'
import type { Theme } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { TRANSPORT_MODES } from '../../data/model/placeCodes.ts'
import type { CorridorCases, CorridorLegProperties } from '../../data/model/things.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { LineSign } from './LineSign.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import './corridorPanel.css'

interface CorridorLegsProps {
  readonly legs: readonly Feature<LineString, CorridorLegProperties>[]
  readonly theme: Theme | undefined
  /** Undefined while they are counted: the room for the bars is kept. */
  readonly cases: CorridorCases | undefined
  readonly onOpenLeg?: ((legOrder: number) => void) | undefined
}

/** The legs in order, each with its line as on the map, its length and the cases beside it. */
export const CorridorLegs = ({ legs, theme, cases, onOpenLeg }: CorridorLegsProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].corridor
  const counted = new Map(cases?.legs.map((leg) => [leg.legOrder, leg]))
  const largest = Math.max(1, ...(cases?.legs.map((leg) => leg.cases) ?? []))
  const sorted = [...legs].sort((a, b) => a.properties.legOrder - b.properties.legOrder)
  return (
    <ol className="corridor-legs">
      {sorted.map(({ properties: { legOrder, mode, fromName, toName, lengthKm } }) => {
        const leg = counted.get(legOrder)
        const name = words.legName(fromName || '…', toName || '…')
        return (
          <li key={legOrder}>
            <p className="corridor-leg-name">
              <span className="visually-hidden">{words.leg(formatCount(legOrder, language))}: </span>
              {onOpenLeg ? (
                <button type="button" className="panel-link" onClick={() => onOpenLeg(legOrder)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </p>
            <p className="panel-note corridor-leg-line">
              <LineSign mode={mode} theme={theme} />
              {labelOf(TRANSPORT_MODES, mode, language)} · {formatDecimal(lengthKm, 1, language)} km
            </p>
            <p className="corridor-leg-cases">
              <strong>{leg ? words.legCases(formatCount(leg.cases, language)) : '\u00a0'}</strong>
              {leg && leg.casesPerKm !== null && (
                <span className="soft">{words.perKm(formatDecimal(leg.casesPerKm, 2, language))}</span>
              )}
            </p>
            <span className="mini-bar" style={{ width: `${((leg?.cases ?? 0) / largest) * 100}%` }} />
          </li>
        )
      })}
    </ol>
  )
}
