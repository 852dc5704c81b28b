import { useMemo } from 'react'
import type { Commune } from '../../data/model/things.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { PlaceSearch } from '../filters/PlaceSearch.tsx'
import { Chip } from '../ui/Chip.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { Scope } from './useScope.ts'

interface CommuneFieldProps {
  readonly label?: string
  readonly scope: Scope
  readonly chosen: string | null
  readonly onChoose: (code: string | null) => void
  /** Of these only; absent: the whole province. */
  readonly communes?: readonly Commune[]
  readonly problem?: string | null | undefined
}

const NONE: readonly never[] = []

/** One commune of the province, found by what is typed, with or without marks. */
export const CommuneField = ({ label, scope, chosen, onChoose, communes, problem }: CommuneFieldProps) => {
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const { units } = scope
  const name = chosen ? placeLabel(chosen, language, units.names) : ''
  const found = useMemo(() => communes ?? scope.communes, [communes, scope.communes])
  return (
    <div className="field commune-field">
      <span className="field-label">{label ?? words.commune}</span>
      {chosen ? (
        <span className="commune-chosen">
          <Chip removeLabel={words.dropCommune(name)} onRemove={() => onChoose(null)}>
            {name}
          </Chip>
        </span>
      ) : (
        <PlaceSearch
          communes={found}
          provinces={NONE}
          provincesWithCases={NONE}
          label={label ?? words.commune}
          placeholder={words.findCommune}
          isLoading={units.isLoading}
          onChoose={({ code }) => onChoose(code)}
        />
      )}
      {problem && (
        <p className="field-note" data-is-problem="true" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
