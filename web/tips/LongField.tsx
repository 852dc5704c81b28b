import { useId } from 'react'

interface LongFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly rows?: number
  readonly longest: number
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
}

/** A labelled field for some sentences, with its hint and its problem. */
export const LongField = ({ label, value, onText, rows = 4, longest, hint, problem }: LongFieldProps) => {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <textarea
          id={id}
          rows={rows}
          maxLength={longest}
          value={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      {note && (
        <p id={`${id}-note`} className="field-note" data-is-problem={Boolean(problem)} aria-live="polite">
          {note}
        </p>
      )}
    </div>
  )
}
