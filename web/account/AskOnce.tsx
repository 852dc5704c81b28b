import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../ui/preferences.ts'
import { FORM_WORDS } from './formWords.ts'

interface AskOnceProps {
  /** The act in words; stands on both buttons. */
  readonly label: string
  /** What it brings with it. */
  readonly question: string
  readonly isBusy: boolean
  readonly onConfirm: () => void
}

/** A button for what cannot be taken back: the first press asks, in place, the second does it. */
export const AskOnce = ({ label, question, isBusy, onConfirm }: AskOnceProps) => {
  const words = FORM_WORDS[useLanguage()]
  const [isAsking, setIsAsking] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) confirm.current?.focus()
  }, [isAsking])
  if (!isAsking) {
    return (
      <div className="form-buttons">
        <button type="button" className="text-button" disabled={isBusy} onClick={() => setIsAsking(true)}>
          {label}
        </button>
      </div>
    )
  }
  return (
    <div className="ask-once" role="group" aria-label={label}>
      <p>{question}</p>
      <div className="form-buttons">
        <button
          ref={confirm}
          type="button"
          className="text-button"
          data-kind="danger"
          disabled={isBusy}
          onClick={() => {
            setIsAsking(false)
            onConfirm()
          }}
        >
          {label}
        </button>
        <button type="button" className="text-button" onClick={() => setIsAsking(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
