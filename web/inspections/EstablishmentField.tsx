import { Search } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { ESTABLISHMENT_TYPES } from '../../data/model/establishmentTypes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import type { RegisterRow } from '../../data/model/inspections/register.ts'
import { useEstablishmentSearch } from '../api/establishmentSearch.ts'
import { Chip } from '../ui/Chip.tsx'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ESTABLISHMENT_WORDS } from './establishmentWords.ts'
import type { Scope } from './useScope.ts'
import '../filters/placeSearch.css'

export interface ChosenEstablishment {
  readonly id: number
  readonly name: string
}

interface EstablishmentFieldProps {
  readonly scope: Scope
  /** Only places of it; null: of the whole province. */
  readonly commune: string | null
  readonly chosen: ChosenEstablishment | null
  /** The row beside it says where the place lies. */
  readonly onChoose: (chosen: ChosenEstablishment | null, row: RegisterRow | null) => void
  readonly problem?: string | null | undefined
}

/** One establishment of the register, found by the server in what is typed, with or without marks. */
export const EstablishmentField = ({ scope, commune, chosen, onChoose, problem }: EstablishmentFieldProps) => {
  const language = useLanguage()
  const words = ESTABLISHMENT_WORDS[language]
  const [text, setText] = useState('')
  const { rows, isSearching } = useEstablishmentSearch(scope.province, commune, text)
  if (chosen) {
    return (
      <div className="field">
        <span className="field-label">{words.label}</span>
        <span className="commune-chosen">
          <Chip removeLabel={words.drop(chosen.name)} onRemove={() => onChoose(null, null)}>
            {chosen.name}
          </Chip>
        </span>
      </div>
    )
  }
  return (
    <div className="field">
      <ComboBox
        className="place-search"
        items={rows.map((row) => ({ id: row.id, row }))}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(id) => {
          const row = rows.find((one) => one.id === id)
          if (!row) return
          setText('')
          onChoose({ id: row.id, name: row.name }, row)
        }}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection={text.trim().length > 1}
        menuTrigger="input"
      >
        <Label className="field-label">{words.label}</Label>
        <Group className="place-field" role="presentation">
          <Search aria-hidden="true" size={16} />
          <Input placeholder={words.placeholder} autoComplete="off" spellCheck={false} enterKeyHint="search" />
        </Group>
        <Popover className="place-popover" placement="bottom start" offset={4}>
          <ListBox<{ id: number; row: RegisterRow }>
            className="place-list"
            renderEmptyState={() => <p className="place-none">{isSearching ? words.searching : words.none}</p>}
          >
            {({ row }) => (
              <ListBoxItem id={row.id} textValue={row.name} className="place-item">
                <span className="place-name">{row.name}</span>
                <span className="place-former soft">
                  {[
                    labelOf(ESTABLISHMENT_TYPES, row.type, language),
                    row.communeCode && placeLabel(row.communeCode, language, scope.units.names),
                    row.lastVisitOn ? words.visited(formatDay(row.lastVisitOn)) : words.never,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {problem && (
        <p className="field-note" data-is-problem="true" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
