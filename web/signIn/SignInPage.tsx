import { Map as MapIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { continuation } from '../account/continuation.ts'
import { useLanguage, usePreferences } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { CodeForm } from './CodeForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProviderDoor } from './ProviderDoor.tsx'
import { SampleAccounts } from './SampleAccounts.tsx'
import { SIGN_IN_WORDS } from './signInWords.ts'
import './signIn.css'

/** The one page for whoever is not signed in. Leads on to the address that was asked for. */
export const SignInPage = () => {
  const language = useLanguage()
  const words = SIGN_IN_WORDS[language]
  const [, setPreferences] = usePreferences()
  const [step, setStep] = useState<'PASSWORD' | 'CODE'>('PASSWORD')
  const next = continuation(location.search, location.origin)
  useEffect(() => {
    document.title = `${words.signIn} · ${words.product}`
    return () => {
      document.title = words.product
    }
  }, [words])
  // A fresh page: nothing of the person before stays in memory.
  const goOn = () => location.replace(next)
  return (
    <main className="sign-in">
      <div className="sign-in-column">
        <header>
          <h1>
            <MapIcon aria-hidden="true" size={28} strokeWidth={2} />
            {words.product}
          </h1>
          <p className="soft">{words.about}</p>
        </header>
        {step === 'PASSWORD' ? (
          <PasswordForm note={next === '/' ? null : words.ended} onDone={goOn} onSecondFactor={() => setStep('CODE')} />
        ) : (
          <CodeForm onDone={goOn} onBack={() => setStep('PASSWORD')} />
        )}
        {step === 'PASSWORD' && (
          <>
            <ProviderDoor next={next} hasFailed={new URLSearchParams(location.search).has('error')} />
            <SampleAccounts onDone={goOn} />
          </>
        )}
        <footer>
          <Segmented
            label={words.language}
            value={language}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => setPreferences({ language: value })}
          />
        </footer>
      </div>
    </main>
  )
}
