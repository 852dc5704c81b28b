import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Opened, View } from '../view/view.ts'
import type { SetView } from '../view/useView.ts'
import { caseIndex, pickThing } from '../layers/pickThing.ts'
import { type Camera, MapCanvas, type MapCanvasHandle, type MapPointerEvent, type MapTool } from '../map/MapCanvas.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { homeBounds } from './homeBounds.ts'
import { type Hover, HoverReadout } from './HoverReadout.tsx'
import type { MapDrawing } from './useMapLayers.ts'
import type { OverviewData } from './useOverviewData.ts'
import type { Things } from './useThings.ts'

interface OverviewMapProps {
  readonly view: View
  readonly setView: SetView
  readonly data: OverviewData
  readonly things: Things
  readonly drawing: MapDrawing
  readonly isDark: boolean
  /** What draws on the map; meanwhile a press on it opens nothing. */
  readonly tool: MapTool | null
  readonly onZoom: (zoom: number) => void
  readonly onOpen: (opened: Opened) => void
  /** Several cases lie under the pointer, newest first. */
  readonly onStack: (ids: readonly number[]) => void
  readonly ref: RefObject<MapCanvasHandle | null>
}

/** Reach of a pointer, CSS pixels: a mouse is exact, a finger is not. */
const MOUSE_REACH = 6
const FINGER_REACH = 14

/** The map with what the pointer finds on it. */
export const OverviewMap = (props: OverviewMapProps) => {
  const { view, setView, data, things, drawing, isDark, ref } = props
  const language = useLanguage()
  const [hover, setHover] = useState<Hover | null>(null)
  const [isCoarse] = useState(() => matchMedia('(pointer: coarse)').matches)
  const index = useMemo(() => (data.table.columns ? caseIndex(data.table.columns) : null), [data.table.columns])
  const labels = useMemo(() => communeLabels(data), [data.communes])
  const firstCamera = useRef(view.camera)
  const bounds = useMemo(
    () => homeBounds(data.communes, view.filter.places, data.installation?.provinces ?? []),
    [data.communes, view.filter.places, data.installation?.provinces],
  )
  const pick = ({ lonLat, metresPerPixel }: MapPointerEvent) =>
    pickThing({
      lonLat,
      radiusMetres: metresPerPixel * (isCoarse ? FINGER_REACH : MOUSE_REACH),
      visible: view.layers,
      columns: data.table.columns,
      index,
      mask: data.table.mask,
      dayRange: data.table.dayRange,
      mesh: drawing.mesh,
      crossings: things.crossings,
      spots: things.spots,
      sites: things.sites,
      establishments: things.establishments,
      legs: things.corridors?.legs,
    })
  const onClick = (event: MapPointerEvent) => {
    if (props.tool) return
    const { top, caseIds } = pick(event)
    if (top?.type === 'case' && caseIds.length > 1) props.onStack(caseIds)
    else if (top) props.onOpen(top)
  }
  const onPointer = (event: MapPointerEvent | null) => {
    if (isCoarse || !event) return setHover(null)
    const { communeCode, caseIds } = pick(event)
    setHover((last) =>
      last?.commune === communeCode && last.cases === caseIds.length
        ? last
        : { commune: communeCode, cases: caseIds.length },
    )
  }
  const mapCamera = useRef(cameraKey(view.camera))
  const onCameraChange = (camera: Camera, isFirstFit: boolean) => {
    props.onZoom(camera.zoom)
    mapCamera.current = cameraKey(camera)
    if (!isFirstFit) setView((now) => ({ ...now, camera }), { replace: true })
  }
  // The address was changed by Back or by hand: the map follows it.
  const wanted = cameraKey(view.camera)
  useEffect(() => {
    if (view.camera && wanted !== mapCamera.current) ref.current?.flyTo(view.camera)
  }, [wanted])
  useEffect(() => {
    if (firstCamera.current) props.onZoom(firstCamera.current.zoom)
  }, [])
  return (
    <>
      <MapCanvas
        ref={ref}
        layers={drawing.layers}
        initialCamera={firstCamera.current}
        fitBounds={bounds}
        dark={isDark}
        language={language}
        basemap={data.installation?.basemap ?? null}
        communeLabels={labels}
        coordinateProvince={data.installation?.provinces[0] ?? null}
        onCameraChange={onCameraChange}
        onPointer={onPointer}
        onClick={onClick}
        tool={props.tool}
      />
      <HoverReadout hover={hover} data={data} />
    </>
  )
}

const cameraKey = (camera: Camera | null): string =>
  camera ? `${camera.lon.toFixed(4)} ${camera.lat.toFixed(4)} ${camera.zoom.toFixed(2)}` : ''

/** Larger communes win where names would touch. */
const communeLabels = ({ communes }: OverviewData) =>
  [...communes]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map(({ code, name, point }, index) => ({ code, name, lonLat: point, rank: index + 1 }))
