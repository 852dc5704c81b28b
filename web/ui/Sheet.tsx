import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { IconButton } from './IconButton.tsx'
import { useLanguage } from './preferences.ts'
import { UI_WORDS } from './uiWords.ts'
import './sheet.css'

export const SHEET_STOPS = ['peek', 'half', 'full'] as const
export type SheetStop = (typeof SHEET_STOPS)[number]

interface SheetProps {
  readonly label: string
  readonly stop: SheetStop
  readonly onStop: (stop: SheetStop) => void
  /** One line that shows at every stop. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** Movement below this is a tap, pixels. */
const TAP = 6
/** Share of the height at which a stop ends and the next begins. */
const LIMITS = { peek: 0.3, half: 0.7 } as const

/** A drawer at the foot of a phone's page with three stops: moved by its handle, by buttons and by keys. */
export const Sheet = ({ label, stop, onStop, summary, children }: SheetProps) => {
  const words = UI_WORDS[useLanguage()]
  const element = useRef<HTMLElement>(null)
  const drag = useRef<{ startY: number; startHeight: number; moved: boolean } | null>(null)
  const [height, setHeight] = useState<number | null>(null)
  const move = (by: number) => {
    const next = SHEET_STOPS[SHEET_STOPS.indexOf(stop) + by]
    if (next) onStop(next)
  }
  const end = () => {
    const whole = element.current?.parentElement?.clientHeight ?? 1
    const share = (height ?? 0) / whole
    if (drag.current?.moved && height !== null)
      onStop(share < LIMITS.peek ? 'peek' : share < LIMITS.half ? 'half' : 'full')
    drag.current = null
    setHeight(null)
  }
  return (
    <section
      ref={element}
      className="sheet"
      data-stop={stop}
      data-dragged={height !== null}
      aria-label={label}
      style={height === null ? undefined : { height }}
    >
      <header
        className="sheet-head"
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { startY: event.clientY, startHeight: element.current?.clientHeight ?? 0, moved: false }
        }}
        onPointerMove={(event) => {
          if (!drag.current) return
          const by = drag.current.startY - event.clientY
          if (Math.abs(by) > TAP) drag.current.moved = true
          if (drag.current.moved) setHeight(Math.max(56, drag.current.startHeight + by))
        }}
        onPointerUp={() => {
          if (drag.current && !drag.current.moved) onStop(stop === 'peek' ? 'half' : 'peek')
          end()
        }}
        onPointerCancel={end}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <div className="sheet-summary">{summary}</div>
        <IconButton icon={ChevronUp} label={words.sheetLarger} isDisabled={stop === 'full'} onPress={() => move(1)} />
        <IconButton
          icon={ChevronDown}
          label={words.sheetSmaller}
          isDisabled={stop === 'peek'}
          onPress={() => move(-1)}
        />
      </header>
      <div className="sheet-body" inert={stop === 'peek' && height === null}>
        {children}
      </div>
    </section>
  )
}
