import type { Map as MapLibreMap } from 'maplibre-gl'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { DRAWING_PREFIX } from '../map/mapHost.ts'
import type { DrawnPart } from './drawnShape.ts'
import { steadyDrag } from './steadyDrag.ts'

export type DrawMode = 'point' | 'polygon' | 'linestring'

/** Drawing on the map by hand. */
export interface DrawTool {
  /** Shows parts, ready to be moved. */
  show(parts: readonly DrawnPart[]): void
  /** Lets the next part be drawn; what is there stays. */
  draw(mode: DrawMode): void
  /** Takes back the last vertex of the part that is being drawn; false where there is none. */
  undoVertex(): boolean
  /** Ends the part that is being drawn as it is. */
  finish(): void
  /** Gives up the part that is being drawn. */
  cancel(): void
  destroy(): void
}

interface Listeners {
  /** Parts after each change, in order, a new one last; `isComplete`: not in the middle of a drag. */
  readonly onParts: (parts: readonly DrawnPart[], isComplete: boolean) => void
  /** Whether a part is being drawn and how many vertices it has. */
  readonly onDrawing: (vertices: number | null) => void
}

/** What can be touched is larger under a finger, CSS pixels. */
const REACH = { mouse: 14, finger: 28 } as const
const VERTEX = { mouse: 5, finger: 9 } as const
const DECIMALS = 7

/** Makes the tool on a map whose style is there. */
export const startDrawing = (
  map: MapLibreMap,
  { colour, isCoarse }: { readonly colour: `#${string}`; readonly isCoarse: boolean },
  { onParts, onDrawing }: Listeners,
): DrawTool => {
  const reach = isCoarse ? REACH.finger : REACH.mouse
  const vertex = isCoarse ? VERTEX.finger : VERTEX.mouse
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: DRAWING_PREFIX, coordinatePrecision: DECIMALS }),
    modes: modesOf({ colour, reach, vertex }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  })
  draw.start()
  const stopSteadying = steadyDrag(map.getCanvas())
  let order: (string | number)[] = []
  let frame = 0
  let isShowing = false
  const mine = () => draw.getSnapshot().filter(isPart)
  const tell = (isComplete: boolean) => {
    const features = new Map(mine().map((feature) => [feature.id as string | number, feature]))
    const fresh = [...features.keys()].filter((id) => !order.includes(id))
    order = [...order.filter((id) => features.has(id)), ...fresh]
    onParts(
      order.map((id) => plain(features.get(id)!)),
      isComplete,
    )
  }
  const select = () => {
    draw.setMode('select')
    const [only] = order
    if (order.length === 1 && only !== undefined) draw.selectFeature(only)
    onDrawing(null)
  }
  draw.on('finish', (_id, { action }) => {
    cancelAnimationFrame(frame)
    frame = 0
    if (action !== 'draw') return tell(true)
    // The mode is still at work on the part; afterwards it can be changed.
    queueMicrotask(() => {
      tell(true)
      select()
    })
  })
  draw.on('change', (ids, type) => {
    if (isShowing || type === 'styling') return
    if (draw.getMode() === 'select') {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (draw.enabled && draw.getMode() === 'select') tell(false)
      })
      return
    }
    const drawn = draw.getSnapshot().find(({ id, properties }) => ids.includes(id!) && properties.currentlyDrawing)
    if (drawn) onDrawing(verticesOf(drawn))
  })
  return {
    show(parts) {
      isShowing = true
      draw.setMode('static')
      draw.clear()
      const features = parts.map((geometry) => ({
        type: 'Feature' as const,
        id: draw.getFeatureId(),
        geometry,
        properties: { mode: MODE_OF[geometry.type] },
      }))
      draw.addFeatures(features as GeoJSONStoreFeatures[])
      order = features.map(({ id }) => id)
      isShowing = false
      select()
    },
    draw(mode) {
      draw.setMode(mode)
      onDrawing(0)
      // Whoever works with keys would have to come all the way back to the form.
      if (!document.querySelector(':focus-visible')) map.getCanvas().focus({ preventScroll: true })
    },
    undoVertex: () => (draw.canUndo() ? draw.undo() : false),
    finish: () => press(map, 'Enter'),
    cancel() {
      press(map, 'Escape')
      select()
    },
    destroy() {
      cancelAnimationFrame(frame)
      stopSteadying()
      // A lost context has taken the layers already.
      try {
        draw.stop()
      } catch {}
    },
  }
}

