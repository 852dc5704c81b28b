import { useMemo, useState } from 'react'
import { confirmSecondFactor } from '../api/accountCalls.ts'
import { copyText } from '../ui/copyText.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { FORM_WORDS } from './formWords.ts'
import { qrPath } from './qrPath.ts'
import { SendForm } from './SendForm.tsx'
import { TextField } from './TextField.tsx'
import { useSending } from './useSending.ts'
import './newFactor.css'

interface NewFactorProps {
  /** otpauth address of the secret. */
  readonly uri: string
  readonly secret: string
  readonly backupCodes: readonly string[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The secret as a picture and as text, the backup codes once, and the first code that turns it on. */
export const NewFactor = ({ uri, secret, backupCodes, onDone, onCancel }: NewFactorProps) => {
  const language = useLanguage()
  const words = ACCOUNT_PAGE_WORDS[language]
  const { needed } = FORM_WORDS[language]
  const { size, path } = useMemo(() => qrPath(uri), [uri])
  const [code, setCode] = useState('')
  const [isCopied, setIsCopied] = useState(false)
  const sending = useSending({ code: words.wrongCode })
  const { problems, send, check } = sending
  const submit = () => {
    if (!check(code.trim() === '' ? { code: needed } : {})) return
    void send(() => confirmSecondFactor(code)).then((isDone) => isDone && onDone())
  }
  return (
    <SendForm sending={sending} label={words.factorConfirm} onSend={submit} onCancel={onCancel} className="new-factor">
      <div className="factor-picture">
        <svg role="img" aria-label={words.factorPicture} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <div>
          <p>{words.factorScan}</p>
          <p className="soft">{words.factorSecret}</p>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
      </div>
      <div className="factor-codes">
        <h3>{words.factorBackup}</h3>
        <p className="soft">{words.factorBackupText}</p>
        <ul>
          {backupCodes.map((backup) => (
            <li key={backup}>
              <code>{backup}</code>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="text-button"
          onClick={() => void copyText(backupCodes.join('\n')).then(setIsCopied)}
        >
          {isCopied ? words.factorCopied : words.factorCopy}
        </button>
      </div>
      <TextField
        label={words.factorCode}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        value={code}
        onText={setCode}
        problem={problems.code}
      />
    </SendForm>
  )
}
