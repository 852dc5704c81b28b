import { useRef, useState } from 'react'
import { useLanguage, usePreferences } from '../ui/preferences.ts'
import { TABS } from '../view/view.ts'
import {
  AnalysisPanel,
  CasesPanel,
  EditingArea,
  FiguresPanel,
  FilterPanel,
  KeysDialog,
  OpenedPanel,
  TimeArea,
  TopBar,
} from './laterParts.tsx'
import { MapArea } from './MapArea.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { useShortcuts } from './useShortcuts.ts'
import type { Workbench } from './workbench.ts'
import './frame.css'

/** Bar on top, filters left, map in the middle with time below, figures right. */
export const DesktopFrame = (workbench: Workbench) => {
  const { view, setView, data, stack, editing, open, close } = workbench
  const words = OVERVIEW_WORDS[useLanguage()]
  const [preferences, setPreferences] = usePreferences()
  const [isShowingKeys, setIsShowingKeys] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const focusIn = (selector: string) => {
    const found = frame.current?.querySelector<HTMLElement>(
      `${selector} input, ${selector} button, ${selector} [tabindex="0"]`,
    )
    found?.focus()
  }
  useShortcuts({
    '/': () => focusIn('.top-search'),
    f: () => {
      setPreferences({ isLeftOpen: !preferences.isLeftOpen })
      if (!preferences.isLeftOpen) requestAnimationFrame(() => focusIn('.frame-left'))
    },
    t: () => frame.current?.querySelector<HTMLElement>('.frame-time .time-handle[data-edge="first"]')?.focus(),
    '?': () => setIsShowingKeys(true),
    Escape: () => {
      if (stack || view.open || editing.task) close()
    },
  })
  const isOpened = stack !== null || view.open !== null || editing.task !== null
  return (
    <div
      ref={frame}
      className="frame"
      data-left={preferences.isLeftOpen ? 'open' : 'closed'}
      data-right={preferences.isRightOpen || isOpened ? 'open' : 'closed'}
    >
      <div className="frame-top">
        <TopBar
          view={view}
          setView={setView}
          data={data}
          onFound={workbench.find}
          onKeys={() => setIsShowingKeys(true)}
        />
      </div>
      <aside className="frame-left" aria-label={words.filters}>
        <FilterPanel
          filter={view.filter}
          counts={data.counts}
          communes={data.communes}
          provinces={data.provinces}
          provincesWithCases={data.installation?.provinces ?? []}
          onFilter={(edit) => setView((now) => ({ ...now, filter: edit(now.filter) }))}
        />
      </aside>
      <main className="frame-map">
        <MapArea {...workbench} />
      </main>
      <section className="frame-time" aria-label={words.time}>
        <TimeArea {...workbench} isFolded={false} />
      </section>
      <aside className="frame-right" aria-label={words.figures}>
        {editing.task ? (
          <EditingArea {...workbench} />
        ) : isOpened ? (
          <OpenedPanel {...workbench} open={open} />
        ) : (
          <>
            <div
              className="tabs"
              role="tablist"
              aria-label={words.figures}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
                const step = event.key === 'ArrowRight' ? 1 : -1
                const next = TABS[(TABS.indexOf(view.tab) + step + TABS.length) % TABS.length]
                if (next) setView((now) => ({ ...now, tab: next }))
                document.getElementById(`tab-${next}`)?.focus()
              }}
            >
              {TABS.map((tab) => (
                <button
                  key={tab}
                  type="button"
                  role="tab"
                  id={`tab-${tab}`}
                  aria-controls="tab-panel"
                  aria-selected={view.tab === tab}
                  tabIndex={view.tab === tab ? 0 : -1}
                  onClick={() => setView((now) => ({ ...now, tab }))}
                >
                  {words[tab]}
                </button>
              ))}
            </div>
            <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view.tab}`}>
              {view.tab === 'list' ? (
                <CasesPanel {...workbench} />
              ) : view.tab === 'analysis' ? (
                <AnalysisPanel {...workbench} />
              ) : (
                <FiguresPanel {...workbench} />
              )}
            </div>
          </>
        )}
      </aside>
      <KeysDialog isOpen={isShowingKeys} onClose={() => setIsShowingKeys(false)} />
    </div>
  )
}
