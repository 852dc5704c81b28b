import { useState } from 'react'
import { TextField } from '../account/TextField.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import { signIn } from '../api/accountCalls.ts'
import { ApiProblem } from '../api/client.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SIGN_IN_WORDS } from './signInWords.ts'

interface PasswordFormProps {
  readonly note: string | null
  readonly onDone: () => void
  readonly onSecondFactor: () => void
}

/** User name and password, as password managers know them. */
export const PasswordForm = ({ note, onDone, onSecondFactor }: PasswordFormProps) => {
  const language = useLanguage()
  const words = SIGN_IN_WORDS[language]
  const { needed, busy } = FORM_WORDS[language]
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const { isBusy, problem, problems, send, check } = useSending()
  const submit = () => {
    setIsWrong(false)
    const empty = {
      ...(userName.trim() === '' ? { userName: needed } : {}),
      ...(password === '' ? { password: needed } : {}),
    }
    if (!check(empty)) return
    void send(async () => {
      try {
        const { step } = await signIn({ userName: userName.trim(), password })
        if (step === 'DONE') onDone()
        else onSecondFactor()
      } catch (error) {
        if (!(error instanceof ApiProblem && error.status === 401)) throw error
        setIsWrong(true)
      }
    })
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {note && <p className="soft">{note}</p>}
      <TextField
        label={words.userName}
        name="username"
        autoComplete="username"
        autoFocus
        maxLength={60}
        value={userName}
        onText={setUserName}
        problem={problems.userName}
      />
      <TextField
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onText={setPassword}
        problem={problems.password}
      />
      {(isWrong || problem) && (
        <p className="form-problem" role="alert">
          {isWrong ? words.wrong : problem}
        </p>
      )}
      <button type="submit" className="text-button" data-kind="strong" disabled={isBusy}>
        {isBusy ? busy : words.signIn}
      </button>
      <p className="field-note">{words.forgotten}</p>
    </form>
  )
}
