import type { ReactNode } from 'react'
import { SendForm } from '../account/SendForm.tsx'
import type { Sending } from '../account/useSending.ts'

interface StepFormProps {
  readonly title: string
  readonly text: string
  readonly button: string
  /** Takes back what somebody else did. */
  readonly isDangerous?: boolean
  /** Why it cannot be taken now; null: it can. */
  readonly obstacle?: string | null
  readonly sending: Sending
  readonly onSend: () => void
  readonly children?: ReactNode
}

/** A step of a record: what it does, what it asks for, what went wrong with it. */
export const StepForm = ({
  title,
  text,
  button,
  isDangerous = false,
  obstacle = null,
  sending: { isBusy, problem, problems },
  onSend,
  children,
}: StepFormProps) => (
  <section className="page-part drug-step">
    <h3>{title}</h3>
    <p className="soft">{text}</p>
    {obstacle === null ? (
      <SendForm
        sending={{ isBusy, problem: problem ?? problems.stage ?? problems.residents ?? null }}
        label={button}
        isDangerous={isDangerous}
        onSend={onSend}
      >
        {children}
      </SendForm>
    ) : (
      <p className="drug-warning">{obstacle}</p>
    )}
  </section>
)
