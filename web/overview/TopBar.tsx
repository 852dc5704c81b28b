import { Keyboard, Link2, Map as MapIcon, PanelLeft, PanelRight, Settings } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { PeriodButton } from '../filters/PeriodButton.tsx'
import { type FoundPlace, PlaceSearch } from '../filters/PlaceSearch.tsx'
import { copyText } from '../ui/copyText.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage, usePreferences } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import type { SetView } from '../view/useView.ts'
import type { View } from '../view/view.ts'
import { withPeriod } from '../../data/model/caseFilter.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import type { OverviewData } from './useOverviewData.ts'
import './topBar.css'

interface TopBarProps {
  readonly view: View
  readonly setView: SetView
  readonly data: OverviewData
  readonly isPhone: boolean
  readonly onFound: (place: FoundPlace) => void
  readonly onKeys: () => void
}

/** Name, search, period and what belongs to the person. */
export const TopBar = ({ view, setView, data, isPhone, onFound, onKeys }: TopBarProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [preferences, setPreferences] = usePreferences()
  const { installation } = data
  return (
    <header className="top-bar">
      {!isPhone && (
        <IconButton
          icon={PanelLeft}
          label={words.foldLeft}
          keys="f"
          isExpanded={preferences.isLeftOpen}
          onPress={() => setPreferences({ isLeftOpen: !preferences.isLeftOpen })}
        />
      )}
      <h1>
        <MapIcon aria-hidden="true" size={20} />
        <span>{words.product}</span>
      </h1>
      {installation?.isSample && (
        <span className="sample-mark" title={words.sampleText}>
          {words.sample}
        </span>
      )}
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
      <SettingsMenu onKeys={onKeys} isPhone={isPhone} />
      {!isPhone && (
        <IconButton
          icon={PanelRight}
          label={words.foldRight}
          isExpanded={preferences.isRightOpen}
          onPress={() => setPreferences({ isRightOpen: !preferences.isRightOpen })}
        />
      )}
    </header>
  )
}

const SettingsMenu = ({ onKeys, isPhone }: Pick<TopBarProps, 'onKeys' | 'isPhone'>) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [preferences, setPreferences] = usePreferences()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={words.settings}>
        <Settings aria-hidden="true" size={18} strokeWidth={1.8} />
      </Button>
      <Popover className="popover settings-popover" placement="bottom end">
        <Dialog className="settings" aria-label={words.settings}>
          <div>
            <p className="soft">{words.language}</p>
            <Segmented
              label={words.language}
              value={language}
              options={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(value) => setPreferences({ language: value })}
            />
          </div>
          <div>
            <p className="soft">{words.theme}</p>
            <Segmented
              label={words.theme}
              value={preferences.theme}
              options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
              onChange={(theme) => setPreferences({ theme })}
            />
          </div>
          <button
            type="button"
            className="text-button"
            onClick={() => void copyText(location.href).then((isDone) => setIsCopied(isDone))}
          >
            <Link2 aria-hidden="true" size={16} />
            {isCopied ? words.linkCopied : words.copyLink}
          </button>
          {!isPhone && (
            <button type="button" className="text-button" onClick={onKeys}>
              <Keyboard aria-hidden="true" size={16} />
              {words.keys}
            </button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
