import { type ReactNode, useRef } from 'react'
import { useLanguage } from '../ui/preferences.ts'
import { FORM_WORDS } from './formWords.ts'
import type { Sending } from './useSending.ts'

interface SendFormProps {
  readonly sending: Pick<Sending, 'problem' | 'isBusy'>
  /** The act, on the button that sends; absent: to save. */
  readonly label?: string | undefined
  readonly isDangerous?: boolean
  readonly onSend: () => void
  /** Leaves the form; absent: there is nothing to go back to. */
  readonly onCancel?: (() => void) | undefined
  readonly className?: string
  /** What it is called, where no heading of its own says it. */
  readonly name?: string | undefined
  /** Keeps the buttons under the thumb on a phone. */
  readonly isThumbBar?: boolean
  /** Whether it ends with its buttons; something else in it sends it otherwise. */
  readonly hasButtons?: boolean
  /** Other ways out, after the buttons. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of a form: its fields, what went wrong with it as a whole, and the buttons that send or leave it. */
export const SendForm = ({
  sending,
  label,
  isDangerous = false,
  onSend,
  onCancel,
  className = '',
  name,
  isThumbBar = false,
  hasButtons = true,
  foot,
  children,
}: SendFormProps) => {
  const words = FORM_WORDS[useLanguage()]
  const form = useRef<HTMLFormElement>(null)
  const send = () => {
    onSend()
    // What is missing may be scrolled far away.
    requestAnimationFrame(() =>
      form.current?.querySelector('[data-is-problem="true"]')?.scrollIntoView({ block: 'nearest' }),
    )
  }
  return (
    <form
      ref={form}
      className={`form ${className}`}
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      {hasButtons && (
        <div className={isThumbBar ? 'form-buttons thumb-bar' : 'form-buttons'}>
          <button
            type="submit"
            className="text-button"
            data-kind={isDangerous ? 'danger' : 'strong'}
            disabled={sending.isBusy}
          >
            {sending.isBusy ? words.busy : (label ?? words.save)}
          </button>
          {onCancel && (
            <button type="button" className="text-button" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
        </div>
      )}
      {foot}
    </form>
  )
}
