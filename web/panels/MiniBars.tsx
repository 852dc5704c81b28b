import type { ReactNode } from 'react'
import './miniBars.css'

export interface MiniBar {
  readonly key: string
  readonly label: ReactNode
  readonly value: number
  /** The value as it is written. */
  readonly text: string
  /** CSS colour; the common one when absent. */
  readonly colour?: string | undefined
  readonly mark?: ReactNode
}

/** Horizontal bars from zero with their figures, in the given order; nothing to press. */
export const MiniBars = ({ bars }: { readonly bars: readonly MiniBar[] }) => {
  const top = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <ul className="mini-bars">
      {bars.map(({ key, label, value, text, colour, mark }) => (
        <li key={key}>
          <span className="mini-label">
            {mark}
            {label}
          </span>
          <span className="mini-value">{text}</span>
          <span className="mini-bar" style={{ width: `${(value / top) * 100}%`, background: colour }} />
        </li>
      ))}
    </ul>
  )
}
