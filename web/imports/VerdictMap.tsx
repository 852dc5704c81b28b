import { useMemo } from 'react'
import type { ImportReport } from '../../data/model/imports.ts'
import { useUnits } from '../account/useUnits.ts'
import { useInstallation } from '../api/queries.ts'
import { MapCanvas } from '../map/MapCanvas.tsx'
import { formatCount } from '../ui/format.ts'
import { useIsDark, useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'
import { boundsOf, verdictLayers } from './verdictLayers.ts'

const SIGNS = [
  ['ADDED', 'added'],
  ['CHANGED', 'changed'],
  ['UNCHANGED', 'unchanged'],
] as const

/** Where the accepted rows lie, by what becomes of them. The map looks at them once, then stays where it is put. */
export const VerdictMap = ({ report }: { readonly report: ImportReport }) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const dark = useIsDark()
  const basemap = useInstallation().data?.basemap ?? null
  const { points } = report
  const layers = useMemo(() => verdictLayers(points, dark), [points, dark])
  const { communes } = useUnits()
  const labels = useMemo(
    () =>
      [...communes]
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
        .map(({ code, name, point }, index) => ({ code, name, lonLat: point, rank: index + 1 })),
    [communes],
  )
  const bounds = useMemo(() => boundsOf(points), [points])
  const isSome = points.length < report.added + report.changed + report.unchanged
  const count = formatCount(points.length, language)
  return (
    <section className="import-part">
      <h3>{words.map}</h3>
      <p className="import-signs">
        <span>{isSome && points.length >= MOST_POINTS ? words.mapSome(count) : words.mapText(count)}</span>
        {SIGNS.map(([verdict, part]) => (
          <span key={verdict} className="import-sign" data-verdict={verdict}>
            {words[part]}
          </span>
        ))}
      </p>
      <div className="import-map">
        <MapCanvas
          layers={layers}
          initialCamera={null}
          fitBounds={bounds}
          dark={dark}
          language={language}
          basemap={basemap}
          communeLabels={labels}
        />
      </div>
    </section>
  )
}

/** As many points as a report carries. */
const MOST_POINTS = 5000
