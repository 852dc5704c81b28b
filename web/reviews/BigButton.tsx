interface BigButtonProps {
  readonly title: string
  /** What it does. */
  readonly hint: string
  readonly isBusy: boolean
  readonly onPress: () => void
}

/** One decision with what it means. */
export const BigButton = ({ title, hint, isBusy, onPress }: BigButtonProps) => (
  <button type="button" className="review-button" disabled={isBusy} onClick={onPress}>
    <strong>{title}</strong>
    <span>{hint}</span>
  </button>
)
