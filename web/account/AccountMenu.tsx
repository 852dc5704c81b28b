import { CircleUserRound, LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { signOut } from '../api/accountCalls.ts'
import { useMe } from '../api/accountQueries.ts'
import { pagesFor } from '../pages.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { ACCOUNT_WORDS } from './accountWords.ts'
import { SIGN_IN_PATH } from './continuation.ts'
import { areaText, grantState, roleName } from './grantText.ts'
import { mapAddress, rememberMap } from './mapAddress.ts'
import { useUnits } from './useUnits.ts'
import './accountMenu.css'

/** Who is signed in and as what, the pages they may open, and the way out. */
export const AccountMenu = () => {
  const language = useLanguage()
  const words = ACCOUNT_WORDS[language]
  const me = useMe()
  const { names } = useUnits()
  const [path] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  if (me.id === '') return null
  const today = isoDay(localToday())
  const grants = me.grants.filter((grant) => grantState(grant, today) === 'IN_FORCE')
  const leave = () => {
    signOut({ everywhere: false }).then(
      // A fresh page: nothing of one person stays in memory for the next.
      () => location.assign(SIGN_IN_PATH),
      (error: Error) => setProblem(problemText(error, language)),
    )
  }
  const links = [{ path: '/', vi: words.map, en: words.map }, ...pagesFor(me.acts)]
  return (
    <DialogTrigger onOpenChange={() => setProblem(null)}>
      <Button className="icon-button account-button" aria-label={`${words.account}: ${me.name}`}>
        <CircleUserRound aria-hidden="true" size={20} strokeWidth={1.8} />
        <span className="account-button-name">{me.name}</span>
      </Button>
      <Popover className="popover account-popover" placement="bottom end">
        <Dialog className="account-menu" aria-label={words.account}>
          {({ close }) => (
            <>
              <div>
                <p className="account-name">{me.name}</p>
                <p className="soft">{me.userName}</p>
              </div>
              {grants.length > 0 && (
                <ul className="account-roles">
                  {grants.map((grant) => (
                    <li key={JSON.stringify(grant)}>
                      {roleName(grant.role, language)}
                      <span className="soft"> · {areaText(grant, language, names, 2)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <nav aria-label={words.account}>
                {links.map((page) => (
                  <Link
                    key={page.path}
                    href={page.path === '/' ? mapAddress() : page.path}
                    aria-current={page.path === path ? 'page' : undefined}
                    onClick={() => {
                      if (path === '/') rememberMap(location.search)
                      close()
                    }}
                  >
                    {page[language]}
                  </Link>
                ))}
              </nav>
              {problem && (
                <p role="alert" className="account-problem">
                  {words.signOutFailed}. {problem}
                </p>
              )}
              <button type="button" className="text-button" onClick={leave}>
                <LogOut aria-hidden="true" size={16} />
                {words.signOut}
              </button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
