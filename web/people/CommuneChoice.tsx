import { useMemo } from 'react'
import type { Units } from '../account/useUnits.ts'
import { PlaceSearch } from '../filters/PlaceSearch.tsx'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { Chip } from '../ui/Chip.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface CommuneChoiceProps {
  readonly provinceCode: string
  readonly chosen: readonly string[]
  readonly units: Units
  readonly onChange: (codes: readonly string[]) => void
  readonly problem: string | undefined
}

const NONE: readonly never[] = []

/** Communes of one province, found by what is typed, with or without marks. */
export const CommuneChoice = ({ provinceCode, chosen, units, onChange, problem }: CommuneChoiceProps) => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const communes = useMemo(
    () => units.communes.filter((commune) => commune.provinceCode === provinceCode),
    [units.communes, provinceCode],
  )
  return (
    <div className="field">
      <span className="field-label">{words.communes}</span>
      {chosen.length > 0 && (
        <div className="field-chips">
          {chosen.map((code) => {
            const name = placeLabel(code, language, units.names)
            return (
              <Chip
                key={code}
                removeLabel={words.dropCommune(name)}
                onRemove={() => onChange(chosen.filter((other) => other !== code))}
              >
                {name}
              </Chip>
            )
          })}
        </div>
      )}
      <PlaceSearch
        communes={communes}
        provinces={NONE}
        provincesWithCases={NONE}
        label={words.findCommune}
        placeholder={words.findCommune}
        onChoose={({ code }) => onChange(chosen.includes(code) ? chosen : [...chosen, code])}
      />
      {problem && (
        <p className="field-note" data-is-problem role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
