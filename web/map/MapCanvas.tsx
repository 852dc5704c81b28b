import type { Layer } from '@deck.gl/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import type { CommuneLabel } from './backgroundLabels.ts'
import { type Bounds, type Camera, COUNTRY_BOUNDS, type MapPointerEvent } from './camera.ts'
import { MapControls } from './MapControls.tsx'
import { createMapHost, type MapHost } from './mapHost.ts'
import { cameraOf, listenToPointer } from './mapEvents.ts'
import { type MapPicture, mapPicture } from './mapPicture.ts'
import { MAP_WORDS } from './mapWords.ts'
import './map.css'
import { useBackgroundStyle } from './useBackgroundStyle.ts'

export type { Bounds, Camera, MapPointerEvent } from './camera.ts'

/** What others may tell the map to do; the camera itself belongs to the map. */
export interface MapCanvasHandle {
  /** Moves to a camera; at once where the user asked for reduced motion. */
  flyTo(camera: Camera): void
  /** Moves so that the bounds fill the map, not nearer than `maxZoom` (14 unless said). */
  fitTo(bounds: Bounds, options?: { readonly maxZoom?: number }): void
  /** Where the map looks now; null while it cannot draw. */
  camera(): Camera | null
  /** The map as it stands, for a file; null while it cannot draw. */
  picture(): Promise<MapPicture | null>
}

export type MapProblem = 'no-graphics' | 'graphics-lost'

/** Works on the map by hand, drawing for one; returns what takes it off again. */
export type MapTool = (map: MapLibreMap) => () => void

export interface MapCanvasProps {
  /** Bottom to top; a layer finds its place among rivers and names by `beforeId` (`slots.ts`). */
  readonly layers: readonly Layer[]
  /** Read once. */
  readonly initialCamera: Camera | null
  /** Where to look at first when there is no initial camera: applied once, when first known. */
  readonly fitBounds?: Bounds | null
  readonly dark: boolean
  readonly language: Language
  /** Address of the optional PMTiles background on this server; null draws our own. */
  readonly basemap: string | null
  /** Names of communes, drawn from zoom 9 on. A new array is a new drawing: keep it. */
  readonly communeLabels?: readonly CommuneLabel[]
  /** Province in whose VN-2000 zone the pointer's coordinates are said; else the nearest zone is taken. */
  readonly coordinateProvince?: string | null
  /** After a move by hand or by `flyTo`, never during one; `isFirstFit` after the map has looked for its first place. */
  readonly onCameraChange?: (camera: Camera, isFirstFit: boolean) => void
  /** At most once a frame; null when the pointer leaves. */
  readonly onPointer?: (event: MapPointerEvent | null) => void
  readonly onClick?: (event: MapPointerEvent) => void
  /** Given anew to each map, also after the graphics context was lost. Keep it: another function is another tool. */
  readonly tool?: MapTool | null
  /** The map cannot draw (it says so itself too); null when it can again. */
  readonly onProblem?: (problem: MapProblem | null) => void
  readonly ref?: Ref<MapCanvasHandle>
}

/** Times the graphics context may be lost before the map waits for the user instead of starting over. */
const RESTARTS = 3

