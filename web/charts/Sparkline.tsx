import { line } from 'd3-shape'
import './sparkline.css'

interface SparklineProps {
  readonly values: readonly number[]
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** What the line shows, for screen readers; without it the line is an ornament beside numbers. */
  readonly label?: string
}

/** Room for the mark of the last value. */
const MARGIN = 3

/** A small line from zero to the largest value, the last one marked. */
export const Sparkline = ({ values, width, height, label }: SparklineProps) => {
  const top = Math.max(...values, 1)
  const step = values.length > 1 ? (width - 2 * MARGIN) / (values.length - 1) : 0
  const x = (index: number) => MARGIN + index * step
  const y = (value: number) => height - MARGIN - (value / top) * (height - 2 * MARGIN)
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  ).digits(1)(values)
  const last = values.at(-1)
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {path && <path d={path} />}
      {last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r={2} />}
    </svg>
  )
}
