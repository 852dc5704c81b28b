import { X } from 'lucide-react'
import type { ReactNode } from 'react'

interface ChipProps {
  readonly children: ReactNode
  /** What pressing the cross does, said in full: "Bỏ lọc Ma túy". */
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** A word that stands for something chosen, with a cross to drop it. */
export const Chip = ({ children, removeLabel, onRemove }: ChipProps) => (
  <span className="chip">
    <span>{children}</span>
    <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
      <X aria-hidden="true" size={14} />
    </button>
  </span>
)
