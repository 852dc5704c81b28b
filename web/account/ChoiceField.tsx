import { useId } from 'react'

interface ChoiceFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Says that none is chosen, which has the value ''; absent: one always is. */
  readonly none?: string | undefined
  readonly onChoose: (value: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
}

/** A labelled list to choose one of, with its hint and its problem. */
export const ChoiceField = ({ label, value, options, none, onChoose, hint, problem }: ChoiceFieldProps) => {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <select
          id={id}
          value={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onChoose(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {note && (
        <p id={`${id}-note`} className="field-note" data-is-problem={Boolean(problem)}>
          {note}
        </p>
      )}
    </div>
  )
}
