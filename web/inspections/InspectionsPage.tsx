import { Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { PageFrame } from '../account/PageFrame.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { INSPECTIONS_LABEL } from './inspectionsPath.ts'
import { inSection } from './inspectionsView.ts'
import { PAGE_WORDS } from './pageWords.ts'
import { SECTIONS } from './sections.ts'
import { inspectionsAddress, useInspectionsView } from './useInspectionsView.ts'
import './inspections.css'

/** Registers, plans, inspections and what they cover: one page of tabs over the same province, period, forces and topics. */
export const InspectionsPage = () => {
  const language = useLanguage()
  const [view, setView] = useInspectionsView()
  const tabs = useRef<HTMLElement>(null)
  // On a phone the tabs run out of the screen.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [view.section])
  const open = SECTIONS.find(({ code }) => code === view.section)
  return (
    <PageFrame title={INSPECTIONS_LABEL[language]} isWide>
      <nav ref={tabs} className="inspections-tabs" aria-label={PAGE_WORDS[language].tabs}>
        {SECTIONS.map(({ code, [language]: name }) => (
          <Link
            key={code}
            href={inspectionsAddress(inSection(view, code))}
            aria-current={code === view.section ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Skeleton height={360} />}>{open && <open.Part view={view} setView={setView} />}</Suspense>
    </PageFrame>
  )
}
