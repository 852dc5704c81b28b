import { useState } from 'react'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import { sendCode } from '../api/accountCalls.ts'
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
  const { needed, refusals } = FORM_WORDS[language]
  const [isBackup, setIsBackup] = useState(false)
  const [code, setCode] = useState('')
  const sending = useSending({}, { ...refusals, 401: words.wrongCode })
  const submit = () => {
    if (!sending.check(code.trim() === '' ? { code: needed } : {})) return
    void sending.send(async () => {
      await sendCode({ code: code.trim(), isBackup })
      onDone()
    })
  }
  return (
    <SendForm
      sending={sending}
      label={words.goOn}
      onSend={submit}
      foot={
        <>
          <button
            type="button"
            className="text-button"
            data-kind="plain"
            onClick={() => {
              setIsBackup(!isBackup)
              setCode('')
              sending.check({})
            }}
          >
            {isBackup ? words.useCode : words.useBackup}
          </button>
          <button type="button" className="text-button" data-kind="plain" onClick={onBack}>
            {words.back}
          </button>
        </>
      }
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
        problem={sending.problems.code}
      />
    </SendForm>
  )
}
