import type { ComponentProps } from 'react'
import { Segmented } from '../ui/Segmented.tsx'
import { CommuneField } from './CommuneField.tsx'
import { EstablishmentField } from './EstablishmentField.tsx'
import type { Scope } from './useScope.ts'

interface ChosenPlace {
  readonly isArea: boolean
  readonly establishment: ComponentProps<typeof EstablishmentField>['chosen']
  readonly communeCode: string | null
}

interface PlaceChoiceProps {
  readonly words: { readonly target: string; readonly targets: { readonly place: string; readonly area: string } }
  readonly form: ChosenPlace
  readonly onEdit: (change: Partial<ChosenPlace>) => void
  readonly scope: Scope
  readonly problems: Readonly<Record<string, string>>
}

/** Where a visit goes: an establishment, which brings its commune with it, or a commune as a whole. */
export const PlaceChoice = ({ words, form, onEdit, scope, problems }: PlaceChoiceProps) => (
  <>
    <Segmented
      label={words.target}
      value={form.isArea ? 'area' : 'place'}
      options={[
        { value: 'place', label: words.targets.place },
        { value: 'area', label: words.targets.area },
      ]}
      onChange={(target) => onEdit({ isArea: target === 'area' })}
    />
    {!form.isArea && (
      <EstablishmentField
        scope={scope}
        commune={form.communeCode}
        chosen={form.establishment}
        onChoose={(establishment, row) =>
          onEdit({ establishment, ...(row?.communeCode && { communeCode: row.communeCode }) })
        }
        problem={problems.establishmentId}
      />
    )}
    <CommuneField
      scope={scope}
      chosen={form.communeCode}
      // Another commune is another place.
      onChoose={(communeCode) => onEdit({ communeCode, establishment: null })}
      problem={problems.communeCode}
    />
  </>
)
