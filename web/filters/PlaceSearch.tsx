import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Language } from '../../data/model/codedValue.ts'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { type FoundPlace, findPlaces, type PlaceMatch, type PlaceSources, placeIndexOf } from './placeIndex.ts'
import { communeLabel } from '../../data/model/filterText/placeLabel.ts'
import './placeSearch.css'

export type { FoundPlace }

interface PlaceSearchProps extends PlaceSources {
  readonly label: string
  readonly placeholder: string
  readonly maxResults?: number
  /** While the places are on their way nothing can be found: what is typed would be said to be nowhere. */
  readonly isLoading?: boolean
  readonly onChoose: (place: FoundPlace) => void
}

/** Finds a commune or province by what is typed, with or without marks. Choosing one empties the field again. */
export const PlaceSearch = ({
  label,
  placeholder,
  maxResults = 12,
  isLoading = false,
  onChoose,
  ...sources
}: PlaceSearchProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [text, setText] = useState('')
  const isAsked = text.trim() !== ''
  const matches = isAsked ? findPlaces(placeIndexOf(sources), text, maxResults) : []
  const choose = (found: PlaceMatch) => {
    setText('')
    onChoose({ code: found.code, type: found.type })
  }
  // Enter takes the best match, so that nobody has to press the arrow key first. An open input method keeps its Enter.
  const chooseFirst = (event: KeyboardEvent<HTMLElement>) => {
    const [best] = matches
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !best) return
    const input = event.target as HTMLElement
    if (input.getAttribute('aria-expanded') !== 'true' || input.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    choose(best)
  }
  return (
    <ComboBox
      className="place-search"
      isDisabled={isLoading}
      items={matches.map((match) => ({ id: match.code, match }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(code) => {
        const found = matches.find((match) => match.code === code)
        if (found) choose(found)
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={isAsked}
      menuTrigger="input"
    >
      <Label className="visually-hidden">{label}</Label>
      <div onKeyDownCapture={chooseFirst}>
        {/* The list is as wide as a Group. */}
        <Group className="place-field" role="presentation">
          <Search aria-hidden="true" size={16} />
          <Input
            placeholder={isLoading ? words.loadingPlaces : placeholder}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          {text !== '' && (
            <Button slot={null} className="place-clear" aria-label={words.clearText} onPress={() => setText('')}>
              <X aria-hidden="true" size={16} />
            </Button>
          )}
        </Group>
      </div>
      <Popover className="place-popover" placement="bottom start" offset={4}>
        <ListBox<{ id: string; match: PlaceMatch }>
          className="place-list"
          renderEmptyState={() => <p className="place-none">{words.noPlace(text.trim())}</p>}
        >
          {({ match }) => (
            <ListBoxItem id={match.code} textValue={matchLabel(match, language)} className="place-item">
              <span className="place-name">{matchLabel(match, language)}</span>
              {match.provinceName && <span className="soft"> · {match.provinceName}</span>}
              {match.formerName && <span className="place-former soft">{words.formerly(match.formerName)}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

const matchLabel = (match: PlaceMatch, language: Language): string =>
  match.type === 'province' ? match.name : communeLabel(match, language)
