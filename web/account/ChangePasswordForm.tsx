import { useState } from 'react'
import { changePassword } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { FORM_WORDS } from './formWords.ts'
import { newPasswordProblem } from './passwordProblems.ts'
import { SendForm } from './SendForm.tsx'
import { TextField } from './TextField.tsx'
import { useSending } from './useSending.ts'

interface ChangePasswordFormProps {
  readonly userName: string
  /** The current password is a one-time one. */
  readonly isFirst?: boolean
  readonly onDone: () => void
}

/** The current password, and the new one twice. */
export const ChangePasswordForm = ({ userName, isFirst = false, onDone }: ChangePasswordFormProps) => {
  const language = useLanguage()
  const words = ACCOUNT_PAGE_WORDS[language]
  const { needed } = FORM_WORDS[language]
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const sending = useSending({
    current: words.wrongCurrent,
    next: words.notAccepted,
  })
  const { problems, send, check } = sending
  const submit = () => {
    const problemOfNext = newPasswordProblem(next, current, userName)
    const isRight = check({
      ...(current === '' ? { current: needed } : {}),
      ...(problemOfNext ? { next: words[problemOfNext] } : {}),
      ...(again === next ? {} : { again: words.notSame }),
    })
    if (!isRight) return
    void send(() => changePassword({ current, next })).then((isDone) => {
      if (!isDone) return
      setCurrent('')
      setNext('')
      setAgain('')
      onDone()
    })
  }
  return (
    <SendForm sending={sending} label={words.change} onSend={submit}>
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <TextField
        label={isFirst ? words.oneTime : words.current}
        name="current"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        value={current}
        onText={setCurrent}
        problem={problems.current}
      />
      <TextField
        label={words.next}
        name="next"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={next}
        onText={setNext}
        hint={words.nextHint}
        problem={problems.next}
      />
      <TextField
        label={words.again}
        name="again"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={again}
        onText={setAgain}
        problem={problems.again}
      />
    </SendForm>
  )
}
