import { useId } from 'react'
import { useColleagues } from '../api/campaigns.ts'
import { Chip } from '../ui/Chip.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ESTABLISHMENT_WORDS } from './establishmentWords.ts'

interface PeopleFieldProps {
  readonly label: string
  readonly hint?: string
  readonly province: string | null
  /** Ids. */
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** People of the area whom work is given to. */
export const PeopleField = ({ label, hint, province, chosen, onChange }: PeopleFieldProps) => {
  const words = ESTABLISHMENT_WORDS[useLanguage()]
  const id = useId()
  const colleagues = useColleagues(province).data ?? []
  const nameOf = (person: string) => colleagues.find((one) => one.id === person)?.name ?? words.somebody
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {chosen.length > 0 && (
        <div className="field-chips">
          {chosen.map((person) => (
            <Chip
              key={person}
              removeLabel={words.dropPerson(nameOf(person))}
              onRemove={() => onChange(chosen.filter((other) => other !== person))}
            >
              {nameOf(person)}
            </Chip>
          ))}
        </div>
      )}
      <div className="field-line">
        <select id={id} value="" onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}>
          <option value="">{words.addPerson}</option>
          {colleagues
            .filter((one) => !chosen.includes(one.id))
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </select>
      </div>
      {hint && <p className="field-note">{hint}</p>}
    </div>
  )
}
