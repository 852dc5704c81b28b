import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '../api/accountQueries.ts'
import { Overview } from '../overview/Overview.tsx'
import { PAGES, pagesFor } from '../pages.tsx'
import { useLanguage } from '../ui/preferences.ts'

// The frame of the other pages stays out of what is loaded before the map.
const NoPage = lazy(async () => ({ default: (await import('./NoPage.tsx')).NoPage }))

/** The page of the address: the map, one of the table, or a word on why there is none. */
export const OpenPage = () => {
  const language = useLanguage()
  const { acts } = useMe()
  const [address] = useLocation()
  const path = address.replace(/\/+$/, '') || '/'
  if (path === '/' && acts.includes('MAP_READ')) return <Overview />
  const page = PAGES.find((candidate) => candidate.path === path)
  return (
    <Suspense>
      {path === '/' ? (
        <NoPage reason="NO_MAP" acts={acts} />
      ) : !page ? (
        <NoPage reason="NOT_FOUND" acts={acts} />
      ) : pagesFor(acts).includes(page) ? (
        <page.Part />
      ) : (
        <NoPage reason="NOT_ALLOWED" acts={acts} title={page[language]} />
      )}
    </Suspense>
  )
}
