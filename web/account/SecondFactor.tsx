import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { beginSecondFactor, endSecondFactor, type Me } from '../api/accountCalls.ts'
import { ME_KEY } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { FORM_WORDS } from './formWords.ts'
import { NewFactor } from './NewFactor.tsx'
import { SendForm } from './SendForm.tsx'
import { TextField } from './TextField.tsx'
import { useSending } from './useSending.ts'

type Begun = Awaited<ReturnType<typeof beginSecondFactor>>

/** Turning the second step on (password, then the code of the app) and off (password). */
export const SecondFactor = ({ me }: { readonly me: Me }) => {
  const language = useLanguage()
  const words = ACCOUNT_PAGE_WORDS[language]
  const { needed } = FORM_WORDS[language]
  const queries = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [password, setPassword] = useState('')
  const [begun, setBegun] = useState<Begun | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const sending = useSending({ password: words.wrongPassword })
  const { problems, send, check } = sending
  const isOn = me.hasSecondFactor
  const settle = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ME_KEY })
    setBegun(null)
    setDone(said)
  }
  const submit = () => {
    setDone(null)
    if (!check(password === '' ? { password: needed } : {})) return
    void send(async () => {
      if (isOn) {
        await endSecondFactor(password)
        await settle(words.factorEnded)
      } else setBegun(await beginSecondFactor(password))
      setIsAsking(false)
      setPassword('')
    })
  }
  return (
    <section className="page-part" aria-labelledby="factor">
      <h2 id="factor">{words.factor}</h2>
      <p className="soft">{isOn ? words.factorOn : words.factorOff}</p>
      {done && (
        <p className="form-done" role="status">
          {done}
        </p>
      )}
      {begun ? (
        <NewFactor {...begun} onDone={() => void settle(words.factorDone)} onCancel={() => setBegun(null)} />
      ) : isAsking ? (
        <SendForm
          sending={sending}
          label={isOn ? words.factorEnd : words.goOn}
          isDangerous={isOn}
          onSend={submit}
          onCancel={() => setIsAsking(false)}
        >
          {isOn && <p>{words.factorEndText}</p>}
          <input type="text" name="username" autoComplete="username" value={me.userName} readOnly hidden />
          <TextField
            label={words.factorPassword}
            name="password"
            type="password"
            autoComplete="current-password"
            autoFocus
            maxLength={200}
            value={password}
            onText={setPassword}
            problem={problems.password}
          />
        </SendForm>
      ) : (
        <div className="form-buttons">
          <button type="button" className="text-button" onClick={() => setIsAsking(true)}>
            {isOn ? words.factorEnd : words.factorBegin}
          </button>
        </div>
      )}
    </section>
  )
}
