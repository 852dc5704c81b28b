import type { LucideIcon } from 'lucide-react'

interface IconButtonProps {
  readonly icon: LucideIcon
  /** Said by screen readers and shown as a hint. */
  readonly label: string
  readonly onPress: () => void
  readonly isPressed?: boolean
  readonly isExpanded?: boolean
  readonly isDisabled?: boolean
  readonly keys?: string
}

/** A square button with a sign instead of words. */
export const IconButton = ({
  icon: Icon,
  label,
  onPress,
  isPressed,
  isExpanded,
  isDisabled,
  keys,
}: IconButtonProps) => (
  <button
    type="button"
    className="icon-button"
    aria-label={label}
    aria-pressed={isPressed}
    aria-expanded={isExpanded}
    aria-keyshortcuts={keys}
    disabled={isDisabled}
    title={keys ? `${label} (${keys})` : label}
    onClick={onPress}
  >
    <Icon aria-hidden="true" size={18} strokeWidth={1.8} />
  </button>
)
