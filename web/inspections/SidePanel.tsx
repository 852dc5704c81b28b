import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import './sidePanel.css'

interface SidePanelProps {
  readonly title: string
  /** Under the title, in small letters. */
  readonly note?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What was opened of a list: beside it at a desk, over it from below on a phone. Takes the focus; Esc closes it. */
export const SidePanel = ({ title, note, onClose, children }: SidePanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What lies over the panel closes first.
      if (event.key === 'Escape' && !document.querySelector('[role="dialog"]')) onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <aside className="side-panel" aria-label={title}>
      <header>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {note && <p className="soft">{note}</p>}
        </div>
        <IconButton icon={X} label={UI_WORDS[useLanguage()].close} keys="Escape" onPress={onClose} />
      </header>
      <div className="side-panel-body">{children}</div>
    </aside>
  )
}