/** The one owner of the map. Moving the map renders nothing in React but its scale bar. */
export const MapCanvas = (props: MapCanvasProps) => {
  const { layers, dark, language, fitBounds = null, ref } = props
  const words = MAP_WORDS[language]
  const element = useRef<HTMLDivElement>(null)
  const host = useRef<MapHost | null>(null)
  const latest = useRef(props)
  latest.current = props
  const lastCamera = useRef<Camera | null>(props.initialCamera)
  const hasFitted = useRef(props.initialCamera !== null)
  const restarts = useRef(0)
  const [generation, setGeneration] = useState(0)
  const [problem, setProblem] = useState<MapProblem | null>(null)
  const [shown, setShown] = useState<MapHost | null>(null)
  const [isDetailed, setIsDetailed] = useState((props.initialCamera?.zoom ?? 0) >= DETAIL_ZOOM)
  const [isLandReady, setIsLandReady] = useState(false)
  const style = useBackgroundStyle({
    dark,
    language,
    isDetailed,
    isLandReady,
    basemap: props.basemap,
    communes: props.communeLabels,
  })
  const currentStyle = useRef(style)
  currentStyle.current = style

  // One map for each generation; StrictMode makes the first one twice.
  useEffect(() => {
    const container = element.current
    if (!container) return
    let isGone = false
    const report = (next: MapProblem | null) => {
      setProblem(next)
      latest.current.onProblem?.(next)
    }
    let made: MapHost
    try {
      made = createMapHost({
        container,
        camera: lastCamera.current ?? { lon: 109.6, lat: 15.4, zoom: 4.6 },
        style: currentStyle.current,
        layers: latest.current.layers,
        locale: { 'Map.Title': MAP_WORDS[latest.current.language].mapName },
      })
    } catch {
      container.replaceChildren()
      report('no-graphics')
      return
    }
    const { map } = made
    host.current = made
    setShown(made)
    if (!lastCamera.current) fit(made, latest.current.fitBounds ?? COUNTRY_BOUNDS)
    const stopPointer = listenToPointer(
      map,
      (event) => latest.current.onPointer?.(event),
      (event) => latest.current.onClick?.(event),
    )
    map.on('moveend', (event) => {
      lastCamera.current = cameraOf(map)
      latest.current.onCameraChange?.(lastCamera.current, 'isFirstFit' in event)
    })
    map.on('zoom', () => {
      if (map.getZoom() >= DETAIL_ZOOM) setIsDetailed(true)
    })
    map.on('webglcontextlost', () => {
      if (isGone) return
      lastCamera.current = cameraOf(map)
      restarts.current++
      if (restarts.current > RESTARTS) report('graphics-lost')
      else setTimeout(() => !isGone && setGeneration((number) => number + 1), 250)
    })
    map.on('sourcedata', (event) => {
      if (event.sourceId === 'land' && event.isSourceLoaded) setIsLandReady(true)
    })
    map.once('load', () => report(null))
    return () => {
      isGone = true
      stopPointer()
      host.current = null
      setShown(null)
      made.destroy()
    }
  }, [generation])

  useEffect(() => host.current?.setLayers(layers), [layers])
  const { tool } = props
  useEffect(() => (shown && tool ? tool(shown.map) : undefined), [shown, tool])
  useEffect(() => host.current?.setStyle(style), [style])
  useEffect(() => {
    const made = host.current
    if (!made || !fitBounds || hasFitted.current) return
    hasFitted.current = true
    fit(made, fitBounds)
  }, [fitBounds])
  useEffect(() => {
    host.current?.map.getCanvas().setAttribute('aria-label', words.mapName)
  }, [words])

  useImperativeHandle(
    ref,
    (): MapCanvasHandle => ({
      flyTo: ({ lon, lat, zoom }) => host.current?.map.flyTo({ center: [lon, lat], zoom, maxDuration: 1500 }),
      fitTo: ([west, south, east, north], options) =>
        host.current?.map.fitBounds([west, south, east, north], {
          padding: 32,
          maxZoom: options?.maxZoom ?? 14,
          maxDuration: 1500,
        }),
      camera: () => (host.current ? cameraOf(host.current.map) : null),
      picture: async () => (host.current ? mapPicture(host.current.map) : null),
    }),
    [],
  )

  return (
    <div className="map" data-theme={dark ? 'dark' : 'light'}>
      <div className="map-canvas" ref={element} />
      {shown && !problem && (
        <MapControls
          map={shown.map}
          words={words}
          language={language}
          hasBasemap={props.basemap !== null}
          province={props.coordinateProvince ?? null}
        />
      )}
      {problem && (
        <div className="map-problem" role="alert">
          <p>{problem === 'no-graphics' ? words.noGraphics : words.graphicsLost}</p>
          <button
            type="button"
            onClick={() => {
              restarts.current = 0
              setGeneration((number) => number + 1)
            }}
          >
            {words.retry}
          </button>
        </div>
      )}
    </div>
  )
}

/** From this zoom on the detailed coast and rivers are fetched; before, the overview suffices. */
const DETAIL_ZOOM = 6.2

const fit = ({ map }: MapHost, [west, south, east, north]: Bounds) =>
  map.fitBounds([west, south, east, north], { padding: 24, duration: 0, maxZoom: 14 }, { isFirstFit: true })
