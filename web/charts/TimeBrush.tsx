import { type PointerEvent, useId, useMemo, useState } from 'react'
import { isoDay } from '../../data/model/localDay.ts'
import type { Period } from '../../data/model/periods.ts'
import { formatCount, formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { TimeUnit } from '../view/view.ts'
import { binLabel } from './binLabel.ts'
import { binAt, type Edge, spanOf } from './brush.ts'
import { CHART_WORDS } from './chartWords.ts'
import type { TimeBin } from './timeBins.ts'
import { barsPath, dayAt, dayX } from './timePath.ts'
import { timeTicks } from './timeTicks.ts'
import { type OnPeriod, useBrush } from './useBrush.ts'

interface TimeBrushProps {
  readonly bins: readonly TimeBin[]
  readonly unit: TimeUnit
  readonly from: string | null
  readonly to: string | null
  readonly previous: Period | null
  /** Plot without the axis, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly onPeriod: OnPeriod
}

const EDGES = ['first', 'last'] as const satisfies readonly Edge[]
/** Room for the labels of the axis under the plot, CSS pixels. */
export const AXIS = 18
/** A chosen part narrower than this has its handles outside, so that it can still be taken hold of, CSS pixels. */
const NARROW = 28
const NARROW_COARSE = 110
const isCoarse = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches
/** A mark nearer to the end than this has no label: it would be cut off, CSS pixels. */
const LABEL_ROOM = 46
/** Half of what the readout may take beside the pointer, CSS pixels. */
const READOUT_HALF = 110

/** The bars with the chosen days on them, to be drawn, moved and resized. */
export const TimeBrush = ({ bins, unit, from, to, previous, width, height, onPeriod }: TimeBrushProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const clip = useId()
  const help = useId()
  const [hovered, setHovered] = useState<number | null>(null)
  const firstDay = bins[0]?.first ?? 0
  const lastDay = bins.at(-1)?.last ?? 0
  const top = Math.max(...bins.map(({ count }) => count), 1)
  const scale = { firstDay, dayWidth: width / (lastDay - firstDay + 1), width, height, top }
  const path = useMemo(() => barsPath(bins, scale), [bins, width, height])
  const ticks = useMemo(() => timeTicks(firstDay, lastDay, width), [firstDay, lastDay, width])
  const span = spanOf(bins, from, to)
  const { draft, plot, handle } = useBrush({ bins, scale, span, from, to, onPeriod })
  const chosen = draft ?? span
  const left = chosen ? dayX(scale, chosen.first) : 0
  const right = chosen ? dayX(scale, chosen.last + 1) : 0
  const before = previous && !draft ? spanOf(bins, previous.from, previous.to) : null
  const bin = hovered === null ? undefined : bins[Math.min(hovered, bins.length - 1)]

  const hover = (event: PointerEvent<HTMLElement>) => {
    plot.onPointerMove(event)
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setHovered(binAt(bins, dayAt(scale, x)))
  }
  const dayOf = (edge: Edge) => (chosen ? chosen[edge] : firstDay)
  const binX = bin ? (dayX(scale, bin.first) + dayX(scale, bin.last + 1)) / 2 : 0
  return (
    <div
      className="time-plot"
      data-narrow={chosen !== null && right - left < (isCoarse ? NARROW_COARSE : NARROW)}
      role="group"
      aria-label={words.time}
      aria-describedby={help}
      {...plot}
      onPointerMove={hover}
      onPointerLeave={() => setHovered(null)}
    >
      <svg width={width} height={height + AXIS} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={left} width={Math.max(right - left, 0)} height={height} />
        </clipPath>
        {chosen && <rect className="time-chosen" x={left} width={right - left} height={height} />}
        <path className="time-bars" d={path} />
        <path className="time-bars-chosen" d={path} clipPath={`url(#${clip})`} />
        {before && (
          <rect
            className="time-before"
            x={dayX(scale, before.first)}
            y={height}
            width={dayX(scale, before.last + 1) - dayX(scale, before.first)}
            height={3}
          />
        )}
        {bin && (
          <rect
            className="time-hovered"
            x={dayX(scale, bin.first)}
            width={Math.max(dayX(scale, bin.last + 1) - dayX(scale, bin.first), 1)}
            height={height}
          />
        )}
        <line className="time-top" x1={0} x2={width} y1={0.5} y2={0.5} />
        <line className="time-ground" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
        {ticks.map(({ day, label }) => {
          const x = dayX(scale, day)
          return (
            <g key={day}>
              <line className="time-ground" x1={x} x2={x} y1={height} y2={height + 5} />
              {x < width - LABEL_ROOM && (
                <text x={x + 4} y={height + 14}>
                  {label}
                </text>
              )}
            </g>
          )
        })}
        <text className="time-max" x={4} y={12}>
          {formatCount(top, language)} {words.perUnit[unit]}
        </text>
      </svg>
      {chosen &&
        EDGES.map((edge) => (
          <div
            key={edge}
            className="time-handle"
            data-edge={edge}
            role="slider"
            tabIndex={0}
            aria-label={edge === 'first' ? words.periodStart : words.periodEnd}
            aria-orientation="horizontal"
            aria-valuemin={firstDay}
            aria-valuemax={lastDay}
            aria-valuenow={dayOf(edge)}
            aria-valuetext={formatDay(isoDay(dayOf(edge)))}
            style={{ left: edge === 'first' ? left : right, height }}
            {...handle(edge)}
          />
        ))}
      <p id={help} className="visually-hidden">
        {words.timeHelp}
      </p>
      {bin && (
        <p
          className="time-read"
          style={{ left: Math.min(Math.max(binX, READOUT_HALF), Math.max(width - READOUT_HALF, READOUT_HALF)) }}
        >
          {binLabel(bin, unit, language)}: <strong>{words.cases(formatCount(bin.count, language))}</strong>
        </p>
      )}
    </div>
  )
}
