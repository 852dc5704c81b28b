import { useState } from 'react'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import { signIn } from '../api/accountCalls.ts'
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
  const { needed, refusals } = FORM_WORDS[language]
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const sending = useSending({}, { ...refusals, 401: words.wrong })
  const submit = () => {
    const empty = {
      ...(userName.trim() === '' ? { userName: needed } : {}),
      ...(password === '' ? { password: needed } : {}),
    }
    if (!sending.check(empty)) return
    void sending.send(async () => {
      const { step } = await signIn({ userName: userName.trim(), password })
      if (step === 'DONE') onDone()
      else onSecondFactor()
    })
  }
  return (
    <SendForm
      sending={sending}
      label={words.signIn}
      onSend={submit}
      foot={<p className="field-note">{words.forgotten}</p>}
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
        problem={sending.problems.userName}
      />
      <TextField
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onText={setPassword}
        problem={sending.problems.password}
      />
    </SendForm>
  )
}
