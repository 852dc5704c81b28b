import { useState } from 'react'
import { TextField } from '../account/TextField.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import { sendCode } from '../api/accountCalls.ts'
import { ApiProblem } from '../api/client.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SIGN_IN_WORDS } from './signInWords.ts'

interface CodeFormProps {
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The second step: the code of the authenticator, or one of the backup codes. */
export const CodeForm = ({ onDone, onBack }: CodeFormProps) => {
  const language = useLanguage()
  const words = SIGN_IN_WORDS[language]
  const { needed, busy } = FORM_WORDS[language]
  const [isBackup, setIsBackup] = useState(false)
  const [code, setCode] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const { isBusy, problem, problems, send, check } = useSending()
  const submit = () => {
    setIsWrong(false)
    if (!check(code.trim() === '' ? { code: needed } : {})) return
    void send(async () => {
      try {
        await sendCode({ code: code.trim(), isBackup })
        onDone()
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
      <h2>{words.factor}</h2>
      <TextField
        key={String(isBackup)}
        label={isBackup ? words.backupCode : words.code}
        hint={isBackup ? words.backupText : words.factorText}
        name="code"
        autoComplete="one-time-code"
        autoFocus
        inputMode={isBackup ? 'text' : 'numeric'}
        maxLength={20}
        value={code}
        onText={setCode}
        problem={problems.code}
      />
      {(isWrong || problem) && (
        <p className="form-problem" role="alert">
          {isWrong ? words.wrongCode : problem}
        </p>
      )}
      <button type="submit" className="text-button" data-kind="strong" disabled={isBusy}>
        {isBusy ? busy : words.goOn}
      </button>
      <button
        type="button"
        className="text-button"
        data-kind="plain"
        onClick={() => {
          setIsBackup(!isBackup)
          setCode('')
          setIsWrong(false)
        }}
      >
        {isBackup ? words.useCode : words.useBackup}
      </button>
      <button type="button" className="text-button" data-kind="plain" onClick={onBack}>
        {words.back}
      </button>
    </form>
  )
}
