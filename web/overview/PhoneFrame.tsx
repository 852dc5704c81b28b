import { BarChart3, Layers, Radar, ListFilter, Rows3 } from 'lucide-react'
import { useState } from 'react'
import { InspectionsLink } from '../inspections/InspectionsLink.tsx'
import { formatCount, formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Sheet, type SheetStop } from '../ui/Sheet.tsx'
import { DEFAULT_VIEW, TABS, type Tab } from '../view/view.ts'
import { LayerMenu } from './LayerMenu.tsx'
import {
  AnalysisPanel,
  CasesPanel,
  EditingArea,
  FiguresPanel,
  FilterPanel,
  OpenedPanel,
  PhoneBar,
  TimeArea,
} from './laterParts.tsx'
import { MapArea } from './MapArea.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { useShortcuts } from './useShortcuts.ts'
import type { Workbench } from './workbench.ts'
import './frame.css'
import './phone.css'

const PHONE_TABS = [
  { code: 'filters', icon: ListFilter },
  { code: 'figures', icon: BarChart3 },
  { code: 'list', icon: Rows3 },
  { code: 'analysis', icon: Radar },
  { code: 'layers', icon: Layers },
] as const
type PhoneTab = (typeof PHONE_TABS)[number]['code']
/** The tabs that an address keeps; the others are about the map itself. */
const isTab = (code: PhoneTab): code is Tab => TABS.some((tab) => tab === code)

/** The map is the page; everything else is one drawer whose content the tabs choose. */
export const PhoneFrame = (workbench: Workbench) => {
  const { view, setView, filter, data, stack, editing, close } = workbench
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [tab, setTab] = useState<PhoneTab>(view.tab)
  // An address that names a tab is of somebody who shows what stands there.
  const [sheet, setSheet] = useState<{ stop: SheetStop; openedKey: string }>({
    stop: view.tab === DEFAULT_VIEW.tab ? 'peek' : 'half',
    openedKey: '',
  })
  const isOpened = stack !== null || view.open !== null || editing.task !== null
  const openedKey = editing.task
    ? Object.values(editing.task).join()
    : stack
      ? stack.join()
      : view.open
        ? `${view.open.type}${view.open.id}`
        : ''
  // Something was opened: the drawer shows it in the same render, so that its heading can take the focus.
  if (sheet.openedKey !== openedKey) {
    setSheet({ stop: openedKey && sheet.stop === 'peek' ? 'half' : sheet.stop, openedKey })
  }
  const { stop } = sheet
  const setStop = (next: SheetStop) => setSheet((now) => ({ ...now, stop: next }))
  useShortcuts({
    Escape: () => {
      if (isOpened) close()
    },
  })
  const totals = data.counts?.totals
  return (
    <div className="phone">
      <PhoneBar {...workbench} />
      <main className="phone-map">
        <MapArea {...workbench} />
        <Sheet
          label={isOpened ? words.opened : words[tab]}
          stop={stop}
          onStop={setStop}
          summary={
            <>
              <strong className="sheet-total">
                {totals
                  ? words.cases(formatCount(totals.cases, language), formatCount(totals.located, language))
                  : words.loadingPage}
              </strong>
              <span className="sheet-period">{formatPeriod(filter.from, filter.to, language)}</span>
            </>
          }
        >
          {editing.task ? (
            <EditingArea {...workbench} />
          ) : isOpened ? (
            <OpenedPanel {...workbench} />
          ) : tab === 'filters' ? (
            <FilterPanel
              filter={view.filter}
              counts={data.counts}
              communes={data.communes}
              provinces={data.provinces}
              provincesWithCases={data.installation?.provinces ?? []}
              onFilter={(edit) => setView((now) => ({ ...now, filter: edit(now.filter) }))}
            />
          ) : tab === 'figures' ? (
            <FiguresPanel {...workbench} />
          ) : tab === 'list' ? (
            <CasesPanel {...workbench} />
          ) : tab === 'analysis' ? (
            <AnalysisPanel {...workbench} />
          ) : (
            <LayerMenu view={view} setView={setView} />
          )}
        </Sheet>
      </main>
      <section className="phone-time" aria-label={words.time}>
        <TimeArea {...workbench} isFolded />
      </section>
      <nav className="phone-tabs" aria-label={words.sheets}>
        {PHONE_TABS.map(({ code, icon: Icon }) => (
          <button
            key={code}
            type="button"
            aria-expanded={!isOpened && tab === code && stop !== 'peek'}
            onClick={() => {
              if (isOpened) close()
              setStop(tab === code && stop !== 'peek' && !isOpened ? 'peek' : 'half')
              setTab(code)
              if (isTab(code)) setView((now) => ({ ...now, tab: code }))
            }}
          >
            <Icon aria-hidden="true" size={20} strokeWidth={1.8} />
            {words[code]}
          </button>
        ))}
        <InspectionsLink className="phone-link" size={20} />
      </nav>
    </div>
  )
}
