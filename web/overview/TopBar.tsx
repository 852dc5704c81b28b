import { Map as MapIcon, PanelLeft, PanelRight } from 'lucide-react'
import { AccountMenu } from '../account/AccountMenu.tsx'
import { PeriodButton } from '../filters/PeriodButton.tsx'
import { type FoundPlace, PlaceSearch } from '../filters/PlaceSearch.tsx'
import { InspectionsLink } from '../inspections/InspectionsLink.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage, usePreferences } from '../ui/preferences.ts'
import type { SetView } from '../view/useView.ts'
import type { View } from '../view/view.ts'
import { withPeriod } from '../../data/model/caseFilter.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { SampleMark } from './SampleMark.tsx'
import { SettingsMenu } from './SettingsMenu.tsx'
import type { OverviewData } from './useOverviewData.ts'
import './topBar.css'

interface TopBarProps {
  readonly view: View
  readonly setView: SetView
  readonly data: OverviewData
  readonly onFound: (place: FoundPlace) => void
  readonly onKeys: () => void
}

/** Name, search, period and what belongs to the person. */
export const TopBar = ({ view, setView, data, onFound, onKeys }: TopBarProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [preferences, setPreferences] = usePreferences()
  const { installation } = data
  return (
    <header className="top-bar">
      <IconButton
        icon={PanelLeft}
        label={words.foldLeft}
        keys="f"
        isExpanded={preferences.isLeftOpen}
        onPress={() => setPreferences({ isLeftOpen: !preferences.isLeftOpen })}
      />
      <h1>
        <MapIcon aria-hidden="true" size={20} />
        <span>{words.product}</span>
      </h1>
      <SampleMark />
      <div className="top-search">
        <PlaceSearch
          communes={data.communes}
          provinces={data.provinces}
          provincesWithCases={installation?.provinces ?? []}
          label={words.search}
          placeholder={words.searchPlaceholder}
          onChoose={onFound}
        />
      </div>
      {installation && (
        <PeriodButton
          from={view.filter.from}
          to={view.filter.to}
          today={installation.today}
          since={data.since ?? null}
          firstDay={installation.firstDay}
          windowMonths={view.windowMonths}
          onPeriod={(from, to) => setView((now) => ({ ...now, filter: withPeriod(now.filter, from, to) }))}
          onWindow={(windowMonths) => setView((now) => ({ ...now, windowMonths }))}
        />
      )}
      <InspectionsLink className="text-button" size={16} />
      <SettingsMenu onKeys={onKeys} />
      <AccountMenu />
      <IconButton
        icon={PanelRight}
        label={words.foldRight}
        isExpanded={preferences.isRightOpen}
        onPress={() => setPreferences({ isRightOpen: !preferences.isRightOpen })}
      />
    </header>
  )
}
