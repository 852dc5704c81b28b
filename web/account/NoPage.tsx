import { Link } from 'wouter'
import { pagesFor } from '../pages.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_WORDS } from './accountWords.ts'
import { PageFrame } from './PageFrame.tsx'

interface NoPageProps {
  readonly reason: 'NO_MAP' | 'NOT_FOUND' | 'NOT_ALLOWED'
  readonly acts: readonly string[]
  /** Name of the page that may not be opened. */
  readonly title?: string
}

/** Why the page of the address is not there for this person, and which ones are. */
export const NoPage = ({ reason, acts, title }: NoPageProps) => {
  const language = useLanguage()
  const words = ACCOUNT_WORDS[language]
  if (reason === 'NOT_FOUND') {
    return (
      <PageFrame title={words.notFound}>
        <Notice kind="empty" title={words.notFoundText} />
      </PageFrame>
    )
  }
  if (reason === 'NOT_ALLOWED') {
    return (
      <PageFrame title={title ?? words.notAllowed}>
        <Notice kind="info" title={words.notAllowed} text={words.notAllowedText} />
      </PageFrame>
    )
  }
  const hasNoRole = acts.length === 0
  return (
    <PageFrame title={words.product} isMap>
      <Notice
        kind="info"
        title={hasNoRole ? words.noRoles : words.noMap}
        text={hasNoRole ? words.noRolesText : words.noMapText}
      />
      <nav className="page-links" aria-label={words.account}>
        {pagesFor(acts).map((page) => (
          <Link key={page.path} href={page.path} className="text-button">
            {page[language]}
          </Link>
        ))}
      </nav>
    </PageFrame>
  )
}
