import { useEffect, useMemo, useRef, useState } from 'react'
import { formatCaseFilter, withCodes, withPeriod } from '../../data/model/caseFilter.ts'
import type { Period } from '../../data/model/periods.ts'
import { useCaseDetail } from '../api/queries.ts'
import { useAnalysis, useShownAnalysis } from '../analysis/useAnalysis.ts'
import { useEditing } from '../editing/useEditing.ts'
import type { FoundPlace } from '../filters/PlaceSearch.tsx'
import type { MapCanvasHandle } from '../map/MapCanvas.tsx'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { useIsDark, useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { useView } from '../view/useView.ts'
import type { Opened } from '../view/view.ts'
import { DesktopFrame } from './DesktopFrame.tsx'
import { boundsOfCommunes, homeBounds } from './homeBounds.ts'
import { PhoneFrame } from './PhoneFrame.tsx'
import { useMapLayers } from './useMapLayers.ts'
import { useOverviewData } from './useOverviewData.ts'
import { useThings } from './useThings.ts'
import type { Workbench } from './workbench.ts'

/** Read before the first view is written into the address. */
let isFirstVisit = location.search.length <= 1

/** The workspace of steering committees: one map, its figures and its filters. */
export const Overview = () => {
  const [view, setView] = useView()
  const isDark = useIsDark()
  const language = useLanguage()
  const isPhone = useMediaQuery('(max-width: 1023px)')
  const mapRef = useRef<MapCanvasHandle>(null)
  const [zoom, setZoom] = useState(view.camera?.zoom ?? 5)
  const [draft, setDraft] = useState<Period | null>(null)
  const [stack, setStack] = useState<readonly number[] | null>(null)
  const chosen = useMemo(() => view.filter, [formatCaseFilter(view.filter)])
  const filter = useMemo(() => (draft ? withPeriod(chosen, draft.from, draft.to) : chosen), [chosen, draft])
  const data = useOverviewData(chosen, view.windowMonths, filter)
  const { things, ...thingsProblem } = useThings(view, data.installation?.dataVersions.things)
  const opened = useCaseDetail(view.open?.type === 'case' ? view.open.id : null, data.installation?.dataVersions.cases)
  const shown = useShownAnalysis()
  const drawing = useMapLayers({
    view,
    chosen,
    filter,
    data,
    things,
    dark: isDark,
    zoom,
    selectedCase: opened.data?.position ?? null,
    findings: shown.drawn,
  })

  const analysis = useAnalysis(
    {
      asked: view.analysis,
      filter: chosen,
      communes: data.communes,
      installation: data.installation,
      mesh: drawing.mesh,
      corridors: things.corridors,
      dataVersion: data.table.columns?.dataVersion,
      since: data.table.columns?.since,
    },
    shown,
  )

  // With records of several provinces the page begins with the one that has most, said by a chip in the filter.
  const provinces = data.installation?.provinces
  useEffect(() => {
    const [first] = provinces ?? []
    if (!isFirstVisit || !first || (provinces?.length ?? 0) < 2) return
    // Once: who dropped it and comes back from another page wants it dropped.
    isFirstVisit = false
    setView(
      (now) => (now.filter.places.length > 0 ? now : { ...now, filter: withCodes(now.filter, 'places', [first]) }),
      { replace: true },
    )
  }, [provinces === undefined])

  const editing = useEditing()
  // What is written in a form is not dropped unasked.
  const open = (next: Opened | null) =>
    editing.leave(() => {
      setStack(null)
      setView((now) => ({ ...now, open: next }))
    })
  const layerError = thingsProblem.error ?? drawing.error
  const workbench: Workbench = {
    layerProblem: layerError && {
      message: problemText(layerError, language),
      retry: () => {
        thingsProblem.retry()
        drawing.retry()
      },
    },
    view,
    setView,
    filter,
    data,
    things,
    drawing,
    isDark,
    isPhone,
    mapRef,
    stack,
    openedCase: opened,
    open,
    editing,
    analysis,
    close: () => (editing.task ? editing.leave() : stack ? setStack(null) : open(null)),
    setStack,
    setZoom,
    setDraft,
    find: ({ code, type }: FoundPlace) => {
      const bounds = homeBounds(data.communes, [code], [])
      if (bounds) mapRef.current?.fitTo(bounds)
      if (type === 'commune') open({ type: 'commune', id: code })
      else setView((now) => ({ ...now, filter: withCodes(now.filter, 'places', [code]) }))
    },
    placeName: (code) => placeLabel(code, language, { communes: data.communeOf, provinces: data.provinceOf }),
    fitCommune: (code) => {
      const commune = data.communeOf.get(code)
      const bounds = commune && boundsOfCommunes([commune])
      if (bounds) mapRef.current?.fitTo(bounds)
    },
  }
  return isPhone ? <PhoneFrame {...workbench} /> : <DesktopFrame {...workbench} />
}
