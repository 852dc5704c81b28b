import { useId } from 'react'

interface WorkProgressProps {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  readonly detail: string
  readonly stopLabel: string
  readonly onStop: () => void
}

/** How far something is, and a way to stop it. */
export const WorkProgress = ({ label, share, detail, stopLabel, onStop }: WorkProgressProps) => {
  const id = useId()
  return (
    <div className="import-progress">
      <label htmlFor={id}>{label}</label>
      <span className="soft">{detail}</span>
      <button type="button" className="text-button" onClick={onStop}>
        {stopLabel}
      </button>
      <progress id={id} max={1} value={Math.min(1, Math.max(0, share))} />
    </div>
  )
}
