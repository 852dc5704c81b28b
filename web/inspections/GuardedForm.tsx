import { type ReactNode, useEffect, useRef } from 'react'
import type { Override } from '../../data/model/inspections/campaigns.ts'
import { SendForm } from '../account/SendForm.tsx'
import { BackButton } from '../ui/BackButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { RepeatStop } from './RepeatStop.tsx'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { GuardedSave } from './useGuardedSave.ts'

interface GuardedFormProps {
  readonly guard: GuardedSave
  readonly title: string
  /** The act, on the button that sends; absent: to save. */
  readonly label?: string
  readonly isThumbBar?: boolean
  /** Null: no ground for a repeat was given. */
  readonly onSend: (override: Override | null) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A form in place of a list. Where the guard against repeats stops it, it stays as it is and says what is in the way. */
export const GuardedForm = ({ guard, title, label, isThumbBar, onSend, onCancel, children }: GuardedFormProps) => {
  const { leave } = SCOPE_WORDS[useLanguage()]
  const { sending, repeats, forget } = guard
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <SendForm
      sending={sending}
      label={label}
      onSend={() => onSend(null)}
      onCancel={onCancel}
      className="guarded-form"
      isThumbBar={isThumbBar ?? false}
      hasButtons={!repeats}
    >
      <BackButton label={leave} onPress={onCancel} />
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {repeats && (
        <RepeatStop
          repeats={repeats}
          isBusy={sending.isBusy}
          problems={{ reason: sending.problems.override ?? '' }}
          onChange={() => {
            forget()
            heading.current?.scrollIntoView({ block: 'start' })
            heading.current?.focus({ preventScroll: true })
          }}
          onGoOn={onSend}
        />
      )}
    </SendForm>
  )
}
