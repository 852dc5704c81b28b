import type { UseQueryResult } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { Period } from '../../data/model/periods.ts'
import type { CaseDetail } from '../../data/model/things.ts'
import type { Analysis } from '../analysis/useAnalysis.ts'
import type { FoundPlace } from '../filters/PlaceSearch.tsx'
import type { Editing } from '../editing/useEditing.ts'
import type { MapCanvasHandle } from '../map/MapCanvas.tsx'
import type { SetView } from '../view/useView.ts'
import type { Opened, View } from '../view/view.ts'
import type { MapDrawing } from './useMapLayers.ts'
import type { OverviewData, Problem } from './useOverviewData.ts'
import type { Things } from './useThings.ts'

/** What both frames, desk and phone, lay out. */
export interface Workbench {
  readonly view: View
  readonly setView: SetView
  /** The filter of the address with the period that is being dragged. */
  readonly filter: CaseFilter
  readonly data: OverviewData
  readonly things: Things
  /** Boundaries or other things of the map could not be had. */
  readonly layerProblem: Problem | null
  readonly drawing: MapDrawing
  readonly isDark: boolean
  readonly isPhone: boolean
  readonly mapRef: RefObject<MapCanvasHandle | null>
  /** Cases that lie on one place and were pointed at. */
  readonly stack: readonly number[] | null
  readonly openedCase: UseQueryResult<CaseDetail>
  /** Adding and correcting records. */
  readonly editing: Editing
  /** What was asked of the cases and what was found. */
  readonly analysis: Analysis
  readonly open: (opened: Opened | null) => void
  /** Closes what was opened last. */
  readonly close: () => void
  readonly setStack: (ids: readonly number[] | null) => void
  readonly setZoom: (zoom: number) => void
  /** The period while it is dragged; null when the drag is over. */
  readonly setDraft: (period: Period | null) => void
  readonly find: (place: FoundPlace) => void
  /** A commune with its kind, or a province; a code that is not known is shown as it is. */
  readonly placeName: (code: string) => string
  readonly fitCommune: (code: string) => void
}
