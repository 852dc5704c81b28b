import { type ReactNode, useId } from 'react'

interface StepFrameProps {
  readonly number: number
  readonly title: string
  readonly text?: string | undefined
  /** What was done before is not there yet: the step only says what it will be. */
  readonly isWaiting?: boolean
  readonly children?: ReactNode
}

/** One step of an import; all of them are in view from the start. */
export const StepFrame = ({ number, title, text, isWaiting = false, children }: StepFrameProps) => {
  const heading = useId()
  return (
    <section className="page-part import-step" aria-labelledby={heading} data-is-waiting={isWaiting}>
      <h2 id={heading}>
        <span className="import-number" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {text && <p className="soft">{text}</p>}
      {children}
    </section>
  )
}
