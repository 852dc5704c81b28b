import { Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe } from '../api/accountQueries.ts'
import { Overview } from '../overview/Overview.tsx'
import { PAGES, pagesFor } from '../pages.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_WORDS } from './accountWords.ts'
import { PageFrame } from './PageFrame.tsx'

/** The page of the address: the map, one of the table, or a word on why there is none. */
export const OpenPage = () => {
  const language = useLanguage()
  const words = ACCOUNT_WORDS[language]
  const { acts } = useMe()
  const [address] = useLocation()
  const path = address.replace(/\/+$/, '') || '/'
  const page = PAGES.find((candidate) => candidate.path === path)
  if (path === '/') {
    if (acts.includes('MAP_READ')) return <Overview />
    return (
      <PageFrame title={words.product} isMap>
        {acts.length === 0 ? (
          <Notice kind="info" title={words.noRoles} text={words.noRolesText} />
        ) : (
          <Notice kind="info" title={words.noMap} text={words.noMapText} />
        )}
        <nav>
          {pagesFor(acts).map((open) => (
            <Link key={open.path} href={open.path} className="text-button">
              {open[language]}
            </Link>
          ))}
        </nav>
      </PageFrame>
    )
  }
  if (!page) {
    return (
      <PageFrame title={words.notFound}>
        <Notice kind="empty" title={words.notFoundText} />
      </PageFrame>
    )
  }
  if (!pagesFor(acts).includes(page)) {
    return (
      <PageFrame title={page[language]}>
        <Notice kind="info" title={words.notAllowed} text={words.notAllowedText} />
      </PageFrame>
    )
  }
  return (
    <Suspense
      fallback={
        <PageFrame title={page[language]}>
          <section>
            <Skeleton height={160} />
          </section>
        </PageFrame>
      }
    >
      <page.Part />
    </Suspense>
  )
}
