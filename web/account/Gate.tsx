import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Redirect, useLocation } from 'wouter'
import { ME_KEY, useWhoAsks } from '../api/accountQueries.ts'
import { whenSignedOut } from '../api/client.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_WORDS } from './accountWords.ts'
import { continuation, SIGN_IN_PATH, signInAddress } from './continuation.ts'
import { mapAddress } from './mapAddress.ts'

const SignInPage = lazy(async () => ({ default: (await import('../signIn/SignInPage.tsx')).SignInPage }))
const FirstPasswordPage = lazy(async () => ({
  default: (await import('../signIn/FirstPasswordPage.tsx')).FirstPasswordPage,
}))

/** Of queries, those that belong to nobody. */
const OF_NOBODY: readonly unknown[] = [...ME_KEY, 'sign-in']

/**
 * Lets whoever is signed in through to the pages. Nobody else: they get the sign-in page, which leads back to where they
 * were; a one-time password must be changed first. When a session ends, at whatever request, the page asks for it anew.
 */
export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage()
  const words = ACCOUNT_WORDS[language]
  const queries = useQueryClient()
  const { data: me, error, refetch } = useWhoAsks()
  const [path] = useLocation()
  const personId = me?.id
  const first = useRef(personId)
  useEffect(() => {
    whenSignedOut(() => {
      queries.setQueryData(ME_KEY, null)
      queries.removeQueries({ predicate: ({ queryKey }) => !OF_NOBODY.includes(queryKey[0]) })
    })
  }, [queries])
  useEffect(() => {
    if (personId === undefined) return
    // Somebody else signed in beside this page (another tab): nothing of the one before may stay in memory.
    if (first.current !== undefined && first.current !== personId) location.reload()
    first.current = personId
  }, [personId])

  if (me === undefined) {
    return error ? <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} /> : null
  }
  if (me === null) {
    return path === SIGN_IN_PATH ? (
      <Suspense>
        <SignInPage />
      </Suspense>
    ) : (
      <Redirect to={signInAddress(location.pathname + location.search)} replace />
    )
  }
  if (me.mustChangePassword) {
    return (
      <Suspense>
        <FirstPasswordPage me={me} />
      </Suspense>
    )
  }
  if (path !== SIGN_IN_PATH) return children
  const next = continuation(location.search, location.origin)
  return <Redirect to={next === '/' ? mapAddress() : next} replace />
}
