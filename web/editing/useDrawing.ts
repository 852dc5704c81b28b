import type { Geometry } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { isSameShape } from '../../data/model/recordEdit.ts'
import type { MapTool } from '../map/MapCanvas.tsx'
import { bringIntoView, bringToShape } from './bringIntoView.ts'
import { type DrawnPart, partsOf, shapeOf } from './drawnShape.ts'
import type { DrawMode, DrawTool } from './drawTool.ts'
import { joined } from './legs.ts'

export interface Drawing {
  /** The tool is on the map. */
  readonly isReady: boolean
  /** What is being drawn, and how many of its vertices are set; null while nothing is. */
  readonly drawn: { readonly mode: DrawMode; readonly vertices: number } | null
  readonly canUndo: boolean
  readonly draw: (mode: DrawMode) => void
  readonly finish: () => void
  readonly stop: () => void
  /** Takes back the last vertex while drawing, else the last change of the shape. */
  readonly undo: () => void
}

interface DrawingInput {
  readonly shape: Geometry | null
  readonly onShape: (shape: Geometry | null) => void
  readonly setTool: (tool: MapTool | null) => void
  /** What to draw at once where there is no shape yet. */
  readonly first: DrawMode
}

/** The colour of what is being edited: no theme has it. */
const COLOUR = '#d6006c'

/** Draws a shape on the map by hand and keeps it as the form knows it. */
export const useDrawing = (input: DrawingInput): Drawing => {
  const tool = useRef<DrawTool | null>(null)
  const host = useRef<MapLibreMap | null>(null)
  const latest = useRef(input)
  latest.current = input
  /** The shape that the tool shows, and the last one that was complete: a drag is complete when it ends. */
  const shown = useRef(input.shape)
  const settled = useRef(input.shape)
  const wanted = useRef<DrawMode | null>(input.shape ? null : input.first)
  const [history, setHistory] = useState<readonly (Geometry | null)[]>([])
  const [isReady, setIsReady] = useState(false)
  const [drawn, setDrawn] = useState<Drawing['drawn']>(null)

  const take = (parts: readonly DrawnPart[], isComplete: boolean) => {
    const kept = partsAfter(parts, wanted.current)
    const next = shapeOf(kept, settled.current)
    shown.current = kept === parts ? next : null
    if (!isComplete) return latest.current.onShape(next)
    const whole = withJoinedLegs(settled.current, next)
    if (!isSameShape(whole, settled.current)) setHistory((past) => [...past, settled.current])
    settled.current = whole
    wanted.current = null
    latest.current.onShape(whole)
    if (!isSameShape(whole, shown.current)) show(whole)
  }
  const show = (shape: Geometry | null) => {
    shown.current = shape
    tool.current?.show(partsOf(shape))
  }
  const stop = () => {
    wanted.current = null
    tool.current?.cancel()
  }
  const draw = (mode: DrawMode) => {
    wanted.current = mode
    tool.current?.draw(mode)
  }

  useEffect(() => {
    const onMap: MapTool = (map) => {
      host.current = map
      let isGone = false
      let made: DrawTool | null = null
      void import('./drawTool.ts').then(({ startDrawing }) =>
        whenStyled(map, () => {
          if (isGone) return
          const isCoarse = matchMedia('(pointer: coarse)').matches
          made = startDrawing(
            map,
            { colour: COLOUR, isCoarse },
            {
              onParts: take,
              onDrawing: (vertices) =>
                setDrawn(vertices === null || !wanted.current ? null : { mode: wanted.current, vertices }),
            },
          )
          tool.current = made
          show(latest.current.shape)
          if (wanted.current) draw(wanted.current)
          else bringToShape(map, latest.current.shape)
          setIsReady(true)
        }),
      )
      return () => {
        isGone = true
        tool.current = null
        host.current = null
        setIsReady(false)
        made?.destroy()
      }
    }
    const { setTool } = latest.current
    setTool(onMap)
    return () => setTool(null)
  }, [])

  // Gives up what is being drawn, not the form: before the keys of the page hear it.
  const isDrawing = drawn !== null
  useEffect(() => {
    if (!isDrawing) return
    const onKey = (event: KeyboardEvent) => {
      // The tool presses the key itself to give up.
      if (event.key !== 'Escape' || !event.isTrusted) return
      event.preventDefault()
      stop()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [isDrawing])

  // Typed, restored, put in another order: the map follows the form.
  useEffect(() => {
    if (isSameShape(input.shape, shown.current)) return
    if (!isSameShape(input.shape, settled.current)) setHistory((past) => [...past, settled.current])
    settled.current = input.shape
    show(input.shape)
    if (host.current) bringIntoView(host.current, input.shape)
  }, [input.shape])

  return {
    isReady,
    drawn,
    canUndo: history.length > 0,
    draw,
    finish: () => tool.current?.finish(),
    stop,
    undo: () => {
      if (drawn && tool.current?.undoVertex()) return
      if (drawn || history.length === 0) return
      const last = history.at(-1) ?? null
      setHistory((past) => past.slice(0, -1))
      settled.current = last
      show(last)
      latest.current.onShape(last)
    },
  }
}

/** A point or an area drawn anew takes the place of what was there; a leg comes after the others. */
const partsAfter = (parts: readonly DrawnPart[], mode: DrawMode | null): readonly DrawnPart[] => {
  if (mode === null || mode === 'linestring' || parts.length < 2) return parts
  return parts.slice(-1)
}

const withJoinedLegs = (before: Geometry | null, next: Geometry | null): Geometry | null =>
  before?.type === 'MultiLineString' && next?.type === 'MultiLineString'
    ? { type: 'MultiLineString', coordinates: joined(before.coordinates, next.coordinates).map((path) => [...path]) }
    : next

/** At once, or as soon as the map has a style to draw in. */
const whenStyled = (map: MapLibreMap, work: () => void): void => {
  if (map.style && map.getStyle()) work()
  else map.once('style.load', work)
}