const MODE_OF = { Point: 'point', Polygon: 'polygon', LineString: 'linestring' } as const

const DRAW_MODES = new Set<unknown>(['point', 'polygon', 'linestring'])
/** What the person made; helpers such as midpoints are not. */
const isPart = ({ properties }: GeoJSONStoreFeatures): boolean =>
  DRAW_MODES.has(properties.mode) && !properties.currentlyDrawing

const plain = ({ geometry }: GeoJSONStoreFeatures): DrawnPart =>
  ({ type: geometry.type, coordinates: geometry.coordinates }) as DrawnPart

/** Vertices that are set: the one under the pointer is not, nor the one that closes a ring. */
const verticesOf = ({ geometry }: GeoJSONStoreFeatures): number =>
  geometry.type === 'Polygon'
    ? Math.max(0, (geometry.coordinates[0]?.length ?? 0) - 2)
    : geometry.type === 'LineString'
      ? geometry.coordinates.length - 1
      : 0

const press = (map: MapLibreMap, key: string): void => {
  const canvas = map.getCanvas()
  canvas.dispatchEvent(new KeyboardEvent('keydown', { key }))
  canvas.dispatchEvent(new KeyboardEvent('keyup', { key }))
}

const modesOf = ({ colour, reach, vertex }: { colour: `#${string}`; reach: number; vertex: number }) => {
  const white = '#ffffff'
  const snapping = { toCoordinate: true }
  const coordinates = { midpoints: true, draggable: true, deletable: true, snappable: snapping }
  const vertices = {
    selectionPointColor: white,
    selectionPointWidth: vertex,
    selectionPointOutlineColor: colour,
    selectionPointOutlineWidth: 2,
    midPointColor: colour,
    midPointWidth: vertex - 2,
    midPointOutlineColor: white,
    midPointOutlineWidth: 1,
  } as const
  const closing = {
    closingPointColor: colour,
    closingPointWidth: vertex + 1,
    closingPointOutlineColor: white,
    closingPointOutlineWidth: 2,
  } as const
  const area = { fillColor: colour, fillOpacity: 0.18, outlineColor: colour, outlineWidth: 3 } as const
  const line = { lineStringColor: colour, lineStringWidth: 4 } as const
  const point = { pointColor: colour, pointWidth: 8, pointOutlineColor: white, pointOutlineWidth: 3 } as const
  return [
    new TerraDrawPointMode({ styles: point }),
    new TerraDrawPolygonMode({
      pointerDistance: reach,
      snapping,
      validation: (feature, context) =>
        context.updateType === 'finish' ? ValidateNotSelfIntersecting(feature) : { valid: true },
      styles: { ...area, ...closing },
    }),
    new TerraDrawLineStringMode({ pointerDistance: reach, snapping, styles: { ...line, ...closing } }),
    new TerraDrawSelectMode({
      pointerDistance: reach,
      // Deleting the whole thing by a key would be a surprise: the form does that.
      keyEvents: null,
      flags: {
        point: { feature: { draggable: true } },
        polygon: { feature: { draggable: true, coordinates } },
        linestring: { feature: { coordinates } },
      },
      styles: {
        ...vertices,
        selectedPointColor: colour,
        selectedPointWidth: 9,
        selectedPointOutlineColor: white,
        selectedPointOutlineWidth: 3,
        selectedLineStringColor: colour,
        selectedLineStringWidth: 5,
        selectedPolygonColor: colour,
        selectedPolygonFillOpacity: 0.22,
        selectedPolygonOutlineColor: colour,
        selectedPolygonOutlineWidth: 3,
      },
    }),
  ]
}
