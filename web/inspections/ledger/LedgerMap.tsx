import { useMemo, useState } from 'react'
import { useBoundaries, useInstallation } from '../../api/queries.ts'
import { CommuneFillLayer } from '../../layers/CommuneFillLayer.ts'
import { communeColours } from '../../layers/communeColours.ts'
import { communeMesh } from '../../layers/communeMesh.ts'
import { LineSegmentsLayer } from '../../layers/LineSegmentsLayer.ts'
import { cssColour, SEQUENTIAL } from '../../layers/palette.ts'
import { communeAt } from '../../layers/pickThing.ts'
import { communeOutline } from '../../layers/selectionLayers.ts'
import { MapCanvas } from '../../map/MapCanvas.tsx'
import { SLOTS } from '../../map/slots.ts'
import { homeBounds } from '../../overview/homeBounds.ts'
import { formatCount } from '../../ui/format.ts'
import { useIsDark, useLanguage } from '../../ui/preferences.ts'
import { communeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { Scope } from '../useScope.ts'
import { gapChoropleth } from './gapClasses.ts'
import type { LedgerGrid } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'
import './ledgerMap.css'

interface LedgerMapProps {
  readonly grid: LedgerGrid
  readonly scope: Scope
  /** Code of the commune that is open. */
  readonly open: string | null
  readonly onOpen: (commune: string) => void
}

/** The communes of the ledger by their share of gaps, on the map of the country. */
export const LedgerMap = ({ grid, scope, open, onOpen }: LedgerMapProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const dark = useIsDark()
  const installation = useInstallation().data
  const boundaries = useBoundaries(installation?.dataVersions.communes).data
  const { units, communes, province } = scope
  const [hovered, setHovered] = useState<string | null>(null)
  const mesh = useMemo(() => {
    if (!boundaries || units.communes.length === 0) return null
    const provinces = new Map(units.communes.map(({ code, provinceCode }) => [code, provinceCode]))
    return communeMesh(
      boundaries,
      (code) => provinces.get(code),
      (code) => code === province,
    )
  }, [boundaries, units.communes, province])
  const layers = useMemo(() => {
    if (!mesh) return []
    const outline = communeOutline({
      open: open ? { type: 'commune', id: open } : null,
      dark,
      zoom: 0,
      mesh,
      selectedCase: null,
      slots: SLOTS,
    })
    return [
      new CommuneFillLayer({
        id: 'ledger-communes',
        mesh,
        colours: communeColours(mesh, gapChoropleth(grid, dark), dark),
        beforeId: SLOTS.fills,
      } as never),
      new LineSegmentsLayer({
        id: 'ledger-commune-lines',
        segments: mesh.communeLines,
        colour: dark ? [255, 255, 255, 60] : [70, 66, 58, 90],
        beforeId: SLOTS.lines,
      } as never),
      new LineSegmentsLayer({
        id: 'ledger-province-lines',
        segments: mesh.provinceLines,
        colour: dark ? [255, 255, 255, 120] : [70, 66, 58, 170],
        beforeId: SLOTS.lines,
      } as never),
      ...(outline ? [outline] : []),
    ]
  }, [mesh, grid, dark, open])
  const labels = useMemo(
    () =>
      [...communes]
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
        .map(({ code, name, point }, index) => ({ code, name, lonLat: point, rank: index + 1 })),
    [communes],
  )
  const bounds = useMemo(() => homeBounds(communes, province ? [province] : [], []), [communes, province])
  const own = (at: readonly [number, number]) => {
    const code = mesh && communeAt(mesh, at)
    return code && grid.rows.some(({ commune }) => commune === code) ? code : null
  }
  const row = grid.rows.find(({ commune }) => commune === (hovered ?? open))
  const commune = row && units.names.communes.get(row.commune)
  return (
    <section className="ledger-map" aria-label={words.mapLegend}>
      <div className="ledger-map-legend">
        <p>{words.mapLegend}</p>
        <ul>
          {SEQUENTIAL[dark ? 'dark' : 'light'].map((colour, index) => (
            <li key={cssColour(colour)}>
              <span style={{ background: cssColour(colour) }} />
              {words.mapClasses[index]}
            </li>
          ))}
        </ul>
        <p className="soft">
          {row && commune
            ? `${communeLabel(commune, language)}: ${formatCount(row.gaps, language)}/${formatCount(row.known, language)}`
            : words.mapHint}
        </p>
      </div>
      <div className="ledger-map-canvas">
        <MapCanvas
          layers={layers}
          initialCamera={null}
          fitBounds={bounds}
          dark={dark}
          language={language}
          basemap={installation?.basemap ?? null}
          communeLabels={labels}
          coordinateProvince={province}
          onPointer={(event) => setHovered(event ? own(event.lonLat) : null)}
          onClick={({ lonLat }) => {
            const code = own(lonLat)
            if (code) onOpen(code)
          }}
        />
      </div>
    </section>
  )
}
