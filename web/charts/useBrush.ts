import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { isoDay } from '../../data/model/localDay.ts'
import { binAt, drawnSpan, type Edge, movedSpan, resizedSpan, type Span, steppedSpan, wholeSpan } from './brush.ts'
import { dayAt, dayX, type TimeScale } from './timePath.ts'
import type { TimeBin } from './timeBins.ts'

export interface PeriodChange {
  /** False while it is still dragged. */
  readonly isFinal: boolean
}
export type OnPeriod = (from: string | null, to: string | null, change: PeriodChange) => void

interface BrushInput {
  readonly bins: readonly TimeBin[]
  readonly scale: TimeScale
  /** What is chosen, as it stands outside; null when it lies outside the bins. */
  readonly span: Span | null
  readonly from: string | null
  readonly to: string | null
  readonly onPeriod: OnPeriod
}

interface Drag {
  readonly mode: 'draw' | 'move' | Edge
  readonly startX: number
  readonly anchor: number
  readonly span: Span | null
  /** The period to go back to. */
  readonly from: string | null
  readonly to: string | null
  hasMoved: boolean
  now: Span | null
}

/** A hand that trembles is no drag, CSS pixels. */
const CLICK_REACH = 4
const LARGE_STEP = 4

/**
 * Choosing days by pointer and keys. Drag on empty ground draws, drag of the chosen part moves, drag of a handle
 * resizes, a click takes one bin, a double click on the chosen part drops it, Escape goes back.
 */
export const useBrush = ({ bins, scale, span, from, to, onPeriod }: BrushInput) => {
  const [draft, setDraft] = useState<Span | null>(null)
  const drag = useRef<Drag | null>(null)
  const frame = useRef(0)
  const keyed = useRef<Span | null>(null)
  const wasPressInside = useRef(false)
  const latest = useRef(onPeriod)
  latest.current = onPeriod

  const tell = (chosen: Span, isFinal: boolean) =>
    latest.current(isoDay(chosen.first), isoDay(chosen.last), { isFinal })
  /** At most once a frame, with what is newest then. */
  const tellSoon = (newest: () => Span | null) => {
    if (frame.current) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      const chosen = newest()
      if (chosen) tell(chosen, false)
    })
  }
  const stop = () => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    drag.current = null
    setDraft(null)
  }
  const cancel = () => {
    const stopped = drag.current
    if (!stopped) return
    stop()
    if (stopped.hasMoved) latest.current(stopped.from, stopped.to, { isFinal: true })
  }
  const cancelNow = useRef(cancel)
  cancelNow.current = cancel

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return
      // This Escape ends the drag and closes nothing else.
      event.stopPropagation()
      cancelNow.current()
    }
    addEventListener('keydown', onKey, true)
    return () => {
      removeEventListener('keydown', onKey, true)
      cancelAnimationFrame(frame.current)
    }
  }, [])

  const indexAt = (x: number) => binAt(bins, dayAt(scale, x))
  const isInside = (x: number) => span !== null && x >= dayX(scale, span.first) && x < dayX(scale, span.last + 1)
  const positionOf = (event: MouseEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left

  const spanAt = ({ mode, span: start, anchor, startX }: Drag, x: number): Span => {
    if (mode === 'draw' || !start) return drawnSpan(bins, anchor, indexAt(x))
    if (mode === 'move') return movedSpan(bins, start, indexAt(x) - indexAt(startX))
    // A handle stands between two bins: the nearer edge counts.
    const half = mode === 'first' ? 0.5 : -0.5
    const index = indexAt(x)
    const bin = bins[index]
    return resizedSpan(bins, start, mode, indexAt(x + (bin ? half * (bin.last - bin.first + 1) * scale.dayWidth : 0)))
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary || bins.length === 0) return
    const x = positionOf(event)
    const edge = event.target instanceof Element ? event.target.closest('[data-edge]')?.getAttribute('data-edge') : null
    const whole = wholeSpan(bins)
    const isWhole = span !== null && span.first === whole?.first && span.last === whole.last
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      mode: edge === 'first' || edge === 'last' ? edge : isInside(x) && !isWhole ? 'move' : 'draw',
      startX: x,
      anchor: indexAt(x),
      span,
      from,
      to,
      hasMoved: false,
      now: null,
    }
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const going = drag.current
    if (!going) return
    const x = positionOf(event)
    if (!going.hasMoved && Math.abs(x - going.startX) < CLICK_REACH) return
    going.hasMoved = true
    const next = spanAt(going, x)
    if (next.first === going.now?.first && next.last === going.now.last) return
    going.now = next
    setDraft(next)
    tellSoon(() => drag.current?.now ?? null)
  }

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const done = drag.current
    if (!done) return
    stop()
    if (done.hasMoved) {
      if (done.now) tell(done.now, true)
      return
    }
    // A handle that was only pressed stays where it is.
    if (done.mode === 'draw' || done.mode === 'move') {
      const index = indexAt(positionOf(event))
      tell(drawnSpan(bins, index, index), true)
    }
  }

  /** Comes after the pointer, while the choice still stands: the first press of a double click tells whether it was meant. */
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (event.detail === 1) wasPressInside.current = isInside(positionOf(event))
  }

  const onDoubleClick = () => {
    if (wasPressInside.current) onPeriod(null, null, { isFinal: true })
  }

  const onHandleKey = (edge: Edge) => (event: KeyboardEvent) => {
    const chosen = keyed.current ?? span
    if (!chosen) return
    const size = event.shiftKey ? LARGE_STEP : 1
    const next = keySpan(bins, chosen, edge, event.key, size)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    keyed.current = next
    setDraft(next)
    tellSoon(() => keyed.current)
  }

  /** Keys held down are one change: it is final when they are let go or the handle is left. */
  const onHandleEnd = () => {
    const chosen = keyed.current
    if (!chosen) return
    keyed.current = null
    stop()
    tell(chosen, true)
  }

  return {
    /** What is chosen while it is dragged or stepped; null otherwise. */
    draft,
    plot: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel, onMouseDown, onDoubleClick },
    handle: (edge: Edge) => ({ onKeyDown: onHandleKey(edge), onKeyUp: onHandleEnd, onBlur: onHandleEnd }),
  }
}

const keySpan = (bins: readonly TimeBin[], span: Span, edge: Edge, key: string, size: number): Span | null => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return steppedSpan(bins, span, edge, size)
    case 'ArrowLeft':
    case 'ArrowDown':
      return steppedSpan(bins, span, edge, -size)
    case 'PageUp':
      return steppedSpan(bins, span, edge, LARGE_STEP)
    case 'PageDown':
      return steppedSpan(bins, span, edge, -LARGE_STEP)
    case 'Home':
      return resizedSpan(bins, span, edge, 0)
    case 'End':
      return resizedSpan(bins, span, edge, bins.length - 1)
    default:
      return null
  }
}
