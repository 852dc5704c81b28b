import { Layers, X } from 'lucide-react'
import { useState } from 'react'
import { formatDecimal } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { AddMenu } from '../editing/AddMenu.tsx'
import { DRAW_BAR_PLACE } from '../editing/drawBarPlace.ts'
import { EmptyResult } from '../filters/EmptyResult.tsx'
import { EmptyMap } from './EmptyMap.tsx'
import { LayerMenu } from './LayerMenu.tsx'
import { Legend } from './Legend.tsx'
import { OverviewMap } from './OverviewMap.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { PrintHead } from './PrintHead.tsx'
import { WindowNotice } from './WindowNotice.tsx'
import type { Workbench } from './workbench.ts'
import './mapArea.css'

/** The map with everything that lies on it. */
export const MapArea = (workbench: Workbench) => {
  const { view, setView, filter, data, things, drawing, isDark, isPhone, mapRef } = workbench
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  const { table, installation, counts, problem } = data
  const isEmptyInstallation = installation?.cases === 0
  return (
    <>
      {(table.status === 'loading' || (!installation && !problem)) && (
        <div
          className="map-wait"
          role="progressbar"
          aria-label={words.loadingCases(formatDecimal(table.loadedBytes / 1e6, 1, language))}
        />
      )}
      <PrintHead filter={filter} data={data} />
      <OverviewMap
        ref={mapRef}
        view={view}
        setView={setView}
        data={data}
        things={things}
        drawing={drawing}
        isDark={isDark}
        tool={workbench.editing.tool}
        onZoom={workbench.setZoom}
        onOpen={workbench.open}
        onStack={workbench.setStack}
      />
      <div id={DRAW_BAR_PLACE} />
      <div className="map-corner map-corner-add">
        <AddMenu editing={workbench.editing} />
      </div>
      <div className="map-corner map-corner-notice">
        {problem && !data.isStale && (
          <Notice
            kind="error"
            title={words.problemTitle}
            text={problem.message}
            action={{ label: words.retry, onPress: problem.retry }}
          />
        )}
        {problem && data.isStale && (
          <Notice kind="info" title={words.stale} action={{ label: words.retry, onPress: problem.retry }} />
        )}
        {workbench.layerProblem && !problem && (
          <Notice
            kind="error"
            title={words.layerProblem}
            text={workbench.layerProblem.message}
            action={{ label: words.retry, onPress: workbench.layerProblem.retry }}
          />
        )}
        {isEmptyInstallation && <EmptyMap />}
        {counts?.totals.cases === 0 && data.needed === undefined && !isEmptyInstallation && !isPhone && (
          <EmptyResult
            filter={filter}
            counts={counts}
            names={{ communes: data.communes, provinces: data.provinces }}
            onFilter={(edit) => setView((now) => ({ ...now, filter: edit(now.filter) }))}
          />
        )}
        <WindowNotice {...workbench} />
      </div>
      {!isPhone && (
        <div className="map-corner map-corner-layers">
          <div className={isMenuOpen ? 'layer-box layer-box-open' : 'layer-box'}>
            <IconButton
              icon={isMenuOpen ? X : Layers}
              label={words.layers}
              isExpanded={isMenuOpen}
              onPress={() => setIsMenuOpen(!isMenuOpen)}
            />
            {isMenuOpen && <LayerMenu view={view} setView={setView} />}
          </div>
        </div>
      )}
      <div className="map-corner map-corner-legend">
        <Legend view={view} filter={filter} data={data} drawing={drawing} isDark={isDark} startsOpen={!isPhone} />
      </div>
    </>
  )
}
