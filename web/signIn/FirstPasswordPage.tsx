import { LogOut } from 'lucide-react'
import { useEffect } from 'react'
import { ACCOUNT_WORDS } from '../account/accountWords.ts'
import { ChangePasswordForm } from '../account/ChangePasswordForm.tsx'
import { continuation, SIGN_IN_PATH } from '../account/continuation.ts'
import { useSending } from '../account/useSending.ts'
import { type Me, signOut } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SIGN_IN_WORDS } from './signInWords.ts'
import './signIn.css'

/** All there is for a person with a one-time password: to replace it, or to leave. */
export const FirstPasswordPage = ({ me }: { readonly me: Me }) => {
  const language = useLanguage()
  const words = SIGN_IN_WORDS[language]
  const { problem, send } = useSending()
  useEffect(() => {
    document.title = `${words.firstPassword} · ${words.product}`
    return () => {
      document.title = words.product
    }
  }, [words])
  // A fresh page: the roles are there now.
  const goOn = () =>
    location.pathname === SIGN_IN_PATH
      ? location.replace(continuation(location.search, location.origin))
      : location.reload()
  return (
    <main className="sign-in">
      <div className="sign-in-column">
        <header>
          <p className="soft">
            {me.name} · {me.userName}
          </p>
          <h1>{words.firstPassword}</h1>
          <p>{words.firstPasswordText}</p>
        </header>
        <ChangePasswordForm userName={me.userName} isFirst onDone={goOn} />
        {problem && (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
        <footer>
          <button
            type="button"
            className="text-button"
            data-kind="plain"
            onClick={() =>
              void send(async () => signOut({ everywhere: false }).then(() => location.assign(SIGN_IN_PATH)))
            }
          >
            <LogOut aria-hidden="true" size={16} />
            {ACCOUNT_WORDS[language].signOut}
          </button>
        </footer>
      </div>
    </main>
  )
}
