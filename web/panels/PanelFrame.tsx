import { ArrowLeft, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import { useFocusBack } from '../ui/useFocusBack.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './panel.css'

interface PanelFrameProps {
  readonly title: string
  /** The kind of thing, small above the title: `Xã · An Giang`. */
  readonly kicker?: string
  /** A mark before the title; it says nothing that the words do not. */
  readonly sign?: ReactNode
  readonly onClose: () => void
  readonly onBack?: () => void
  /** Buttons under the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Names the thing that is shown: another one moves the focus to the heading again. Absent while it is on its way. */
  readonly headingId?: string
}

/** What everything that is opened looks like: its kind and name stay in view, the rest scrolls below. */
export const PanelFrame = ({ title, kicker, sign, onClose, onBack, actions, children, headingId }: PanelFrameProps) => {
  const language = useLanguage()
  const ownId = useId()
  const id = headingId ?? ownId
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusBack(ownId)
  const last = useRef<{ readonly id: string | undefined } | null>(null)
  useEffect(() => {
    // What arrives after the panel was opened is the same thing: only the next thing takes the focus.
    const isSame = last.current !== null && (last.current.id === undefined || last.current.id === headingId)
    last.current = { id: headingId }
    if (isSame) return
    panel.current?.scrollIntoView?.({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [headingId])
  const header = useRef<HTMLElement>(null)
  const headerHeight = useHeight(header)
  return (
    <section
      ref={panel}
      className="panel"
      aria-labelledby={id}
      style={{ '--sticky-top': `${headerHeight}px` } as object}
    >
      <header ref={header} className="panel-head">
        {onBack && <IconButton icon={ArrowLeft} label={PANEL_WORDS[language].back} onPress={onBack} />}
        <div className="panel-name">
          {kicker && <p className="panel-kicker">{kicker}</p>}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {sign}
            {title}
          </h2>
        </div>
        <IconButton icon={X} label={UI_WORDS[language].close} onPress={onClose} keys="Escape" />
      </header>
      <div className="panel-body">
        {actions && <div className="panel-actions">{actions}</div>}
        {children}
      </div>
    </section>
  )
}

/** Height of an element in CSS pixels, followed while it changes: table heads stick below it. */
const useHeight = (element: { readonly current: HTMLElement | null }): number => {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const found = element.current
    if (!found || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setHeight(found.offsetHeight))
    observer.observe(found)
    return () => observer.disconnect()
  }, [element])
  return height
}
