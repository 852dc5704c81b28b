import type { Layer } from '@deck.gl/core'
import { useEffect, useMemo, useState } from 'react'
import type { AnalysisFindings } from '../../data/analysis/questions/analysisResult.ts'
import { densityBreaks } from '../../data/analysis/density.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LonLat } from '../../data/model/things.ts'
import { useBoundaries } from '../api/queries.ts'
import type { DensityAnswer } from '../cases/messages.ts'
import { useDensity } from '../cases/useCaseTable.ts'
import { casePoints } from '../layers/casePoints.ts'
import { type Choropleth, choroplethOf } from '../layers/choropleth.ts'
import { analysisColours } from '../layers/analysisColours.ts'
import { communeColours } from '../layers/communeColours.ts'
import { type CommuneMesh, communeMesh } from '../layers/communeMesh.ts'
import { densityBoxes } from '../layers/densityBoxes.ts'
import { densityImage } from '../layers/densityImage.ts'
import { sharedBadges, sharedFill } from '../layers/sharedCounts.ts'
import { SLOTS } from '../map/slots.ts'
import type { View } from '../view/view.ts'
import { shownDays } from './shownDays.ts'
import type { OverviewData } from './useOverviewData.ts'
import type { Things } from './useThings.ts'

export interface MapDrawing {
  readonly layers: readonly Layer[]
  readonly mesh: CommuneMesh | null
  /** Colouring of the communes; null while none is drawn. */
  readonly choropleth: Choropleth | null
  /** Null: too few points; undefined: not asked for, or on its way. */
  readonly density: DensityAnswer | null | undefined
  readonly breaks: readonly number[]
  /** What an analysis found, while it takes the place of the shading. */
  readonly findings: Pick<AnalysisFindings, 'shapes'> | null
  /** The boundaries could not be had. */
  readonly error: Error | null
  readonly retry: () => void
}

interface DrawingInput {
  readonly view: View
  /** The filter of the address, and the same with the period that is being dragged. */
  readonly chosen: CaseFilter
  readonly filter: CaseFilter
  readonly data: OverviewData
  readonly things: Things
  readonly dark: boolean
  readonly zoom: number
  readonly selectedCase: LonLat | null
  /** What an analysis found; it takes the place of the shading. */
  readonly findings: Pick<AnalysisFindings, 'shapes'> | null
}

type BuildLayers = typeof import('../layers/buildLayers.ts').buildLayers

// Beside the page's own start: the background and the figures do not wait for the drawing of themes.
const drawingCode = import('../layers/buildLayers.ts')

const NO_BADGES: readonly { code: string; point: LonLat; count: number }[] = []
const NO_LAYERS: readonly Layer[] = []
const WEIGHT_PER_CASE = { cases: 1, subjects: 1, value: 10 } as const

/** From a view and its data to the layers of the map. Heavy parts are made once a table, a boundary file or a filter. */
export const useMapLayers = ({
  view,
  chosen,
  filter,
  data,
  things,
  dark,
  zoom,
  selectedCase,
  findings,
}: DrawingInput): MapDrawing => {
  const { communes, communeOf, installation, table, counts, periodCounts, unlocated } = data
  const [buildLayers, setBuildLayers] = useState<BuildLayers | null>(null)
  useEffect(() => {
    void drawingCode.then((code) => setBuildLayers(() => code.buildLayers))
  }, [])
  const boundaries = useBoundaries(installation?.dataVersions.communes)
  const provincesKey = [
    ...new Set([
      ...(installation?.provinces ?? []),
      ...chosen.places.map((code) => communeOf.get(code)?.provinceCode ?? code).filter((code) => code.length === 2),
    ]),
  ].join()
  const provinceCodes = useMemo(() => provincesKey.split(',').filter(Boolean), [provincesKey])
  const mesh = useMemo(
    () =>
      boundaries.data && communeOf.size > 0
        ? communeMesh(
            boundaries.data,
            (code) => communeOf.get(code)?.provinceCode,
            (province) => provinceCodes.includes(province),
          )
        : null,
    [boundaries.data, communeOf, provinceCodes],
  )
  const shownCommunes = useMemo(
    () => communes.filter((commune) => provinceCodes.includes(commune.provinceCode)),
    [communes, provinceCodes],
  )
  const isDensity = view.layers.includes('density') && !findings
  const mode = isDensity || findings || view.choropleth === 'none' ? null : view.choropleth
  const choropleth = useMemo(
    () =>
      mode && counts && periodCounts && shownCommunes.length > 0
        ? choroplethOf({
            mode,
            communes: shownCommunes,
            counts,
            periodCounts,
            ...(data.shared && { shared: sharedFill(data.shared.byCommune, chosen, periodCounts.places) }),
            dark,
          })
        : null,
    [mode, shownCommunes, counts, periodCounts, data.shared, chosen, dark],
  )
  const colours = useMemo(() => {
    if (!mesh) return null
    if (findings) return analysisColours(mesh, findings.shapes, dark)
    return choropleth ? communeColours(mesh, choropleth, dark, isChosenIn(chosen.places, communeOf)) : null
  }, [mesh, findings, choropleth, dark, chosen.places, communeOf])
  const boxes = useMemo(() => densityBoxes(communes, provinceCodes), [communes, provinceCodes])
  const density = useDensity(isDensity && boxes.length > 0 ? { filter, weight: view.weight, boxes } : null)
  const breaks = useMemo(
    () => densityBreaks(shownDays(chosen, data.installation, data.since), WEIGHT_PER_CASE[view.weight]),
    [chosen, view.weight, data.installation, data.since],
  )
  const images = useMemo(
    () => density?.grids.map((grid) => densityImage(grid, breaks, dark)) ?? null,
    [density, breaks, dark],
  )
  const cases = useMemo(() => (table.columns ? casePoints(table.columns) : null), [table.columns])
  const masks = table.mask ?? null
  const badges = useMemo(
    () =>
      Object.entries(unlocated).flatMap(([code, count]) => {
        const commune = communeOf.get(code)
        return commune ? [{ code, point: commune.point, count }] : []
      }),
    [unlocated, communeOf],
  )
  const shared = useMemo(
    () => (data.shared ? sharedBadges(data.shared.byCommune, communeOf) : NO_BADGES),
    [data.shared, communeOf],
  )
  const caseCount = counts?.totals.located ?? 0
  const layers = useMemo(
    () =>
      buildLayers?.({
        visible: view.layers,
        open: view.open,
        dark,
        zoom,
        mesh,
        colours,
        cases,
        masks,
        dayRange: table.dayRange,
        caseCount,
        density: images,
        selectedCase,
        findings: findings?.shapes ?? null,
        badges,
        sharedBadges: shared,
        ...things,
        slots: SLOTS,
      }) ?? NO_LAYERS,
    [
      buildLayers,
      view.layers,
      view.open,
      dark,
      zoom,
      mesh,
      colours,
      cases,
      masks,
      table.dayRange,
      caseCount,
      images,
      selectedCase,
      findings,
      badges,
      shared,
      things,
    ],
  )
  return {
    layers,
    mesh,
    choropleth,
    density,
    breaks,
    findings,
    error: boundaries.error,
    retry: () => void (boundaries.error && boundaries.refetch()),
  }
}

const isChosenIn = (places: readonly string[], communeOf: OverviewData['communeOf']) => {
  if (places.length === 0) return null
  const chosen = new Set(places)
  return (code: string) => chosen.has(code) || chosen.has(communeOf.get(code)?.provinceCode ?? '')
}
