import { useState } from 'react'
import { copyText } from '../ui/copyText.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface OneTimePasswordProps {
  readonly name: string
  readonly userName: string
  readonly password: string
  readonly onClose: () => void
}

/** The password that is shown once, to be copied and handed over. */
export const OneTimePassword = ({ name, userName, password, onClose }: OneTimePasswordProps) => {
  const words = PEOPLE_WORDS[useLanguage()]
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div className="one-time" role="status">
      <p>
        <strong>{words.once(name)}</strong> <span className="soft">({userName})</span>
      </p>
      <code>{password}</code>
      <p>{words.onceText}</p>
      <div className="form-buttons">
        <button
          type="button"
          className="text-button"
          data-kind="strong"
          onClick={() => void copyText(password).then((isDone) => setCopied(isDone ? words.copied : words.copyFailed))}
        >
          {copied ?? words.copy}
        </button>
        <button type="button" className="text-button" onClick={onClose}>
          {words.noted}
        </button>
      </div>
    </div>
  )
}
