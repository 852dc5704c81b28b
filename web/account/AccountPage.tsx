import { useState } from 'react'
import { useMe } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { PageFrame } from './PageFrame.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { SessionList } from './SessionList.tsx'
import { TokenList } from './TokenList.tsx'
import { WhoIAm } from './WhoIAm.tsx'

/** My account: who I am, my password, my second factor, where I am signed in, and my access tokens. */
export const AccountPage = () => {
  const words = ACCOUNT_PAGE_WORDS[useLanguage()]
  const me = useMe()
  const [isChanged, setIsChanged] = useState(false)
  return (
    <PageFrame title={words.title}>
      <WhoIAm me={me} />
      <section className="page-part" aria-labelledby="password">
        <h2 id="password">{words.password}</h2>
        <p className="soft">{words.passwordText}</p>
        <ChangePasswordForm userName={me.userName} onDone={() => setIsChanged(true)} />
        {isChanged && (
          <p className="form-done" role="status">
            {words.changed}
          </p>
        )}
      </section>
      <SecondFactor me={me} />
      <SessionList />
      <TokenList />
    </PageFrame>
  )
}
