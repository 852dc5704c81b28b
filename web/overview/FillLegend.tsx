import type { Language } from '../../data/model/codedValue.ts'
import type { Choropleth, ChoroplethClass } from '../layers/choropleth.ts'
import { cssColour, DENSITY_RAMP } from '../layers/palette.ts'
import { formatCount, formatDecimal, formatPeriod } from '../ui/format.ts'
import { ResultLegend } from '../analysis/ResultLegend.tsx'
import { useLanguage } from '../ui/preferences.ts'
import type { View } from '../view/view.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import type { MapDrawing } from './useMapLayers.ts'
import type { OverviewData } from './useOverviewData.ts'

interface FillLegendProps {
  readonly view: View
  readonly data: OverviewData
  readonly drawing: MapDrawing
  readonly isDark: boolean
}

/** Classes of the shading with their limits, the unit and what it is compared with. */
export const FillLegend = ({ view, data, drawing, isDark }: FillLegendProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  if (drawing.findings) return <ResultLegend findings={drawing.findings} />
  if (view.layers.includes('density')) return <DensityLegend view={view} drawing={drawing} isDark={isDark} />
  const { choropleth } = drawing
  if (!choropleth) return null
  if (choropleth.isUnavailable) return <p className="legend-note">{words.noComparison}</p>
  const previous = data.counts?.previous
  return (
    <div>
      <p className="legend-unit" title={choropleth.mode === 'change' ? undefined : words.frozenBreaks}>
        {choropleth.mode === 'count'
          ? words.casesUnit
          : choropleth.mode === 'rate'
            ? words.perTenThousand
            : words.changeUnit(previous ? formatPeriod(previous.from, previous.to, language) : '')}
      </p>
      <ul className={choropleth.mode === 'change' ? 'legend-rows' : 'legend-classes'}>
        {choropleth.classes.map((step, index) => (
          <li key={cssColour(step.colour)}>
            <span className="swatch" style={{ background: cssColour(step.colour) }} />
            {choropleth.mode === 'change' ? words.changeClasses[index] : limitText(step, choropleth, language)}
          </li>
        ))}
      </ul>
      {choropleth.shared.size > 0 && (
        <p className="legend-hatched">
          <span className="swatch swatch-shared" />
          {words.sharedFill}
        </p>
      )}
      {choropleth.mode === 'rate' && (
        <p className="legend-hatched">
          <span className="swatch swatch-hatched" />
          {words.noPopulation}
        </p>
      )}
    </div>
  )
}

const limitText = ({ from, to }: ChoroplethClass, { mode }: Choropleth, language: Language): string => {
  const number = (value: number) =>
    mode === 'count' || Number.isInteger(value) ? formatCount(value, language) : formatDecimal(value, 1, language)
  if (to === 0) return '0'
  if (to === null) return `≥ ${number(from ?? 0)}`
  return from === to || from === null ? number(to) : `${number(from)}–${number(to)}`
}

const DensityLegend = ({ view, drawing, isDark }: Omit<FillLegendProps, 'data'>) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const { density, breaks } = drawing
  if (density === null) return <p className="legend-note">{words.tooFewPoints}</p>
  const ramp = DENSITY_RAMP[isDark ? 'dark' : 'light']
  const unit = words.densityWeights[view.weight]
  return (
    <div>
      <p className="legend-unit">
        {unit} · {words.bandwidth(formatCount(Math.round(density?.bandwidthMetres ?? 2000), language))}
      </p>
      <ul className="legend-classes">
        {ramp.map((colour, index) => (
          <li key={cssColour(colour)}>
            <span className="swatch" style={{ background: cssColour(colour) }} />
            {`≥ ${new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(breaks[index] ?? 0)}`}
          </li>
        ))}
      </ul>
      {density && density.leftOut > 0 && (
        <p className="legend-note">{words.densityLeftOut(formatCount(density.leftOut, language))}</p>
      )}
    </div>
  )
}
