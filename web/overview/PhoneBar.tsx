import { Map as MapIcon, Search, X } from 'lucide-react'
import { useState } from 'react'
import { withPeriod } from '../../data/model/caseFilter.ts'
import { AccountMenu } from '../account/AccountMenu.tsx'
import { PeriodButton } from '../filters/PeriodButton.tsx'
import { PlaceSearch } from '../filters/PlaceSearch.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { SettingsMenu } from './SettingsMenu.tsx'
import type { Workbench } from './workbench.ts'
import './topBar.css'

/** Name, period and settings; the search takes the whole bar while it is used. */
export const PhoneBar = ({ view, setView, data, find }: Workbench) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [isSearching, setIsSearching] = useState(false)
  const { installation } = data
  if (isSearching)
    return (
      <header className="top-bar top-bar-phone">
        <div className="top-search">
          <PlaceSearch
            communes={data.communes}
            provinces={data.provinces}
            provincesWithCases={installation?.provinces ?? []}
            label={words.search}
            placeholder={words.searchPlaceholder}
            onChoose={(place) => {
              setIsSearching(false)
              find(place)
            }}
          />
        </div>
        <IconButton icon={X} label={UI_WORDS[language].close} onPress={() => setIsSearching(false)} />
      </header>
    )
  return (
    <header className="top-bar top-bar-phone">
      <h1>
        <MapIcon aria-hidden="true" size={20} />
        <span>{words.product}</span>
      </h1>
      <span className="top-space" />
      <IconButton icon={Search} label={words.search} onPress={() => setIsSearching(true)} />
      {installation && (
        <PeriodButton
          from={view.filter.from}
          to={view.filter.to}
          today={installation.today}
          since={data.since ?? null}
          firstDay={installation.firstDay}
          isCompact
          windowMonths={view.windowMonths}
          onPeriod={(from, to) => setView((now) => ({ ...now, filter: withPeriod(now.filter, from, to) }))}
          onWindow={(windowMonths) => setView((now) => ({ ...now, windowMonths }))}
        />
      )}
      <SettingsMenu />
      <AccountMenu />
    </header>
  )
}
