import { type CaseFilter, toggleCode, without } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune, Province } from '../../data/model/things.ts'
import { Chip } from '../ui/Chip.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { choosePlace, countByProvince } from './choosePlace.ts'
import { clauseLabels } from '../../data/model/filterText/clauseLabels.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FILTER_WORDS } from './filterWords.ts'
import { PlaceSearch } from './PlaceSearch.tsx'
import type { PlaceSources } from './placeIndex.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import { ValueRow } from './ValueRow.tsx'

interface PlaceGroupProps extends PlaceSources {
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly filter: CaseFilter
  readonly counts: LinkedCounts | undefined
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

const MOST_CHIPS = 12

/** Where: communes by search, provinces that have cases by one press. */
export const PlaceGroup = ({ filter, counts, onFilter, ...sources }: PlaceGroupProps) => {
  const language = useLanguage()
  const names = usePlaceNames(sources.communes, sources.provinces)
  const chosen = clauseLabels(filter, 'places', language, names)
  const provinceOf = (code: string) => names.communes.get(code)?.provinceCode
  return (
    <FilterGroup
      clause="places"
      isUnfoldedAtFirst
      chosen={chosen.map((place) => place.label)}
      onClear={() => onFilter((now) => without(now, 'places'))}
    >
      {() => (
        <>
          <PlaceSearch
            {...sources}
            label={FILTER_WORDS[language].placeLabel}
            placeholder={FILTER_WORDS[language].placePlaceholder}
            onChoose={({ code }) => onFilter((now) => choosePlace(now, code, provinceOf))}
          />
          <ChosenPlaces places={chosen} onDrop={(code) => onFilter((now) => toggleCode(now, 'places', code))} />
          <ProvinceRows
            codes={sources.provincesWithCases}
            label={(code) => names.provinces.get(code)?.name ?? code}
            filter={filter}
            counts={counts && countByProvince(counts.places, provinceOf)}
            provinceOf={provinceOf}
            onToggle={(code) =>
              onFilter((now) =>
                now.places.includes(code) ? toggleCode(now, 'places', code) : choosePlace(now, code, provinceOf),
              )
            }
          />
        </>
      )}
    </FilterGroup>
  )
}

interface ChosenPlacesProps {
  readonly places: readonly { readonly code: string; readonly label: string }[]
  readonly onDrop: (code: string) => void
}

const ChosenPlaces = ({ places, onDrop }: ChosenPlacesProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  if (places.length === 0) return null
  return (
    <div className="filter-chips">
      {places.slice(0, MOST_CHIPS).map(({ code, label }) => (
        <Chip key={code} removeLabel={words.drop(label)} onRemove={() => onDrop(code)}>
          {label}
        </Chip>
      ))}
      {places.length > MOST_CHIPS && (
        <span className="soft">{words.morePlaces(formatCount(places.length - MOST_CHIPS, language))}</span>
      )}
    </div>
  )
}

interface ProvinceRowsProps {
  readonly codes: readonly string[]
  readonly label: (code: string) => string
  readonly filter: CaseFilter
  readonly counts: Readonly<Record<string, number>> | undefined
  readonly provinceOf: (communeCode: string) => string | undefined
  readonly onToggle: (code: string) => void
}

const ProvinceRows = ({ codes, label, filter, counts, provinceOf, onToggle }: ProvinceRowsProps) => {
  const words = FILTER_WORDS[useLanguage()]
  const largest = counts ? Math.max(0, ...codes.map((code) => counts[code] ?? 0)) : 0
  const chosenOf = (code: string) => {
    if (filter.places.includes(code)) return 'all'
    return filter.places.some((place) => provinceOf(place) === code) ? 'some' : 'none'
  }
  if (codes.length === 0) return null
  return (
    <>
      <h4>{words.provinces}</h4>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <ValueRow
              label={label(code)}
              count={counts && (counts[code] ?? 0)}
              largest={largest}
              chosen={chosenOf(code)}
              onToggle={() => onToggle(code)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
