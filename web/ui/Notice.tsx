import { CircleAlert, Info, SearchX } from 'lucide-react'
import './notice.css'

interface NoticeProps {
  readonly kind: 'error' | 'empty' | 'info'
  readonly title: string
  /** What happened, what is safe, what to do next. */
  readonly text?: string | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
}

const SIGNS = { error: CircleAlert, empty: SearchX, info: Info } as const

/** Says in place that something failed or that there is nothing, and offers the way out. */
export const Notice = ({ kind, title, text, action }: NoticeProps) => {
  const Sign = SIGNS[kind]
  return (
    <div className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <Sign aria-hidden="true" size={20} strokeWidth={1.8} />
      <div>
        <p className="notice-title">{title}</p>
        {text && <p>{text}</p>}
        {action && (
          <button type="button" className="text-button" onClick={action.onPress}>
            {action.label}
          </button>
        )}
      </div>
    </div>
  )
}
