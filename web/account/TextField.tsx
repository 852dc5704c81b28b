import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useId, useState } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { FORM_WORDS } from './formWords.ts'

interface TextFieldProps
  extends Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange' | 'aria-invalid' | 'aria-describedby'> {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly hint?: string | undefined
  /** What is wrong with it; null when nothing is. */
  readonly problem?: string | null | undefined
}

/** A labelled line of text with its hint and its problem. A password can be looked at while it is typed. */
export const TextField = ({ label, value, onText, hint, problem, type = 'text', ...input }: TextFieldProps) => {
  const words = FORM_WORDS[useLanguage()]
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  const isPassword = type === 'password'
  const note = problem ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <input
          {...input}
          id={id}
          type={isPassword && isShown ? 'text' : type}
          value={value}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onText(event.target.value)}
        />
        {isPassword && (
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={isShown ? words.hidePassword : words.showPassword}
            isPressed={isShown}
            onPress={() => setIsShown(!isShown)}
          />
        )}
      </div>
      {note && (
        <p id={`${id}-note`} className="field-note" data-is-problem={Boolean(problem)} aria-live="polite">
          {note}
        </p>
      )}
    </div>
  )
}
