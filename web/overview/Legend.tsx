import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import { formatCount, formatDay, formatDecimal, formatMonth, formatPeriod } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import type { View } from '../view/view.ts'
import { LAYER_CATALOG } from '../layers/layerCatalog.ts'
import { FillLegend } from './FillLegend.tsx'
import { LayerSign } from './LayerSign.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import type { MapDrawing } from './useMapLayers.ts'
import type { OverviewData } from './useOverviewData.ts'
import './legend.css'

interface LegendProps {
  readonly view: View
  readonly filter: CaseFilter
  readonly data: OverviewData
  readonly drawing: MapDrawing
  readonly isDark: boolean
  readonly startsOpen: boolean
}

/** What the map shows: how many cases, of which period and filter, and what colours and signs mean. Always there. */
export const Legend = ({ view, filter, data, drawing, isDark, startsOpen }: LegendProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [isOpen, setIsOpen] = useState(startsOpen)
  const totals = data.counts?.totals
  const official = data.installation?.boundaries.official ?? 0
  const approximate = data.installation?.boundaries.approximate ?? 0
  return (
    <section className="legend" aria-label={words.legend}>
      <header>
        <p className="legend-total">
          {totals
            ? words.cases(formatCount(totals.cases, language), formatCount(totals.located, language))
            : words.loadingCases(formatDecimal(data.table.loadedBytes / 1e6, 1, language))}
        </p>
        <IconButton
          icon={isOpen ? ChevronDown : ChevronUp}
          label={words.showLegend}
          isExpanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        />
      </header>
      <p className="legend-filter">
        {formatPeriod(filter.from, filter.to, language)} ·{' '}
        {filterSentence(filter, language, { communes: data.communeOf, provinces: data.provinceOf })}
      </p>
      {/* The colours of a result are explained also where the legend is folded. */}
      {(isOpen || drawing.findings) && (
        <div className="legend-body">
          <FillLegend view={view} data={data} drawing={drawing} isDark={isDark} />
          <ul className="legend-signs" hidden={!isOpen}>
            {view.layers.includes('dots') &&
              THEMES.map((theme) => (
                <li key={theme.code}>
                  <span className={`theme-dot theme-${theme.code.toLowerCase()}`} />
                  {words.themeNames[theme.code]}
                </li>
              ))}
            {LAYER_CATALOG.filter(
              (layer) => layer.code !== 'dots' && layer.code !== 'density' && view.layers.includes(layer.code),
            ).map((layer) => (
              <li key={layer.code}>
                <LayerSign sign={layer.sign} />
                {layer[language]}
              </li>
            ))}
            {data.shared && (
              <li>
                <span className="badge-sign">12</span>
                {words.sharedBadge}
              </li>
            )}
            {view.layers.includes('dots') && (
              <>
                <li>
                  <span className="theme-dot theme-dot-hollow" />
                  {words.hamletDot}
                </li>
                <li>
                  <span className="badge-sign">+2</span>
                  {words.badge}
                </li>
              </>
            )}
          </ul>
        </div>
      )}
      <p className="legend-notes">
        {data.installation?.isSample && <strong className="sample-mark">{words.sample}</strong>}
        {approximate > 0 && (
          <span>{official > 0 ? words.someApproximate(formatCount(approximate, language)) : words.approximate}</span>
        )}
        {data.shared && (
          <span>{words.sharedNote(formatMonth(data.shared.firstMonth), formatMonth(data.shared.lastMonth))}</span>
        )}
        {data.since && data.installation?.firstDay && data.installation.firstDay < data.since && (
          <span>{words.window(formatDay(data.since))}</span>
        )}
      </p>
    </section>
  )
}
