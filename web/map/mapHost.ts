import type { Layer } from '@deck.gl/core'
import type { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibreMap, type MapOptions, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Camera } from './camera.ts'

// Without this the library looks for its worker beside the bundle, and `load` never fires.
setWorkerUrl(workerUrl)

// Beside the page's own start: the background is drawn while the drawing of themes is still on its way.
const overlayCode = import('@deck.gl/maplibre')

/** The map and the thematic layers on it, as one thing that can be made again after the graphics context is lost. */
export interface MapHost {
  readonly map: MapLibreMap
  setLayers(layers: readonly Layer[]): void
  /** Changes what differs from the style before; the thematic layers stay. */
  setStyle(style: StyleSpecification): void
  destroy(): void
}

export interface MapHostOptions {
  readonly container: HTMLElement
  readonly camera: Camera
  readonly style: StyleSpecification
  readonly layers: readonly Layer[]
  readonly locale: MapOptions['locale']
}

/** A deck.gl layer belongs to the first overlay that drew it; another overlay gets a copy with the same properties. */
const ownedBy = (overlay: MapLibreOverlay, layer: Layer): Layer => {
  const owner = owners.get(layer)
  if (owner && owner !== overlay) return layer.clone({})
  owners.set(layer, overlay)
  return layer
}
const owners = new WeakMap<Layer, MapLibreOverlay>()

/** Makes the map in an empty element. Throws when the browser has no WebGL 2. */
export const createMapHost = ({ container, camera, style, layers, locale }: MapHostOptions): MapHost => {
  const map = new MapLibreMap({
    container,
    style,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    locale,
    attributionControl: false,
    minZoom: 3,
    maxZoom: 18,
    maxPitch: 0,
    pitchWithRotate: false,
    renderWorldCopies: false,
    maxBounds: [60, -22, 160, 50],
    fadeDuration: 150,
  })
  map.touchPitch.disable()
  let overlay: MapLibreOverlay | null = null
  let wantedLayers = layers
  let current: Layer[] = []
  const drawLayers = () => {
    if (!overlay) return
    const drawer = overlay
    current = wantedLayers.map((layer) => ownedBy(drawer, layer))
    drawer.setProps({ layers: current })
  }
  let isGone = false
  void overlayCode.then(({ MapLibreOverlay: Overlay }) => {
    if (isGone) return
    overlay = new Overlay({ interleaved: true, layers: [] })
    map.addControl(overlay)
    drawLayers()
  })
  // The overlay cannot take its places in the style while tiles load, and does not try again by itself.
  map.on('idle', () => {
    if (current.some((layer) => !map.getLayer(groupOf(layer)))) overlay?.setProps({ layers: [...current] })
  })
  let drawn = style
  let wanted = style
  let isStyleReady = false
  const drawStyle = () => {
    if (!isStyleReady || wanted === drawn) return
    drawn = wanted
    map.setStyle(wanted, { diff: true, transformStyle: keepDrawing })
  }
  map.once('style.load', () => {
    isStyleReady = true
    drawStyle()
  })
  return {
    map,
    setLayers: (next) => {
      wantedLayers = next
      drawLayers()
    },
    setStyle: (next) => {
      wanted = next
      drawStyle()
    },
    destroy: () => {
      isGone = true
      try {
        map.remove()
      } catch {
        // A lost context leaves nothing to tidy; the element must be empty for the next map all the same.
        container.replaceChildren()
      }
    },
  }
}

/** Layers of the drawing tool stay in every style, above everything. */
export const DRAWING_PREFIX = 'drawing'

/** The next style with what is being drawn: it belongs to no style. */
const keepDrawing = (before: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification => {
  const layers = before?.layers.filter(({ id }) => id.startsWith(DRAWING_PREFIX)) ?? []
  if (!before || layers.length === 0) return next
  const sources = Object.entries(before.sources).filter(([id]) => id.startsWith(DRAWING_PREFIX))
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...layers],
  }
}

const groupOf = (layer: Layer): string => {
  const before = (layer.props as { beforeId?: string }).beforeId
  return before ? `deck-maplibre-layer-group-before:${before}` : 'deck-maplibre-layer-group-last'
}
