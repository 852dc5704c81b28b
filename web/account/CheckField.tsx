interface CheckFieldProps {
  readonly label: string
  readonly hint?: string
  readonly isChecked: boolean
  readonly onCheck: (isChecked: boolean) => void
}

/** A box to tick, with what ticking it means. */
export const CheckField = ({ label, hint, isChecked, onCheck }: CheckFieldProps) => (
  <label className="check-field">
    <input type="checkbox" checked={isChecked} onChange={(event) => onCheck(event.target.checked)} />
    <span>
      {label}
      {hint && <small className="soft">{hint}</small>}
    </span>
  </label>
)
